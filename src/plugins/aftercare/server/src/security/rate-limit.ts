import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limitKey } from './client-address';

export interface RateLimit {
  /**
   * Counts a request: 0 where it may pass, else whole seconds to wait, rounded up. Mostly no promise:
   * one costs as much as the rest of an answer from memory.
   */
  secondsToWait(address: string): number | Promise<number>;
}

/** Points taken from the limiter for an address and not yet spent. */
interface Allowance {
  left: number;
  /** What the limiter still had for the address after the last taking. */
  readonly remaining: number;
  readonly until: number;
}

const LARGEST_SHARE = 20;
/** A tenth at most, so that what is taken and never spent hardly matters. */
const SHARES = 10;
const MOST_ALLOWANCES = 10_000;

/**
 * So many requests an address in so many seconds, counted in memory. The limiter is asked for several
 * points at a time, which are then spent without asking.
 */
export function createRateLimit({
  requests,
  perSeconds,
  now = Date.now,
}: {
  requests: number;
  perSeconds: number;
  now?: () => number;
}): RateLimit {
  const limiter = new RateLimiterMemory({ points: requests, duration: perSeconds });
  const allowances = new LRUCache<string, Allowance>({ max: MOST_ALLOWANCES });
  const share = Math.max(1, Math.min(LARGEST_SHARE, Math.floor(requests / SHARES)));

  async function take(address: string): Promise<number> {
    const present = currentAllowance(address);
    const points = Math.max(1, Math.min(share, present?.remaining ?? share));
    try {
      const taken = await limiter.consume(limitKey(address), points);
      const unspent = currentAllowance(address)?.left ?? 0;
      allowances.set(address, {
        left: unspent + points - 1,
        remaining: taken.remainingPoints,
        until: now() + taken.msBeforeNext,
      });
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      // Rounded up: who comes back a moment early would be refused again.
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  }

  function currentAllowance(address: string): Allowance | undefined {
    const allowance = allowances.get(address);
    return allowance !== undefined && now() < allowance.until ? allowance : undefined;
  }

  return {
    secondsToWait(address) {
      const allowance = currentAllowance(address);
      if (allowance === undefined || allowance.left === 0) return take(address);
      allowance.left -= 1;
      return 0;
    },
  };
}
