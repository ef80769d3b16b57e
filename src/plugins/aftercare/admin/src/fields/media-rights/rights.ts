import type { Media } from '../../../../core/exercise/exercise';

/** The rights to show one uploaded file, kept beside Strapi's own media attribute. */
export type Rights = Omit<Media, 'url' | 'alternativeText'>;

/** A file of the form's media attribute, as far as this field looks at it. */
export interface ChosenFile {
  readonly file: string;
  readonly name: string;
  readonly alternativeText: string;
  readonly url: string;
  readonly isImage: boolean;
}

const TEXTS = ['licence', 'author', 'source'] as const;
const FLAGS = ['madeByAi', 'showsPerson', 'consentRecorded'] as const;
export const RIGHTS_FLAGS: readonly (typeof FLAGS)[number][] = FLAGS;
export const RIGHTS_TEXTS: readonly (typeof TEXTS)[number][] = TEXTS;

/** The files chosen in the media attribute; files without a document id cannot be told apart. */
export function chosenFiles(media: unknown): readonly ChosenFile[] {
  const list = Array.isArray(media) ? media : media ? [media] : [];
  return list.flatMap((entry: Record<string, unknown> | null) => {
    const file = entry?.documentId ?? entry?.id;
    if (file === undefined || file === null) return [];
    const { name, alternativeText, url, mime } = entry as Record<string, unknown>;
    return [
      {
        file: String(file),
        name: String(name ?? file),
        alternativeText: typeof alternativeText === 'string' ? alternativeText : '',
        url: typeof url === 'string' ? url : '',
        isImage: typeof mime === 'string' && mime.startsWith('image/'),
      },
    ];
  });
}

/** The stored rights of one file, empty where nothing is recorded yet. */
export function rightsOf(stored: unknown, file: string): Rights {
  const rows = Array.isArray(stored) ? (stored as readonly (Record<string, unknown> | null)[]) : [];
  const row = rows.find((one) => one?.file === file);
  const texts = TEXTS.map((name) => [name, typeof row?.[name] === 'string' ? row[name] : '']);
  const flags = FLAGS.map((name) => [name, row?.[name] === true]);
  return { file, ...Object.fromEntries([...texts, ...flags]) } as Rights;
}

/** The rows of the files that are still chosen, with one changed: rights of a file taken out go with it. */
export function withRights(
  stored: unknown,
  { files, changed }: { files: readonly ChosenFile[]; changed: Rights },
): readonly Rights[] {
  return files.map(({ file }) => (file === changed.file ? changed : rightsOf(stored, file)));
}
