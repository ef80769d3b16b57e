import { assertNever } from '../outcome';
import type { Side } from './side';

/**
 * The same on the other side of the body. Mirroring twice changes nothing, and mirroring before or
 * after `resolveSide` comes to the same.
 */
export function mirrorSide(side: Side): Side {
  switch (side) {
    case 'left':
      return 'right';
    case 'right':
      return 'left';
    case 'affected':
      return 'unaffected';
    case 'unaffected':
      return 'affected';
    case 'none':
    case 'both':
    case 'alternate':
      return side;
    default:
      return assertNever(side);
  }
}

/**
 * Left or right instead of "the sore side", once it is known which one that is.
 *
 * @param subject.affected null where nobody has said it yet; the side then stays as it is
 */
export function resolveSide(subject: {
  readonly side: Side;
  readonly affected: 'left' | 'right' | null;
}): Side {
  const { side, affected } = subject;
  if (affected === null) return side;
  if (side === 'affected') return affected;
  return side === 'unaffected' ? mirrorSide(affected) : side;
}
