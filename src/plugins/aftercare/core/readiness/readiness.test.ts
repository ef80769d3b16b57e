import fc from 'fast-check';
import { DEFAULT_POLICY, type Policy, SEVERITIES, type Severity } from '../care/clinic';
import type { Path } from '../outcome';
import { arbitrarySubject } from '../testing/arbitrary-drafts';
import { buildClinic, buildExerciseSubject, buildRoutineSubject } from '../testing/builders';
import { FAMILIES } from './finding';
import { isReady, readiness } from './readiness';
import { RULES } from './rules';
import type { Subject } from './subject';

describe('readiness', () => {
  it.each(['en', 'es'])('has nothing to say about a finished routine in %s', (locale) => {
    expect(readiness(buildRoutineSubject({ locale }))).toEqual([]);
  });

  it.each(['en', 'es'])('has nothing to say about a finished exercise in %s', (locale) => {
    expect(readiness(buildExerciseSubject({ locale }))).toEqual([]);
  });

  it('is ready with warnings and advice, not with a blocker', () => {
    const warned = readiness(buildRoutineSubject({ draft: { reasons: [], conditions: [] } }));
    const blocked = readiness(buildRoutineSubject({ draft: { title: '' } }));
    expect(warned.map(({ severity }) => severity)).toEqual(['warning']);
    expect(isReady(warned)).toBe(true);
    expect(isReady(blocked)).toBe(false);
  });

  it('says the worst first, and then goes by family', () => {
    const subject = buildRoutineSubject({
      draft: { title: '', summary: 'The patient cures.', reasons: [], conditions: [] },
      exercises: [{ stopSigns: [], sources: [] }],
    });
    const order = readiness(subject).map(
      ({ severity, family }) => SEVERITIES.indexOf(severity) * FAMILIES.length + FAMILIES.indexOf(family),
    );
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(new Set(readiness(subject).map(({ severity }) => severity)).size).toBe(3);
  });
});

describe('a clinic’s policy', () => {
  const under = (severities: Policy['severities']) => ({ clinic: buildClinic({ policy: { severities } }) });
  const severityOf = (ruleId: string, subject: Subject): Severity | undefined =>
    readiness(subject).find((finding) => finding.ruleId === ruleId)?.severity;

  it('softens and hardens what is the clinic’s to decide', () => {
    const context = under({ 'safety.stop-signs': 'advice', 'responsibility.sources': 'blocker' });
    const subject = buildRoutineSubject({ exercises: [{ stopSigns: [], sources: [] }], context });
    expect(severityOf('safety.stop-signs', subject)).toBe('advice');
    expect(severityOf('responsibility.sources', subject)).toBe('blocker');
  });

  it('does not soften a rule without which nothing can be built', () => {
    const subject = buildRoutineSubject({
      draft: { title: '' },
      context: under({ 'structure.title': 'advice' }),
    });
    expect(severityOf('structure.title', subject)).toBe('blocker');
  });
});

describe('RULES', () => {
  it('names every rule once, after its family', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(RULES.every(({ id, family }) => id.startsWith(`${family}.`))).toBe(true);
  });

  it('has rules in every family', () => {
    expect(new Set(RULES.map(({ family }) => family))).toEqual(new Set(FAMILIES));
  });

  it('never lets a fixed rule be less than a blocker', () => {
    expect(RULES.filter(({ isFixed }) => isFixed).every(({ severity }) => severity === 'blocker')).toBe(true);
  });

  it('has ids a policy can be written with', () => {
    expect(RULES.every(({ id }) => /^[a-z][a-z0-9-]{0,49}\.[a-z][a-z0-9-]{0,49}$/.test(id))).toBe(true);
  });
});

describe('for any draft in any surroundings', () => {
  it('readiness never throws and says the same each time', () => {
    fc.assert(
      fc.property(arbitrarySubject, (subject) => {
        expect(readiness(subject)).toEqual(readiness(subject));
      }),
    );
  });

  it('each finding says what is wrong and what to do, under a known rule', () => {
    const known = new Set(RULES.map(({ id }) => id));
    fc.assert(
      fc.property(arbitrarySubject, (subject) => {
        for (const { ruleId, family, message, remedy } of readiness(subject)) {
          expect(known.has(ruleId)).toBe(true);
          expect(ruleId.startsWith(`${family}.`)).toBe(true);
          expect(message.trim()).not.toBe('');
          expect(remedy.trim()).not.toBe('');
        }
      }),
    );
  });

  it('each path leads into the draft, and each span into the text there', () => {
    fc.assert(
      fc.property(arbitrarySubject, (subject) => {
        for (const { path, span } of readiness(subject)) {
          const place = follow(subject.draft, path);
          expect(place.isInside).toBe(true);
          if (span && typeof place.value === 'string')
            expect(span.end).toBeLessThanOrEqual(place.value.length);
        }
      }),
    );
  });

  it('a policy never softens a fixed rule', () => {
    const fixed = new Set(RULES.filter(({ isFixed }) => isFixed).map(({ id }) => id));
    const lenient = Object.fromEntries(RULES.map(({ id }) => [id, 'advice' as const]));
    fc.assert(
      fc.property(arbitrarySubject, (subject) => {
        const clinic = { ...subject.context.clinic, policy: { ...DEFAULT_POLICY, severities: lenient } };
        const softened = readiness({ ...subject, context: { ...subject.context, clinic } } as Subject);
        for (const { ruleId, severity } of softened) {
          expect(severity).toBe(fixed.has(ruleId) ? 'blocker' : 'advice');
        }
      }),
    );
  });
});

/** Walks a path; what is absent may be named, but not an attribute or a list entry that cannot be. */
function follow(draft: object, path: Path): { readonly isInside: boolean; readonly value: unknown } {
  const [first] = path;
  if (first !== undefined && !Object.hasOwn(draft, first)) return { isInside: false, value: undefined };
  let value: unknown = draft;
  for (const segment of path) {
    if (value === null || value === undefined) break;
    if (Array.isArray(value) && (typeof segment !== 'number' || segment >= value.length)) {
      return { isInside: false, value: undefined };
    }
    // Whatever an object of the draft holds under the name; unknown names end the walk above.
    value = (value as Record<string | number, unknown>)[segment];
  }
  return { isInside: true, value };
}
