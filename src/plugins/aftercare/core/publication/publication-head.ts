import type { ContentHash, Key } from '../brands';
import { canonicalJson } from '../canonical-json';
import type { Subject } from '../readiness/subject';
import type { Showing } from './exercise-shown';
import { required } from './invariant';
import { areasShown, equipmentShown, reasonsShown } from './names-shown';
import { type Publication, type PublicationHead, SCHEMA_VERSION } from './publication';
import { safetyBlock } from './safety-block';
import { demoNotice, signatory } from './signatories';

/** Hashes a text; core has no hash of its own. The server gives SHA-256 in hexadecimal. */
export type Hash = (text: string) => ContentHash;

/** The head without what is only known once the rest is built. */
export type UnfinishedHead = Omit<PublicationHead, 'changes' | 'contentHash'>;

/** What stands above every publication, built field by field. */
export function publicationHead(
  subject: Subject,
  {
    showing,
    equipment,
    version,
    publishedAt,
  }: { showing: Showing; equipment: readonly Key[]; version: number; publishedAt: string },
): UnfinishedHead {
  const { draft, context } = subject;
  const { language, fill } = showing;
  const reviewer = context.approval?.reviewer ?? null;
  return {
    schemaVersion: SCHEMA_VERSION,
    documentId: draft.documentId,
    locale: draft.locale,
    version,
    slug: required(draft.slug, 'a slug'),
    title: fill(required(draft.title, 'a title')),
    areas: areasShown(draft.areas, context),
    reasons: reasonsShown(draft.reasons, { ...context, fill }),
    equipment: equipmentShown(equipment, context),
    sources: draft.sources.map(({ title, url }) => (url === undefined ? { title } : { title, url })),
    safety: safetyBlock(subject, { language }),
    author: signatory(required(context.author, 'an author'), { language }),
    approvedBy: reviewer === null ? null : signatory(reviewer, { language }),
    approvedOn: context.approval?.on ?? null,
    reviewBy: required(draft.reviewBy, 'a review date'),
    publishedAt,
    demoNotice: demoNotice(context, { language }),
    clinic: { name: context.clinic.name },
  };
}

/** What counts as content: everything but version, date, changes and the hash over it. */
export function publicationContent(publication: Publication | Unfinished): Readonly<Record<string, unknown>> {
  const { version, publishedAt, changes, contentHash, ...content }: Partial<Publication> = publication;
  return content;
}

/** A publication that lacks only its changes and its hash. */
export type Unfinished<P extends Publication = Publication> = P extends Publication
  ? Omit<P, 'changes' | 'contentHash'>
  : never;

/** Hash of a publication's content: equal for two versions that say the same. */
export function contentHashOf(publication: Publication | Unfinished, { hash }: { hash: Hash }): ContentHash {
  return hash(canonicalJson(publicationContent(publication)));
}
