import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Finding } from '../../../core/readiness/finding';
import { blockersOfLiveLanguage } from '../../../core/readiness/live-language';
import { readiness } from '../../../core/readiness/readiness';
import type { Subject } from '../../../core/readiness/subject';
import type { Draft } from '../store/draft-store';
import type { Head } from '../store/publication-store';
import { isAboutApproval } from './approval-findings';
import { type LoadedSubject, loadSubject } from './load-subject';
import { liveLocalesOf } from './prepare-version';
import { readDraftSource } from './read-draft-source';
import { withSharedStructure } from './shared-structure';
import type { Stores } from './stores';

/** A live language as publishing another one would build it. */
export interface LanguageBeside {
  readonly locale: LocaleCode;
  readonly entry: Draft;
  readonly loaded: LoadedSubject;
}

/** Every other live language: its own published texts over the structure that is to be published. */
export async function loadLanguagesBeside(
  stores: Stores,
  {
    kind,
    subjectId,
    heads,
    structure,
    without,
    isSourcePublished,
  }: {
    readonly kind: PublicationKind;
    readonly subjectId: DocumentId;
    readonly heads: readonly Head[];
    readonly structure: Draft;
    /** Languages that are published or withdrawn themselves. */
    readonly without: readonly LocaleCode[];
    readonly isSourcePublished: boolean;
  },
): Promise<readonly LanguageBeside[]> {
  const languages: LanguageBeside[] = [];
  for (const locale of liveLocalesOf(heads).filter((candidate) => !without.includes(candidate))) {
    const live = await stores.publications.liveSources({ kind, locale, subjectIds: [subjectId] });
    const stored = live.get(subjectId);
    if (!stored) throw new Error(`The live ${kind} ${subjectId} (${locale}) has no stored version.`);
    const entry = withSharedStructure({ texts: readDraftSource({ kind, source: stored.source }), structure });
    const { translatedFrom } = stored;
    const request = { entry, translatedFrom, heads, occasion: 'rebuild' as const, isSourcePublished };
    languages.push({ locale, entry, loaded: await loadSubject(stores, request) });
  }
  return languages;
}

/**
 * What keeps a language from being built beside the one being published. Its approval is asked for as
 * if it were published itself: the structure is new to it, and nobody has approved that with these
 * texts unless they said so.
 */
export function blockersBeside({ locale, loaded }: LanguageBeside): readonly Finding[] {
  const { subject } = loaded;
  const rebuilt = readiness(subject);
  // The occasion decides how much a missing approval weighs, not whether it is missing.
  const published = rebuilt.some(isAboutApproval) ? readiness(asPublished(subject)) : [];
  const findings = [
    ...rebuilt.filter((finding) => !isAboutApproval(finding)),
    ...published.filter(isAboutApproval),
  ];
  return blockersOfLiveLanguage({ locale, findings });
}

function asPublished(subject: Subject): Subject {
  const context = { ...subject.context, occasion: 'publish' as const };
  return subject.kind === 'routine' ? { ...subject, context } : { ...subject, context };
}
