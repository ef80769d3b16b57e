import { languageOf } from '../../language';
import type { Publication, PublishedExercise, PublishedRoutine } from '../publication';
import { sentencesIn } from '../sentences/sentences';
import { type ChangeDetector, type Comparison, namesInWords, whereDifferent } from './comparison';
import { exerciseChanges } from './exercise-changes';
import { itemChanges } from './item-changes';
import { safetyChanges } from './safety-changes';

/**
 * What changed between two versions, in plain sentences of the publication's language. Safety comes
 * first; who signed and other background is told only where nothing else changed. Empty exactly where
 * both have the same content, by their hashes.
 *
 * @throws Error for versions of different kinds
 */
export function publicationChanges<P extends Publication>({
  previous,
  next,
}: {
  previous: P;
  next: P;
}): readonly string[] {
  if (previous.contentHash === next.contentHash) return [];
  const words = sentencesIn(languageOf(next.locale) ?? 'en');
  const comparison = { previous, next, words };
  const plain = [...run(SHARED, comparison), ...ownChanges(comparison)];
  if (plain.length > 0) return plain;
  const background = run(BACKGROUND, comparison);
  return background.length > 0 ? background : [words.changes.details];
}

const SHARED: readonly ChangeDetector[] = [
  safetyChanges,
  whereDifferent('title', ({ title }) => title, String),
  whereDifferent('areas', ({ areas }) => areas, namesInWords),
  whereDifferent('reasons', ({ reasons }) => reasons.map(({ key, name }) => ({ key, name })), namesInWords),
  whereDifferent('equipment', ({ equipment }) => equipment, namesInWords),
];

const OF_ROUTINE: readonly ChangeDetector<PublishedRoutine>[] = [
  itemChanges,
  whereDifferent('summary', ({ summary }) => summary),
  whereDifferent('conditions', ({ conditions }) => conditions, namesInWords),
  whereDifferent('textBlocks', ({ textBlocks }) => textBlocks),
  ({ previous, next, words }) =>
    whereDifferent<PublishedRoutine, PublishedRoutine['audience']>(
      'audience',
      ({ audience }) => audience,
      (audience) => words.audiences[audience],
    )({ previous, next, words }),
];

const BACKGROUND: readonly ChangeDetector[] = [
  whereDifferent('slug', ({ slug }) => slug),
  whereDifferent(
    'author',
    ({ author }) => author,
    ({ name, credentials }) => name ?? credentials,
  ),
  whereDifferent('approval', ({ approvedBy, approvedOn }) => ({ approvedBy, approvedOn })),
  whereDifferent('reviewBy', ({ reviewBy }) => reviewBy, String),
  whereDifferent('sources', ({ sources }) => sources),
];

function ownChanges({ previous, next, words }: Comparison<Publication>): readonly string[] {
  if (previous.kind === 'routine' && next.kind === 'routine') {
    return run(OF_ROUTINE, { previous, next, words });
  }
  if (previous.kind === 'exercise' && next.kind === 'exercise') {
    return ofExercise({ previous, next, words });
  }
  throw new Error('Versions of different kinds cannot be compared');
}

function ofExercise({ previous, next, words }: Comparison<PublishedExercise>): readonly string[] {
  return exerciseChanges({
    previous: { exercise: previous.exercise, dosageText: previous.dosageText },
    next: { exercise: next.exercise, dosageText: next.dosageText },
    words,
  });
}

function run<Thing>(
  detectors: readonly ChangeDetector<Thing>[],
  comparison: Comparison<Thing>,
): readonly string[] {
  return detectors.flatMap((detect) => detect(comparison));
}
