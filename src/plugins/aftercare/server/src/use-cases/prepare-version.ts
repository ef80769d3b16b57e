import type { LocaleCode } from '../../../core/brands';
import { canonicalJson } from '../../../core/canonical-json';
import { draftSource } from '../../../core/publication/approval-subject';
import { buildExercisePublication } from '../../../core/publication/build-exercise-publication';
import { buildRoutinePublication } from '../../../core/publication/build-routine-publication';
import { dependenciesOf } from '../../../core/publication/dependencies';
import { exerciseCard, facetTokens, routineCard } from '../../../core/publication/listing';
import type { Publication, PublishedExercise, PublishedRoutine } from '../../../core/publication/publication';
import { subjectStaleness } from '../../../core/publication/staleness';
import type { Subject } from '../../../core/readiness/subject';
import { searchDocument } from '../../../core/search/search-terms';
import { stemmerOf } from '../search/stemmers';
import type { Head, Listing, NewPublication } from '../store/publication-store';
import type { LoadedSubject } from './load-subject';
import type { Stores } from './stores';

/** One language of a version to be. */
export interface PlannedVersion {
  readonly loaded: LoadedSubject;
  readonly version: number;
  readonly cause: NewPublication['cause'];
  /** What readers have now in this language. */
  readonly head: Head | null;
  readonly publishedAt: string;
}

/** A version with what else the store wants to know of it; the row of Strapi follows once it exists. */
export interface PreparedVersion extends Omit<NewPublication, 'sourceRow'> {
  /** Readers get something else than before, or get it again. */
  readonly isContentChanged: boolean;
  readonly isHiddenChanged: boolean;
  /** Of an exercise; nothing shows a routine but itself. */
  readonly areSafetyTextsChanged: boolean;
}

/** Builds and compresses one language of a version. The subject must have passed the gate. */
export async function prepareVersion(
  stores: Pick<Stores, 'publications' | 'hash' | 'encode'>,
  planned: PlannedVersion,
): Promise<PreparedVersion> {
  const { head } = planned;
  const { subject, approvalHash, translatedFrom } = planned.loaded;
  const previous = await readPrevious(stores, head);
  const publication = build(stores, { planned, previous });
  const source = draftSource(subject.draft);
  const staleness = subjectStaleness(subject, publication);
  const isContentChanged = head?.state !== 'live' || head.contentHash !== publication.contentHash;
  return {
    kind: subject.kind,
    subjectId: subject.draft.documentId,
    locale: subject.draft.locale,
    version: planned.version,
    body: await stores.encode(canonicalJson({ data: publication, meta: {} })),
    contentHash: publication.contentHash,
    source,
    sourceHash: stores.hash(source),
    approvalHash,
    cause: planned.cause,
    publishedAt: planned.publishedAt,
    slug: publication.slug,
    translatedFrom,
    ...staleness,
    listing: listingOf({ publication, subject }),
    dependencies: dependenciesOf(subject),
    isContentChanged,
    isHiddenChanged: head?.isHidden !== staleness.isHidden,
    areSafetyTextsChanged: isContentChanged && areSafetyTextsChanged({ previous, publication }),
  };
}

function areSafetyTextsChanged({
  previous,
  publication,
}: {
  previous: Publication | null;
  publication: Publication;
}): boolean {
  if (publication.kind !== 'exercise') return false;
  return safetyTextsOf(asExercise(previous)) !== safetyTextsOf(publication);
}

/** What keeps a reader safe, as one text to compare. */
function safetyTextsOf(published: PublishedExercise | null): string {
  return published ? canonicalJson([published.safety, published.exercise.stopSigns]) : '';
}

function build(
  { hash }: Pick<Stores, 'hash'>,
  { planned, previous }: { planned: PlannedVersion; previous: Publication | null },
): Publication {
  const { version, publishedAt, loaded } = planned;
  const { subject } = loaded;
  const shared = { version, publishedAt, hash };
  return subject.kind === 'routine'
    ? buildRoutinePublication({ ...shared, subject, previous: asRoutine(previous) })
    : buildExercisePublication({ ...shared, subject, previous: asExercise(previous) });
}

const asRoutine = (previous: Publication | null): PublishedRoutine | null =>
  previous?.kind === 'routine' ? previous : null;
const asExercise = (previous: Publication | null): PublishedExercise | null =>
  previous?.kind === 'exercise' ? previous : null;

async function readPrevious(
  { publications }: Pick<Stores, 'publications'>,
  head: Head | null,
): Promise<Publication | null> {
  const stored = head && (await publications.findVersion(head));
  if (!stored) return null;
  // Bytes this product wrote itself, from a value of this type.
  const answer = JSON.parse(stored.body.identity.toString('utf8')) as { data: Publication };
  return answer.data;
}

function listingOf({ publication, subject }: { publication: Publication; subject: Subject }): Listing {
  const facets = facetTokens(publication, subject.context.taxonomy);
  const { taxonomy } = subject.context;
  const search = searchDocument(publication, { taxonomy, stem: stemmerOf(publication.locale) });
  const shared = { title: publication.title, reviewBy: publication.reviewBy, facets, search };
  if (publication.kind === 'exercise') {
    return {
      ...shared,
      audience: null,
      minutesPerDay: 0,
      exerciseCount: 1,
      card: canonicalJson(exerciseCard(publication)),
      isPublic: true,
    };
  }
  return {
    ...shared,
    audience: publication.audience,
    minutesPerDay: publication.minutesPerDay,
    exerciseCount: publication.exerciseCount,
    card: canonicalJson(routineCard(publication)),
    isPublic: publication.audience !== 'patients',
  };
}

/** The highest version of a document in any language; 0 before the first. */
export function versionOf(heads: readonly Head[]): number {
  return Math.max(0, ...heads.map(({ version }) => version));
}

export function liveLocalesOf(heads: readonly Head[]): readonly LocaleCode[] {
  return heads.filter(({ state }) => state === 'live').map(({ locale }) => locale);
}
