import { buildExerciseDraft, buildRoutineDraft } from '../../../core/testing/build-drafts';
import type { Draft } from '../store/draft-store';
import { markOf } from './resolve-exercises';
import type { MemoryStores } from './testing/memory-stores';
import { approve, EXERCISE, headOf, publish, ROUTINE, withRoutine } from './testing/publishing';
import { withdrawLanguage } from './withdraw-language';

const SPANISH: readonly Draft[] = [
  { kind: 'exercise', draft: buildExerciseDraft({ locale: 'es' }) },
  { kind: 'routine', draft: buildRoutineDraft({ locale: 'es' }) },
];

async function bilingual(): Promise<MemoryStores> {
  const stores = await withRoutine();
  for (const entry of SPANISH) {
    stores.put(entry, { translatedFrom: markOf(buildExerciseDraft()) });
    await approve(stores, entry);
    await publish(stores, entry);
  }
  return stores;
}

describe('a language that is deleted', () => {
  it('is withdrawn, exercises in use with their routines, and says why', async () => {
    const stores = await bilingual();
    stores.changes.length = 0;
    await withdrawLanguage(stores, { locale: 'es' });
    for (const entry of SPANISH) {
      expect(await headOf(stores, entry)).toMatchObject({
        state: 'withdrawn',
        withdrawalReason: 'obsolete',
        withdrawalNote: 'The language es was deleted.',
      });
    }
    const told = stores.changes.filter(({ what }) => what === 'withdrawn');
    expect(told.map(({ kind, locale }) => [kind, locale])).toEqual([
      ['routine', 'es'],
      ['exercise', 'es'],
    ]);
  });

  it('touches no document that was never live in it', async () => {
    const stores = await withRoutine();
    const withdraw = jest.spyOn(stores.publications, 'headsOf');
    await withdrawLanguage(stores, { locale: 'es' });
    expect(withdraw).not.toHaveBeenCalled();
  });

  it('leaves the other languages as they are', async () => {
    const stores = await bilingual();
    await withdrawLanguage(stores, { locale: 'es' });
    for (const entry of [EXERCISE, ROUTINE]) expect((await headOf(stores, entry))?.state).toBe('live');
  });
});
