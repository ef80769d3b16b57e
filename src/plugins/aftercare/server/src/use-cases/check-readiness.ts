import type { ContentHash, DocumentId, LocalDate, LocaleCode } from '../../../core/brands';
import { programmeMinutesPerDay } from '../../../core/dosage/minutes-per-day';
import type { Problem } from '../../../core/outcome';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Finding } from '../../../core/readiness/finding';
import { readiness } from '../../../core/readiness/readiness';
import type { Subject } from '../../../core/readiness/subject';
import { resolveItems } from '../../../core/routine';
import type { Head, SubjectLocale } from '../store/publication-store';
import { blockersBeside, loadLanguagesBeside } from './languages-beside';
import { type LoadedSubject, loadSubject } from './load-subject';
import { liveLocalesOf, versionOf } from './prepare-version';
import { MissingSubject } from './refusal';
import type { Stores } from './stores';

export interface ReadinessRequest {
  readonly kind: PublicationKind;
  /** Null for a document that was never saved. */
  readonly subjectId: DocumentId | null;
  readonly locale: LocaleCode;
  /** Attributes as a form holds them now, laid over what is saved. */
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface ApprovalStatus {
  readonly state: 'none' | 'holds' | 'outdated';
  readonly reviewer: string | null;
  readonly on: LocalDate | null;
  /** Hash of the content that was asked about; an approval sends it back. */
  readonly hash: ContentHash | null;
}

export interface ReadinessReport {
  readonly findings: readonly Finding[];
  readonly minutesPerDay: number;
  readonly exerciseCount: number;
  readonly approval: ApprovalStatus;
  readonly liveLocales: readonly LocaleCode[];
  /** The version readers have now in any language; 0 where nothing was published. */
  readonly version: number;
}

/** What the gate says of a draft as it stands in a form, saved or not. */
export async function checkReadiness(stores: Stores, request: ReadinessRequest): Promise<ReadinessReport> {
  const read = await stores.drafts.overlay(request);
  if (!read) throw new MissingSubject();
  const heads = request.subjectId
    ? await stores.publications.headsOf({ kind: request.kind, subjectId: request.subjectId })
    : [];
  const shared = { liveLocales: liveLocalesOf(heads), version: versionOf(heads) };
  if (!read.ok) return { ...unreadable(read.problems), ...shared };
  const loaded = await loadSubject(stores, {
    ...read.value,
    heads,
    occasion: 'publish',
    isSourcePublished: false,
  });
  return {
    findings: [...readiness(loaded.subject), ...(await findingsBeside(stores, { request, heads, loaded }))],
    ...amountOf(loaded.subject),
    approval: await approvalStatus(stores, { loaded, request }),
    ...shared,
  };
}

/** What other live languages would have against publishing this draft. */
async function findingsBeside(
  stores: Stores,
  { request, heads, loaded }: { request: ReadinessRequest; heads: readonly Head[]; loaded: LoadedSubject },
): Promise<readonly Finding[]> {
  const { kind, subjectId, locale } = request;
  if (!subjectId) return [];
  const { sourceLocale } = loaded.subject.context.clinic;
  const languages = await loadLanguagesBeside(stores, {
    kind,
    subjectId,
    heads,
    structure: loaded.subject,
    without: [locale],
    isSourcePublished: locale === sourceLocale,
  });
  return languages.flatMap(blockersBeside);
}

function unreadable(problems: readonly Problem[]): Omit<ReadinessReport, 'liveLocales' | 'version'> {
  return {
    findings: problems.map(({ message, path }) => ({
      ruleId: 'structure.unreadable',
      family: 'structure',
      severity: 'blocker',
      path: path ?? [],
      message,
      remedy: 'Enter this again in its form.',
    })),
    minutesPerDay: 0,
    exerciseCount: 0,
    approval: { state: 'none', reviewer: null, on: null, hash: null },
  };
}

function amountOf(subject: Subject): Pick<ReadinessReport, 'minutesPerDay' | 'exerciseCount'> {
  if (subject.kind === 'exercise') return { minutesPerDay: 0, exerciseCount: 1 };
  const items = resolveItems({
    programme: subject.draft.programme,
    exercises: subject.context.exercises,
  });
  return {
    minutesPerDay: programmeMinutesPerDay(items.flatMap(({ dosage }) => dosage ?? [])),
    exerciseCount: items.length,
  };
}

async function approvalStatus(
  { approvals, therapists }: Stores,
  { loaded, request }: { loaded: LoadedSubject; request: ReadinessRequest },
): Promise<ApprovalStatus> {
  const { approval } = loaded.subject.context;
  const hash = loaded.approvalHash;
  if (approval) {
    return { state: 'holds', reviewer: approval.reviewer?.displayName ?? null, on: approval.on, hash };
  }
  const place: SubjectLocale | null = request.subjectId && { ...request, subjectId: request.subjectId };
  const earlier = place && (await approvals.findLatest(place));
  if (!earlier) return { state: 'none', reviewer: null, on: null, hash };
  const reviewer = await therapists.find(earlier.reviewerId);
  return { state: 'outdated', reviewer: reviewer?.displayName ?? null, on: earlier.on, hash };
}
