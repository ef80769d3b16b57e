import { sideText } from '../anatomy/side-text';
import type { Dosage } from '../dosage/dosage';
import { dosageText } from '../dosage/dosage-text';
import { minutesPerDay, programmeMinutesPerDay } from '../dosage/minutes-per-day';
import { languageOf } from '../language';
import type { ResolvedExercise, RoutineSubject } from '../readiness/subject';
import { type ResolvedItem, resolveItems } from '../routine/resolve-items';
import type { Reporting, TextBlock } from '../routine/routine';
import { publicationChanges } from './changes/publication-changes';
import { type NumberFiller, numberFiller } from './clinic-numbers';
import { exerciseShown, type Showing } from './exercise-shown';
import { required } from './invariant';
import { conditionsShown } from './names-shown';
import type { PublishedItem, PublishedRoutine } from './publication';
import { contentHashOf, type Hash, publicationHead } from './publication-head';
import { chooseStopSigns, type StopSigns } from './stop-signs';
import { usedExercises } from './subject-content';

/** What an education item, which needs no dosage, stands with. */
const NO_DOSAGE: Dosage = { parts: [], side: 'none' };

/**
 * Builds the read model of a routine in one language.
 *
 * @param subject one without blockers
 * @param previous the version readers have now in this language; null for a first one
 * @param publishedAt an ISO 8601 instant
 * @throws Error where the gate let something pass that no publication can do without
 */
export function buildRoutinePublication({
  subject,
  version,
  publishedAt,
  previous,
  hash,
}: {
  subject: RoutineSubject;
  version: number;
  publishedAt: string;
  previous: PublishedRoutine | null;
  hash: Hash;
}): PublishedRoutine {
  const { draft, context } = subject;
  const language = required(languageOf(draft.locale), 'a language the product speaks');
  const fill = numberFiller({ clinic: context.clinic, language });
  const isForPublic = draft.audience !== 'patients';
  const showing: Showing = { context, locale: draft.locale, language, fill, isForPublic };
  const items = resolveItems({ programme: draft.programme, exercises: context.exercises });
  const equipment = usedExercises(subject).flatMap(({ content }) => content.equipment);
  const unfinished = {
    ...publicationHead(subject, { showing, equipment, version, publishedAt }),
    kind: 'routine' as const,
    summary: fill(draft.summary),
    audience: draft.audience,
    conditions: conditionsShown(draft.conditions, context),
    items: items.map((item) => itemShown(item, showing)),
    exerciseCount: items.length,
    minutesPerDay: programmeMinutesPerDay(items.map(({ dosage }) => dosage ?? NO_DOSAGE)),
    textBlocks: draft.textBlocks.map((block) => textBlockShown(block, fill)),
    reporting: reportingShown(draft.reporting, fill),
  };
  const contentHash = contentHashOf(unfinished, { hash });
  const next: PublishedRoutine = { ...unfinished, changes: [], contentHash };
  return { ...next, changes: changesShown({ previous, next }) };
}

/** To the public, a routine that was for patients alone until now is new. */
function changesShown({
  previous,
  next,
}: {
  previous: PublishedRoutine | null;
  next: PublishedRoutine;
}): readonly string[] {
  const isOpened = previous?.audience === 'patients' && next.audience !== 'patients';
  return previous === null || isOpened ? [] : publicationChanges({ previous, next });
}

function itemShown({ item, exercise, dosage }: ResolvedItem, showing: Showing): PublishedItem {
  const { language, fill, locale } = showing;
  const resolved = required(exercise, 'a published exercise for every item');
  const shown = dosage ?? NO_DOSAGE;
  return {
    key: item.key,
    exercise: exerciseShown(resolved.content, { ...showing, stopSigns: stopSignsOf(resolved, showing) }),
    side: shown.side,
    sideText: sideText(shown.side, { language }),
    dosage: shown,
    dosageText: dosageText(shown, { language }),
    minutesPerDay: roundToTenths(minutesPerDay(shown)),
    note: fill(item.note[locale] ?? ''),
  };
}

function stopSignsOf(
  { content, areSafetyTextsStale, sourceStopSigns }: ResolvedExercise,
  { context, locale, language }: Showing,
): StopSigns {
  return chooseStopSigns({
    own: content.stopSigns,
    locale,
    isStale: areSafetyTextsStale,
    source: sourceStopSigns,
    sourceLocale: context.clinic.sourceLocale,
    language,
  });
}

function textBlockShown({ title, text }: TextBlock, fill: NumberFiller): TextBlock {
  return { title: fill(title), text: fill(text) };
}

function reportingShown(reporting: Reporting, fill: NumberFiller): Reporting {
  return {
    setting: reporting.setting,
    supervision: reporting.supervision,
    tailoring: reporting.tailoring,
    motivation: fill(reporting.motivation),
    progressionRule: fill(reporting.progressionRule),
    startingLevelRule: fill(reporting.startingLevelRule),
  };
}

function roundToTenths(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
