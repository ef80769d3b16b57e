import type { DocumentId } from '../../../core/brands';
import type { Head } from '../store/publication-store';
import { RevisionPoll } from './revision-poll';

const head = (revision: number) => ({ kind: 'routine', subjectId: 'a' as DocumentId, revision }) as Head;

function makePoll({ onMove = async () => {} }: { onMove?: () => Promise<void> } = {}) {
  const state = { revision: 5, heads: [] as Head[], isAway: false };
  const calls = { heads: [] as number[], resets: 0, failures: 0 };
  const poll = new RevisionPoll({
    store: {
      currentRevision: async () => {
        if (state.isAway) throw new Error('away');
        return state.revision;
      },
      headsSince: async (known) => state.heads.filter(({ revision }) => revision > known),
    },
    everyMs: 1000,
    onHead: ({ revision }) => calls.heads.push(revision),
    onMove,
    onReset: () => {
      calls.resets += 1;
    },
    onFailure: () => {
      calls.failures += 1;
    },
  });
  return { poll, state, calls };
}

describe('the poll of the revision', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('hears within a second of what another node changed, once', async () => {
    const { poll, state, calls } = makePoll();
    await poll.start();
    state.heads.push(head(6));
    state.revision = 6;
    await jest.advanceTimersByTimeAsync(1000);
    await jest.advanceTimersByTimeAsync(3000);
    expect(calls.heads).toEqual([6]);
    poll.stop();
  });

  it('looks again where what depends on a change failed', async () => {
    const onMove = jest.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(undefined);
    const { poll, state, calls } = makePoll({ onMove });
    await poll.start();
    state.heads.push(head(6));
    state.revision = 6;
    await jest.advanceTimersByTimeAsync(2000);
    expect(onMove).toHaveBeenCalledTimes(2);
    expect(calls.heads).toEqual([6, 6]);
    poll.stop();
  });

  it('tells of an outage once and goes on when it is over', async () => {
    const { poll, state, calls } = makePoll();
    await poll.start();
    state.isAway = true;
    await jest.advanceTimersByTimeAsync(5000);
    expect(calls.failures).toBe(1);
    expect(poll.isFailing).toBe(true);
    state.isAway = false;
    await jest.advanceTimersByTimeAsync(1000);
    expect(poll.isFailing).toBe(false);
    poll.stop();
  });

  it('trusts nothing it knew where the counter went back', async () => {
    const { poll, state, calls } = makePoll();
    await poll.start();
    state.revision = 2;
    await jest.advanceTimersByTimeAsync(1000);
    expect(calls.resets).toBe(1);
    poll.stop();
  });

  it('ends when told to', async () => {
    const { poll, state, calls } = makePoll();
    await poll.start();
    poll.stop();
    state.heads.push(head(6));
    state.revision = 6;
    await jest.advanceTimersByTimeAsync(5000);
    expect(calls.heads).toEqual([]);
  });
});
