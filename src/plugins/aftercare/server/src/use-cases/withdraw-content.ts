import type { DocumentId, LocaleCode } from '../../../core/brands';
import type { PublicationKind } from '../../../core/publication/publication';
import type { Head, SubjectLocale, WithdrawalReason } from '../store/publication-store';
import { UseRefusal } from './refusal';
import { followVisibility, requestRebuilds } from './request-dependants';
import { retryRebuild } from './retry-rebuild';
import type { Stores } from './stores';

export interface WithdrawStep<Result> {
  readonly kind: PublicationKind;
  readonly subjectId: DocumentId;
  readonly locales: readonly LocaleCode[];
  readonly reason: WithdrawalReason;
  readonly note: string;
  /** Withdraw the routines that use the exercise too, instead of refusing. */
  readonly withDependants: boolean;
  /** Takes Strapi's own published rows away; runs inside the transaction. */
  readonly write: () => Promise<Result>;
  /** Withdraws a routine that uses the exercise, Strapi's published row included. */
  readonly withdrawDependant: (head: Head) => Promise<void>;
}

/**
 * Takes a document away from readers in some languages; it answers 410 from then on.
 *
 * @throws UseRefusal with the routines that use an exercise
 */
export async function withdrawContent<Result>(stores: Stores, step: WithdrawStep<Result>): Promise<Result> {
  return stores.transaction(async () => {
    // Locked before anybody looks: a routine that begins to use the exercise waits or is seen.
    const revision = await stores.publications.nextRevision();
    const heads = await stores.publications.headsOf(step);
    const users = await usersOf(stores, step);
    if (users.length > 0 && !step.withDependants) throw inUse(users);
    for (const user of users) await step.withdrawDependant(user);
    const result = await step.write();
    for (const { kind, subjectId, locale, version } of concerned({ heads, step })) {
      const closed = await stores.publications.withdraw({ ...step, locale, revision });
      stores.announce([{ what: 'withdrawn', kind, subjectId, locale, version, revision }]);
      await followVisibility(stores, { heads: closed, revision });
    }
    const isAnythingLeft = heads.some(
      ({ state, locale }) => state === 'live' && !step.locales.includes(locale),
    );
    // What waits in the languages that stay must not be forgotten with the one that goes.
    if (isAnythingLeft) await retryRebuild(stores, { ...step, revision: async () => revision });
    else await stores.jobs.settle(step);
    await requestRebuilds(stores, {
      dependencies: [`exercise-link:${step.subjectId}`],
      cause: 'dependency',
      isSafety: step.reason === 'unsafe',
      revision,
    });
    return result;
  });
}

/** A withdrawn language is withdrawn again only to say that it was unsafe after all. */
function concerned({
  heads,
  step,
}: {
  heads: readonly Head[];
  step: Pick<WithdrawStep<unknown>, 'locales' | 'reason'>;
}): readonly Head[] {
  return heads.filter(
    ({ locale, state }) => step.locales.includes(locale) && (state === 'live' || step.reason === 'unsafe'),
  );
}

/** Everything a withdrawal takes away: the document in each language, and the routines that go with it. */
export async function withdrawnBy(
  stores: Pick<Stores, 'publications'>,
  {
    kind,
    subjectId,
    locale,
    withDependants,
  }: Pick<WithdrawStep<unknown>, 'kind' | 'subjectId' | 'withDependants'> & {
    readonly locale: LocaleCode | '*' | readonly LocaleCode[];
  },
): Promise<readonly SubjectLocale[]> {
  const heads = locale === '*' ? await stores.publications.headsOf({ kind, subjectId }) : [];
  const locales = locale === '*' ? heads.map((head) => head.locale) : [locale].flat();
  const own = locales.map((code) => ({ kind, subjectId, locale: code }));
  return withDependants ? [...own, ...(await usersOf(stores, { kind, subjectId, locales }))] : own;
}

/** Live routines in the languages concerned that use the exercise. */
async function usersOf(
  { publications }: Pick<Stores, 'publications'>,
  { kind, subjectId, locales }: Pick<WithdrawStep<unknown>, 'kind' | 'subjectId' | 'locales'>,
): Promise<readonly Head[]> {
  if (kind !== 'exercise') return [];
  const users = await publications.dependants(`exercise:${subjectId}`);
  return users.filter((head) => head.kind === 'routine' && locales.includes(head.locale));
}

function inUse(users: readonly Head[]): UseRefusal {
  const titles = users.map(({ title, locale }) => `"${title}" (${locale})`).join(', ');
  return new UseRefusal(
    `This exercise is in use: ${titles}. Withdraw these routines first, or withdraw them all together.`,
    [],
    { inUse: users.map(({ subjectId, locale, title }) => ({ documentId: subjectId, locale, title })) },
  );
}
