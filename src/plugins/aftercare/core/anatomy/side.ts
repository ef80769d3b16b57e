/**
 * Which side of the body. `affected` and `unaffected` stand for left or right until a plan says
 * which; `alternate` changes with every repetition, `both` does each side in turn.
 */
export const SIDES = ['none', 'left', 'right', 'both', 'alternate', 'affected', 'unaffected'] as const;
export type Side = (typeof SIDES)[number];
