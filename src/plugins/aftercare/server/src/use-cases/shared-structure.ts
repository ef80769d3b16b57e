import type { ExerciseDraft } from '../../../core/exercise/exercise';
import type { RoutineDraft } from '../../../core/routine/routine';
import type { Draft } from '../store/draft-store';

/**
 * A document in one language as it stands once another language's structure is published: its own
 * texts, everything else from the structure.
 *
 * @see domain.md, section 1: the attributes marked as localised
 */
export function withSharedStructure({ texts, structure }: { texts: Draft; structure: Draft }): Draft {
  if (texts.kind === 'routine' && structure.kind === 'routine') {
    return { kind: 'routine', draft: routineTexts({ texts: texts.draft, structure: structure.draft }) };
  }
  if (texts.kind === 'exercise' && structure.kind === 'exercise') {
    return { kind: 'exercise', draft: exerciseTexts({ texts: texts.draft, structure: structure.draft }) };
  }
  throw new Error('Texts and structure belong to documents of different kinds.');
}

function routineTexts({ texts, structure }: { texts: RoutineDraft; structure: RoutineDraft }): RoutineDraft {
  return {
    ...structure,
    locale: texts.locale,
    title: texts.title,
    slug: texts.slug,
    summary: texts.summary,
    textBlocks: texts.textBlocks,
    reporting: {
      ...structure.reporting,
      motivation: texts.reporting.motivation,
      progressionRule: texts.reporting.progressionRule,
      startingLevelRule: texts.reporting.startingLevelRule,
    },
  };
}

function exerciseTexts({
  texts,
  structure,
}: {
  texts: ExerciseDraft;
  structure: ExerciseDraft;
}): ExerciseDraft {
  return {
    ...structure,
    locale: texts.locale,
    title: texts.title,
    slug: texts.slug,
    steps: texts.steps,
    stopSigns: texts.stopSigns,
    easierText: texts.easierText,
    harderText: texts.harderText,
  };
}
