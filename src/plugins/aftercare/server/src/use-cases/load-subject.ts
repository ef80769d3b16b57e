import type { ContentHash, DocumentId, LocaleCode } from '../../../core/brands';
import { approvalSubject } from '../../../core/publication/approval-subject';
import { isBySomebodyElse, type Signatures } from '../../../core/readiness/second-person';
import type { ReadinessContext, StandingApproval, Subject } from '../../../core/readiness/subject';
import type { Approval } from '../store/approval-store';
import type { Draft } from '../store/draft-store';
import type { Head, SubjectLocale } from '../store/publication-store';
import { findLastReviewer } from './find-last-reviewer';
import { isTranslationStale, markOf, readExercise, resolveExercises } from './resolve-exercises';
import type { Stores } from './stores';

export interface SubjectRequest {
  readonly entry: Draft;
  /** Fingerprint of the source-language safety text the translation was saved beside. */
  readonly translatedFrom: string | null;
  /** Heads of the document in every language. */
  readonly heads: readonly Head[];
  readonly occasion: ReadinessContext['occasion'];
  /** The source language is published in the same step, so its drafted text is about to be the live one. */
  readonly isSourcePublished: boolean;
}

export interface LoadedSubject {
  readonly subject: Subject;
  /** Hash of all that an approval stands for. */
  readonly approvalHash: ContentHash;
  readonly translatedFrom: string | null;
}

/** Gathers everything the gate and a publication need beside the draft. */
export async function loadSubject(stores: Stores, request: SubjectRequest): Promise<LoadedSubject> {
  const { entry, heads, occasion } = request;
  const clinic = await stores.clinics.read();
  const { locale, author, documentId: subjectId, slug } = entry.draft;
  const place: SubjectLocale = { kind: entry.kind, subjectId, locale };
  const taxonomy = await stores.taxonomies.read(locale);
  const context: ReadinessContext = {
    today: stores.clock.today(clinic.timeZone),
    clinic,
    taxonomy,
    sourceTaxonomy:
      locale === clinic.sourceLocale ? taxonomy : await stores.taxonomies.read(clinic.sourceLocale),
    exercises: await resolveExercises(stores, {
      ids: mentionedExercises(entry),
      locale,
      sourceLocale: clinic.sourceLocale,
    }),
    author: author && (await stores.therapists.find(author)),
    approval: null,
    isSlugTaken: await isSlugTaken(stores, { place, slug, heads }),
    areOwnSafetyTextsStale: false,
    liveLocales: heads.filter(({ state }) => state === 'live').map((head) => head.locale),
    occasion,
  };
  const own = await readOwnSafetyTexts(stores, { request, sourceLocale: clinic.sourceLocale });
  return withApproval(stores, { entry, context: { ...context, ...own }, place, request });
}

/** A slug that the document itself has had stays its own for ever. */
async function isSlugTaken(
  { publications }: Stores,
  { place, slug, heads }: { place: SubjectLocale; slug: string; heads: readonly Head[] },
): Promise<boolean> {
  const isOwn = heads.some((head) => head.locale === place.locale && head.slug === slug);
  return slug !== '' && !isOwn && publications.isSlugTaken({ ...place, slug });
}

/** The hash does not depend on the approval, which is found by it. */
async function withApproval(
  stores: Stores,
  {
    entry,
    context,
    place,
    request,
  }: { entry: Draft; context: ReadinessContext; place: SubjectLocale; request: SubjectRequest },
): Promise<LoadedSubject> {
  const approvalHash = stores.hash(approvalSubject(subjectOf({ entry, context })));
  const { author } = entry.draft;
  const approvalOf = (hash: ContentHash) => findApproval(stores, { place, hash, author });
  const approval = await approvalOf(approvalHash);
  const isOutlived = approval === null && request.occasion === 'rebuild';
  const lastReviewer = isOutlived ? await findLastReviewer(stores, { place, approvalOf }) : null;
  return {
    subject: subjectOf({ entry, context: { ...context, approval, lastReviewer } }),
    approvalHash,
    translatedFrom: request.translatedFrom,
  };
}

function subjectOf({ entry, context }: { entry: Draft; context: ReadinessContext }): Subject {
  return entry.kind === 'routine'
    ? { kind: 'routine', draft: entry.draft, context }
    : { kind: 'exercise', draft: entry.draft, context };
}

function mentionedExercises(entry: Draft): readonly DocumentId[] {
  const ids =
    entry.kind === 'routine'
      ? entry.draft.programme.items.map(({ exercise }) => exercise)
      : [...entry.draft.easier, ...entry.draft.harder];
  return [...new Set(ids)];
}

/** One by somebody else counts, whoever else approved before or after it. */
async function findApproval(
  { approvals, therapists }: Stores,
  { place, hash, author }: { place: SubjectLocale; hash: ContentHash; author: DocumentId | null },
): Promise<StandingApproval | null> {
  const given = await approvals.findAll({ ...place, hash });
  const isElse = (approval: Approval) => isBySomebodyElse(signaturesOf({ approval, author }));
  const approval = given.find(isElse) ?? given[0];
  if (!approval) return null;
  return {
    reviewer: await therapists.find(approval.reviewerId),
    isBySomebodyElse: isElse(approval),
    on: approval.on,
    note: approval.note,
  };
}

function signaturesOf({ approval, author }: { approval: Approval; author: DocumentId | null }): Signatures {
  const { reviewerId: reviewer, reviewerUserId: reviewerUser, writerUserIds: writerUsers } = approval;
  return { author, reviewer, reviewerUser, writerUsers };
}

/** Whether an exercise's own translation is older than its source, and the source's stop signs if so. */
async function readOwnSafetyTexts(
  stores: Stores,
  { request, sourceLocale }: { request: SubjectRequest; sourceLocale: LocaleCode },
): Promise<Partial<ReadinessContext>> {
  const { entry, translatedFrom, isSourcePublished } = request;
  if (entry.kind !== 'exercise' || entry.draft.locale === sourceLocale) return {};
  const subjectId = entry.draft.documentId;
  const live = await stores.publications.liveSources({
    kind: 'exercise',
    locale: sourceLocale,
    subjectIds: [subjectId],
  });
  const source = live.get(subjectId);
  const liveExercise = source ? readExercise(source.source) : null;
  const drafted = await stores.drafts.find({
    kind: 'exercise',
    subjectId,
    locale: sourceLocale,
    status: 'draft',
  });
  const draftedExercise = drafted?.entry.kind === 'exercise' ? drafted.entry.draft : null;
  const coming = isSourcePublished ? draftedExercise : liveExercise;
  const areOwnSafetyTextsStale = isTranslationStale({
    translatedFrom,
    sources: [markOf(coming), markOf(draftedExercise)],
  });
  return areOwnSafetyTextsStale && coming
    ? { areOwnSafetyTextsStale, ownSourceStopSigns: coming.stopSigns }
    : { areOwnSafetyTextsStale };
}
