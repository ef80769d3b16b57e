import { isReady, readiness } from '../core/readiness/readiness';
import type { Subject } from '../core/readiness/subject';
import { LOCALES } from './testing/library-content';
import { exerciseDrafts, routineDrafts } from './testing/library-drafts';
import { libraryContext } from './testing/library-publications';

/** What the gate may still say of seeded content once it is signed off; see README, "Where we chose". */
const EXPECTED_WARNINGS = new Set(['pictures.missing', 'budget.minutes', 'structure.areas-covered']);

describe.each(LOCALES)('the library at the publish gate, in %s', (locale) => {
  const context = libraryContext(locale);
  const subjects: readonly Subject[] = [
    ...exerciseDrafts(locale).map((draft) => ({ kind: 'exercise', draft, context }) as const),
    ...routineDrafts(locale).map((draft) => ({ kind: 'routine', draft, context }) as const),
  ];
  const judged = subjects.map((subject) => [subject.kind, subject.draft.slug, readiness(subject)] as const);

  it.each(judged)('lets the signed-off %s %s pass', (_kind, _slug, findings) => {
    expect(findings.filter(({ severity }) => severity === 'blocker')).toEqual([]);
    expect(isReady(findings)).toBe(true);
  });

  it('warns of nothing but pictures, minutes a day and areas beside the routine', () => {
    const warnings = judged
      .flatMap(([, , findings]) => findings)
      .filter(({ severity, ruleId }) => severity === 'warning' && !EXPECTED_WARNINGS.has(ruleId));
    expect(warnings).toEqual([]);
  });

  it('stops an exercise whose contraindications nobody has answered', () => {
    const [draft] = exerciseDrafts(locale);
    if (draft === undefined) throw new Error('the library is empty');
    const unanswered = { ...draft, contraindicationsAnswered: false };
    const findings = readiness({ kind: 'exercise', draft: unanswered, context });
    expect(findings.filter(({ severity }) => severity === 'blocker')).toHaveLength(1);
  });
});
