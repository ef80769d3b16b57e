import type { Key } from '../brands';
import { canonicalJson } from '../canonical-json';
import type { ExerciseDraft } from '../exercise/exercise';
import { calledRedFlagSets } from '../readiness/references';
import type { Subject } from '../readiness/subject';
import type { RoutineDraft } from '../routine/routine';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { ownContraindications, painRuleOf, usedExercises } from './subject-content';

/**
 * A draft as canonical JSON, whole: what a publication keeps to go back to, and what `parse*Draft`
 * reads again. It never leaves the server.
 */
export function draftSource(draft: RoutineDraft | ExerciseDraft): string {
  return canonicalJson(draft);
}

/**
 * The text whose hash an approval stands for: the draft, the exercises it uses, its safety texts and
 * its pain rule. Clinic numbers and the spelling of taxonomy names are no part of it, so changing
 * them leaves the approval standing.
 *
 * A translation is approved as it stands: that it is older than the source language's text shows in
 * the publication, and does not undo what a reviewer said of the translation.
 */
export function approvalSubject(subject: Subject): string {
  return canonicalJson({
    kind: subject.kind,
    draft: subject.draft,
    exercises: usedExercises(subject).map(({ content }) => content),
    redFlagSets: calledRedFlagSets(subject).map((key) => redFlagText(key, subject)),
    contraindications: ownContraindications(subject).map((key) => contraindicationText(key, subject)),
    painRule: painRuleOf(subject),
  });
}

function redFlagText(key: Key, subject: Subject) {
  const set = textOf(key, { subject, of: ({ redFlagSets }) => redFlagSets });
  return { key, title: set?.title, actNow: set?.actNow, sameDay: set?.sameDay };
}

function contraindicationText(key: Key, subject: Subject) {
  const text = textOf(key, { subject, of: ({ contraindications }) => contraindications });
  return { key, severity: text?.severity, wording: text?.patientWording };
}

function textOf<Text>(
  key: Key,
  { subject: { context }, of }: { subject: Subject; of: (taxonomy: Taxonomy) => ReadonlyMap<Key, Text> },
): Text | undefined {
  return of(context.taxonomy).get(key) ?? of(context.sourceTaxonomy).get(key);
}
