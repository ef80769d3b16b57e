import type { Core } from '@strapi/strapi';
import type { DocumentId } from '../../src/plugins/aftercare/core/brands';
import {
  type Clinic,
  documents,
  draftExercise,
  draftSpanish,
  EXERCISE,
  exerciseFields,
  liveExercise,
  openClinic,
  save,
} from '../support/authored-content';
import { bootStrapi, stopStrapi } from '../support/strapi';

let strapi: Core.Strapi;
let clinic: Clinic;

beforeAll(async () => {
  strapi = await bootStrapi();
  clinic = await openClinic(strapi);
});

afterAll(() => stopStrapi(strapi));

let made = 0;

/** A slug nobody has yet, so that only keys can collide. */
function freshSlug(): string {
  made += 1;
  return `keyed-${made}`;
}

const create = (fields: object) => draftExercise(clinic, { slug: freshSlug(), ...fields });

/** Everything at once; what was done, and the errors of what was refused. */
async function atOnce(saves: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(saves);
  return {
    done: settled.filter(({ status }) => status === 'fulfilled').length,
    refused: settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])),
  };
}

async function ownersOf(key: string): Promise<ReadonlySet<string>> {
  const rows = await strapi.db.query(EXERCISE).findMany({ where: { key } });
  return new Set(rows.map(({ documentId }) => documentId));
}

const TAKEN = {
  name: 'ValidationError',
  message: 'Another exercise has this key already. Choose a different one, or leave it empty.',
  details: { errors: [{ path: ['key'], name: 'ValidationError' }] },
};

function expectTaken(refused: readonly unknown[], count: number): void {
  expect(refused).toHaveLength(count);
  for (const error of refused) expect(error).toMatchObject(TAKEN);
}

describe('of several exercises that are given one key at the same moment', () => {
  it('one that is being made gets it, and the others are told', async () => {
    const saves = Array.from({ length: 6 }, () => create({ key: 'wall-slide' }));
    const { done, refused } = await atOnce(saves);
    expect(done).toBe(1);
    expectTaken(refused, 5);
    expect((await ownersOf('wall-slide')).size).toBe(1);
  });

  it('one that is there already gets it, whichever language it is saved in', async () => {
    const first = await create({ key: null });
    const second = await create({ key: null });
    await draftSpanish(clinic, { kind: 'exercise', documentId: second, slug: freshSlug() });
    const { done, refused } = await atOnce([
      save(clinic, { kind: 'exercise', documentId: first, data: { key: 'shared-key' } }),
      save(clinic, { kind: 'exercise', documentId: second, locale: 'es', data: { key: 'shared-key' } }),
      create({ key: 'shared-key' }),
    ]);
    expect(done).toBe(1);
    expectTaken(refused, 2);
    expect((await ownersOf('shared-key')).size).toBe(1);
  });

  it('no two keep a key that was made from their slugs', async () => {
    const saves = Array.from({ length: 4 }, () => draftExercise(clinic, { slug: 'same-slug', key: null }));
    const { refused } = await atOnce(saves);
    expectTaken(refused, refused.length);
    expect((await ownersOf('same-slug')).size).toBe(1);
    await draftExercise(clinic, { slug: 'same-slug', key: null });
    expect((await ownersOf('same-slug')).size).toBe(1);
  });

  it('a copy counts like any other', async () => {
    const original = await create({ key: null });
    const clone = () => documents(strapi, EXERCISE).clone({ documentId: original, data: { key: 'copied' } });
    const { refused } = await atOnce([create({ key: 'copied' }), create({ key: 'copied' }), clone()]);
    expectTaken(refused, refused.length);
    expect((await ownersOf('copied')).size).toBe(1);
  });

  it('all get theirs where the keys differ', async () => {
    const keys = Array.from({ length: 8 }, (_, index) => `own-key-${index}`);
    const { done } = await atOnce(keys.map((key) => create({ key })));
    expect(done).toBe(8);
  });
});

describe('the key of an exercise', () => {
  const take = (key: string) => create({ key });

  it('is its own in every language and at every save', async () => {
    const documentId = await liveExercise(clinic, { slug: freshSlug(), key: 'mine', isSpanish: true });
    for (const locale of ['en', 'es']) {
      await save(clinic, { kind: 'exercise', documentId, locale, data: { key: 'mine' } });
    }
    await expect(take('mine')).rejects.toMatchObject(TAKEN);
  });

  it('stays taken while readers have it, though the draft has another', async () => {
    const documentId = await liveExercise(clinic, { slug: freshSlug(), key: 'still-live' });
    await save(clinic, { kind: 'exercise', documentId, data: { key: 'next-key' } });
    await expect(take('still-live')).rejects.toMatchObject(TAKEN);
    await documents(strapi, EXERCISE).discardDraft({ documentId, locale: 'en' });
    expect(await ownersOf('still-live')).toEqual(new Set([documentId]));
  });

  it('is free again once its exercise is deleted or has another', async () => {
    const deleted = await create({ key: 'of-a-deleted' });
    await documents(strapi, EXERCISE).delete({ documentId: deleted });
    const renamed = await create({ key: 'of-a-renamed' });
    await save(clinic, { kind: 'exercise', documentId: renamed, data: { key: 'renamed' } });
    const { done, refused } = await atOnce([
      take('of-a-deleted'),
      take('of-a-renamed'),
      take('of-a-deleted'),
    ]);
    expect(done).toBe(2);
    expectTaken(refused, 1);
  });

  it('is free again where the save that asked for it came to nothing', async () => {
    const undone = strapi.db.transaction(async () => {
      await take('undone');
      throw new Error('Something else went wrong.');
    });
    await expect(undone).rejects.toThrow('Something else');
    await expect(take('undone')).resolves.toEqual(expect.any(String));
  });

  it('is respected where a row was written past the plugin', async () => {
    const data = { ...exerciseFields(clinic, { slug: freshSlug(), key: 'imported' }), locale: 'en' };
    const { documentId } = await strapi.db.query(EXERCISE).create({ data });
    expect(await ownersOf('imported')).toEqual(new Set([documentId as DocumentId]));
    await expect(take('imported')).rejects.toMatchObject(TAKEN);
  });
});
