import fc from 'fast-check';

/** One transaction of a writer, as `feed-writer.cjs` performs it. */
export interface FeedStep {
  readonly act: 'publish' | 'withdraw' | 'hide' | 'show';
  readonly kind: 'routine' | 'exercise';
  readonly id: string;
  readonly locale: 'en' | 'es';
  readonly audience: 'website' | 'patients' | 'both';
  readonly reason: 'obsolete' | 'unsafe';
  /** Exercises that a published routine shows. */
  readonly uses: readonly string[];
  readonly slug: string;
  /** Milliseconds for which the transaction stays open. */
  readonly pause: number;
  /** Rolled back when all is done. */
  readonly isUndone: boolean;
}

const EXERCISES = ['lift', 'bend'];
const SUBJECTS = [
  ...['calm', 'ease', 'rest'].map((id) => ({ kind: 'routine', id }) as const),
  ...EXERCISES.map((id) => ({ kind: 'exercise', id }) as const),
];

/** What a writer does, on a handful of documents so that two of them get in each other's way. */
export const feedScripts: fc.Arbitrary<readonly FeedStep[]> = fc.array(
  fc
    .record({
      subject: fc.constantFrom(...SUBJECTS),
      // Mostly publishes: there is nothing to withdraw or hide before.
      act: fc.constantFrom('publish', 'publish', 'publish', 'withdraw', 'hide', 'show'),
      locale: fc.constantFrom('en', 'es'),
      audience: fc.constantFrom('website', 'patients', 'both'),
      reason: fc.constantFrom('obsolete', 'unsafe'),
      uses: fc.subarray(EXERCISES),
      slug: fc.constantFrom('old', 'new'),
      pause: fc.integer({ min: 0, max: 15 }),
      isUndone: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
    })
    .map(({ subject, ...step }) => ({ ...subject, ...step }) as const),
  { minLength: 15, maxLength: 30 },
);
