import { LOAD_UNITS, type Load, type Quantity, type Tempo } from '../../../../core/dosage/dosage';

/** What somebody wrote in a field: nothing, "leave it out", a value, or something unreadable. */
export type Written<T> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'unreadable' };

const EMPTY = { kind: 'empty' } as const;
const NONE = { kind: 'none' } as const;
const UNREADABLE = { kind: 'unreadable' } as const;

const NUMBER = '\\d+(?:[.,]\\d+)?';
const QUANTITY = new RegExp(`^(${NUMBER})(?:\\s*(?:-|–|—|to|a)\\s*(${NUMBER}))?$`, 'i');
const TEMPO = new RegExp(`^(${NUMBER})\\s*[-–/ ]\\s*(${NUMBER})\\s*[-–/ ]\\s*(${NUMBER})$`);
const LOAD = new RegExp(`^(.+?)\\s*(${LOAD_UNITS.join('|')})$`, 'i');

function number(digits: string): number {
  return Number(digits.replace(',', '.'));
}

function blankOrNone(typed: string): Written<never> | null {
  const trimmed = typed.trim();
  if (trimmed === '') return EMPTY;
  return trimmed === '-' || trimmed === '–' || trimmed === '—' ? NONE : null;
}

/** Reads "10", "8-12" or "8 to 12"; a range the wrong way round is unreadable. */
export function readQuantity(typed: string): Written<Quantity> {
  const blank = blankOrNone(typed);
  if (blank) return blank;
  const [, first, last] = QUANTITY.exec(typed.trim()) ?? [];
  if (!first) return UNREADABLE;
  const min = number(first);
  const max = last ? number(last) : min;
  if (max < min) return UNREADABLE;
  return { kind: 'value', value: min === max ? min : { min, max } };
}

export function writeQuantity(quantity: Quantity): string {
  return typeof quantity === 'number' ? String(quantity) : `${quantity.min}–${quantity.max}`;
}

/** Reads "3-1-3": seconds down, pause and up. */
export function readTempo(typed: string): Written<Tempo> {
  const blank = blankOrNone(typed);
  if (blank) return blank;
  const [, down, pause, up] = TEMPO.exec(typed.trim()) ?? [];
  if (!down || !pause || !up) return UNREADABLE;
  return { kind: 'value', value: { down: number(down), pause: number(pause), up: number(up) } };
}

export function writeTempo({ down, pause, up }: Tempo): string {
  return `${down}-${pause}-${up}`;
}

/** Reads "5 kg" or "2-5 kg". */
export function readLoad(typed: string): Written<Load> {
  const blank = blankOrNone(typed);
  if (blank) return blank;
  const [, amount = '', unit = ''] = LOAD.exec(typed.trim()) ?? [];
  const quantity = readQuantity(amount);
  const known = LOAD_UNITS.find((one) => one === unit.toLowerCase());
  return quantity.kind === 'value' && known
    ? { kind: 'value', value: { value: quantity.value, unit: known } }
    : UNREADABLE;
}

export function writeLoad({ value, unit }: Load): string {
  return `${writeQuantity(value)} ${unit}`;
}

/** Whether every number of a quantity lies within the bounds, both ends included. */
export function isWithin(quantity: Quantity, { min, max }: { min: number; max: number }): boolean {
  const [low, high] = typeof quantity === 'number' ? [quantity, quantity] : [quantity.min, quantity.max];
  return low >= min && high <= max;
}
