import type { Core } from '@strapi/strapi';
import { toStrapiError } from '../strapi-errors';
import { UseRefusal } from '../use-cases/refusal';
import type { Projection } from './publish';

const FILE_UID = 'plugin::upload.file';

interface File {
  readonly documentId: string;
  readonly name: string;
}

/** The part of the upload plugin's service that takes a file's bytes away. */
interface Uploads {
  remove(file: File, ...rest: readonly unknown[]): Promise<unknown>;
  replace(id: number | string, ...rest: readonly unknown[]): Promise<unknown>;
}

/**
 * Refuses to delete or replace an uploaded file while readers see it: a publication points at it by
 * its address, and would show nothing, or another picture than the one that was approved.
 *
 * The service is wrapped because the row comes too late: Strapi deletes the bytes before it deletes
 * the row, and a replaced file keeps its address.
 */
export function protectFiles({ strapi, stores }: Projection): void {
  const refuseWhereUsed = async (where: object | undefined) => {
    const files: readonly File[] = await strapi.db
      .query(FILE_UID)
      .findMany({ where, select: ['documentId', 'name'] });
    for (const file of files) {
      const users = await stores.publications.dependants(`file:${file.documentId}`);
      if (users.length > 0) throw toStrapiError(inUse({ file, titles: users.map(({ title }) => title) }));
    }
  };
  guardBytes({ strapi, refuseWhereUsed });
  strapi.db.lifecycles.subscribe({
    models: [FILE_UID],
    beforeDelete: ({ params }) => refuseWhereUsed(params.where),
    beforeDeleteMany: ({ params }) => refuseWhereUsed(params.where),
  });
}

function guardBytes({
  strapi,
  refuseWhereUsed,
}: {
  strapi: Core.Strapi;
  refuseWhereUsed: (where: object) => Promise<void>;
}): void {
  const uploads: Uploads = strapi.plugin('upload').service('upload');
  const { remove, replace } = uploads;
  uploads.remove = async (file, ...rest) => {
    await refuseWhereUsed({ documentId: file.documentId });
    return remove(file, ...rest);
  };
  uploads.replace = async (id, ...rest) => {
    await refuseWhereUsed({ id });
    return replace(id, ...rest);
  };
}

function inUse({ file, titles }: { file: File; titles: readonly string[] }): UseRefusal {
  const names = [...new Set(titles)].map((title) => `"${title}"`).join(', ');
  return new UseRefusal(
    `"${file.name}" is shown in what is published: ${names}. Take it out there and publish, or withdraw them, first.`,
  );
}
