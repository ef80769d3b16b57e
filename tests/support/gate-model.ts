import { createHash } from 'node:crypto';
import type { ContentHash, DocumentId, LocalDate } from '../../src/plugins/aftercare/core/brands';
import { canonicalJson } from '../../src/plugins/aftercare/core/canonical-json';
import type { Therapist } from '../../src/plugins/aftercare/core/care/therapist';
import { parseExerciseDraft } from '../../src/plugins/aftercare/core/exercise';
import type { ExerciseDraft } from '../../src/plugins/aftercare/core/exercise/exercise';
import { approvalSubject } from '../../src/plugins/aftercare/core/publication/approval-subject';
import { buildExercisePublication } from '../../src/plugins/aftercare/core/publication/build-exercise-publication';
import { buildRoutinePublication } from '../../src/plugins/aftercare/core/publication/build-routine-publication';
import type { PublicationKind } from '../../src/plugins/aftercare/core/publication/publication';
import type {
  ReadinessContext,
  ResolvedExercise,
  StandingApproval,
  Subject,
} from '../../src/plugins/aftercare/core/readiness/subject';
import { parseRoutineDraft } from '../../src/plugins/aftercare/core/routine';
import type { Taxonomy } from '../../src/plugins/aftercare/core/taxonomy/taxonomy';
import { buildClinic } from '../../src/plugins/aftercare/core/testing/build-care';
import { buildTaxonomy } from '../../src/plugins/aftercare/core/testing/build-taxonomy';
import { exerciseFields, routineFields } from '../../src/plugins/aftercare/server/src/store/draft-rows';
import type { Draft } from '../../src/plugins/aftercare/server/src/store/draft-store';
import type { Scenario } from './gate-scenarios';

type Fields = Readonly<Record<string, unknown>>;

/** What the test itself put around the drafts; the app's database is never asked. */
export interface KnownWorld {
  readonly today: LocalDate;
  readonly therapists: ReadonlyMap<DocumentId, Therapist>;
  /** The therapist who approves for somebody else, and the one who also writes. */
  readonly reviewer: DocumentId;
  readonly author: DocumentId;
  /** Published exercises by language. */
  readonly exercises: Readonly<Record<string, ReadonlyMap<DocumentId, ResolvedExercise>>>;
  /** Slugs that documents were published under, as `slugPlace` names them; it grows with every publish. */
  readonly takenSlugs: Set<string>;
}

/** A slug with the kind and language within which it is unique. */
export function slugPlace({ kind, draft }: Draft | Subject): string {
  return `${kind}:${draft.locale}:${draft.slug}`;
}

/** The rows a scenario writes: as approved, and as published. */
export interface Written {
  readonly documentId: DocumentId;
  readonly approved: Fields;
  readonly published: Fields;
}

/** A row as core reads it; null where core refuses to. */
export function draftOf({
  kind,
  locale,
  documentId,
  row,
}: {
  kind: PublicationKind;
  locale: string;
  documentId: DocumentId;
  row: Fields;
}): Draft | null {
  const whole = { ...row, documentId, locale };
  if (kind === 'exercise') {
    const parsed = parseExerciseDraft(exerciseFields(whole));
    return parsed.ok ? { kind, draft: parsed.value } : null;
  }
  const parsed = parseRoutineDraft(routineFields(whole));
  return parsed.ok ? { kind, draft: parsed.value } : null;
}

/** A published exercise as those that point at it resolve it. */
export function publishedExercise({
  documentId,
  locale,
  row,
  version,
}: {
  documentId: DocumentId;
  locale: string;
  row: Fields;
  version: number;
}): ResolvedExercise {
  const draft = draftOf({ kind: 'exercise', locale, documentId, row })?.draft as ExerciseDraft; // a valid row
  return { content: draft, version, areSafetyTextsStale: false, sourceStopSigns: [], isPublic: true };
}

/** What the gate must look at when the scenario publishes; null for a draft that cannot be saved. */
export function subjectOf(
  world: KnownWorld,
  { scenario, written }: { scenario: Scenario; written: Written },
): Subject | null {
  const place = { ...scenario, documentId: written.documentId };
  const approved = draftOf({ ...place, row: written.approved });
  const published = draftOf({ ...place, row: written.published });
  if (!approved || !published) return null;
  const before = withContext(world, { scenario, entry: approved, approval: null });
  const after = withContext(world, { scenario, entry: published, approval: null });
  const holds = approvalSubject(before) === approvalSubject(after);
  const approval = holds ? approvalOf(world, { scenario, author: published.draft.author }) : null;
  return withContext(world, { scenario, entry: published, approval });
}

function approvalOf(
  { therapists, reviewer, author: writer, today }: KnownWorld,
  { scenario, author }: { scenario: Scenario; author: DocumentId | null },
): StandingApproval | null {
  if (scenario.approval === 'nobody') return null;
  const by = scenario.approval === 'author' ? writer : reviewer;
  const isBySomebodyElse = author !== null && author !== by;
  return { reviewer: therapists.get(by) ?? null, isBySomebodyElse, on: today, note: '' };
}

function withContext(
  world: KnownWorld,
  { scenario, entry, approval }: { scenario: Scenario; entry: Draft; approval: StandingApproval | null },
): Subject {
  const { locale, policy, emergencyNumber } = scenario;
  const context: ReadinessContext = {
    today: world.today,
    clinic: buildClinic({ policy, emergencyNumber }),
    taxonomy: orderedTaxonomy(locale),
    sourceTaxonomy: orderedTaxonomy('en'),
    exercises: world.exercises[locale] ?? new Map(),
    author: (entry.draft.author && world.therapists.get(entry.draft.author)) ?? null,
    approval,
    isSlugTaken: world.takenSlugs.has(slugPlace(entry)),
    areOwnSafetyTextsStale: entry.kind === 'exercise' && locale !== 'en' && scenario.isSourceEdited,
    liveLocales: [],
    occasion: 'publish',
  };
  return entry.kind === 'exercise'
    ? { kind: 'exercise', draft: entry.draft, context }
    : { kind: 'routine', draft: entry.draft, context };
}

/** The builders' taxonomy in the order of its keys, in which a clinic's is read. */
function orderedTaxonomy(locale: string): Taxonomy {
  const taxonomy = buildTaxonomy({ locale });
  const ordered = Object.entries(taxonomy).map(([name, value]) => [
    name,
    value instanceof Map ? new Map([...value].sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  ]);
  return Object.fromEntries(ordered);
}

/** The answer readers must get of a first version, to the byte. */
export function answerOf({ subject, publishedAt }: { subject: Subject; publishedAt: string }): string {
  const first = { version: 1, publishedAt, previous: null, hash: sha256 };
  const data =
    subject.kind === 'exercise'
      ? buildExercisePublication({ subject, ...first })
      : buildRoutinePublication({ subject, ...first });
  return canonicalJson({ data, meta: {} });
}

function sha256(text: string): ContentHash {
  return createHash('sha256').update(text).digest('hex') as ContentHash;
}
