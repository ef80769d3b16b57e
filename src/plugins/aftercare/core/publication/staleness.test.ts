import type { ReadinessContext } from '../readiness/subject';
import {
  buildApproval,
  buildClinic,
  buildRoutineSubject,
  buildTherapist,
  localDate,
  TODAY,
} from '../testing/builders';
import { subjectStaleness } from './staleness';

const LAST_WEEK = localDate('2026-02-23');

const lapsed = buildTherapist({ licence: { number: 'MT-1', issuer: 'Board', expiresOn: LAST_WEEK } });
const gone = buildTherapist({ isActive: false });
const hiding = buildClinic({ policy: { staleStaysPublic: false } });

function staleness(context: Partial<ReadinessContext>, reviewBy = localDate('2027-03-01')) {
  return subjectStaleness(buildRoutineSubject({ context }), { reviewBy });
}

describe('a publication', () => {
  it('is current while everybody who signed may sign and its review is not due', () => {
    expect(staleness({ clinic: hiding })).toEqual({ isStale: false, isHidden: false });
  });

  it('is stale from the day after its review date', () => {
    expect(staleness({}, TODAY).isStale).toBe(false);
    expect(staleness({}, localDate('2026-03-01')).isStale).toBe(true);
  });

  it.each<[string, Partial<ReadinessContext>]>([
    ['its author’s licence ran out', { author: lapsed }],
    ['its author left', { author: gone }],
    ['its reviewer’s licence ran out', { approval: buildApproval({ reviewer: lapsed }) }],
    ['whoever approved it last left', { approval: null, lastReviewer: gone }],
  ])('is stale once %s', (_, context) => {
    expect(staleness(context)).toEqual({ isStale: true, isHidden: false });
    expect(staleness({ ...context, clinic: hiding })).toEqual({ isStale: true, isHidden: true });
  });

  it('does not rest on an earlier reviewer once somebody has approved it anew', () => {
    expect(staleness({ lastReviewer: gone }).isStale).toBe(false);
  });

  it('holds a licence to its last day', () => {
    const lastDay = buildTherapist({ licence: { number: 'MT-1', issuer: 'Board', expiresOn: TODAY } });
    expect(staleness({ author: lastDay }).isStale).toBe(false);
  });
});
