import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  LIBRARY_TAXONOMIES,
  type Library,
  type LibraryThing,
  libraryThing,
} from '../../../core/library/library';

type Entry = Parameters<typeof libraryThing>[0];

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function readTaxonomy(folder: string, name: string): Promise<readonly LibraryThing[]> {
  const entries = await readJson<readonly Entry[]>(join(folder, `${name}.json`));
  return entries.map(libraryThing);
}

async function readFolder(folder: string, name: string): Promise<readonly LibraryThing[]> {
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => libraryThing(await readJson<Entry>(join(folder, name, file)))),
  );
}

/** Reads the library that is shipped with the plugin: one file a taxonomy, one a routine, one an exercise. */
export async function readLibrary(folder: string): Promise<Library> {
  const taxonomies = await Promise.all(
    LIBRARY_TAXONOMIES.map(async (name) => [name, await readTaxonomy(folder, name)] as const),
  );
  return {
    ...(Object.fromEntries(taxonomies) as Pick<Library, (typeof LIBRARY_TAXONOMIES)[number]>), // one entry a name
    exercises: await readFolder(folder, 'exercises'),
    routines: await readFolder(folder, 'routines'),
  };
}
