import { buildExerciseDraft, buildRoutineDraft } from '../../../core/testing/build-drafts';
import { withSharedStructure } from './shared-structure';

describe('a language beside the one that is published', () => {
  it('keeps its own texts and takes everything else of a routine', () => {
    const structure = buildRoutineDraft({ locale: 'en', areas: ['knee'], programme: { items: [] } });
    const texts = buildRoutineDraft({ locale: 'es' });
    const { draft } = withSharedStructure({
      texts: { kind: 'routine', draft: texts },
      structure: { kind: 'routine', draft: structure },
    });
    expect(draft).toMatchObject({ locale: 'es', title: texts.title, slug: texts.slug, areas: ['knee'] });
    expect(draft).toMatchObject({ summary: texts.summary, programme: { items: [] } });
    expect(draft).toMatchObject({ reporting: { motivation: texts.reporting.motivation, setting: 'home' } });
  });

  it('keeps its own steps and stop signs and takes everything else of an exercise', () => {
    const structure = buildExerciseDraft({ locale: 'en', kind: 'stretch', sided: true });
    const texts = buildExerciseDraft({ locale: 'es' });
    const { draft } = withSharedStructure({
      texts: { kind: 'exercise', draft: texts },
      structure: { kind: 'exercise', draft: structure },
    });
    expect(draft).toMatchObject({ locale: 'es', steps: texts.steps, stopSigns: texts.stopSigns });
    expect(draft).toMatchObject({ kind: 'stretch', sided: true });
  });

  it('is itself where the structure is its own', () => {
    const own = { kind: 'routine', draft: buildRoutineDraft() } as const;
    expect(withSharedStructure({ texts: own, structure: own })).toEqual(own);
  });

  it('is never mixed from two kinds', () => {
    const routine = { kind: 'routine', draft: buildRoutineDraft() } as const;
    const exercise = { kind: 'exercise', draft: buildExerciseDraft() } as const;
    expect(() => withSharedStructure({ texts: routine, structure: exercise })).toThrow('different kinds');
  });
});
