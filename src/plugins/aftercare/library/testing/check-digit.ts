/** Multiplication of the dihedral group of a pentagon, the base of Verhoeff's scheme. */
const PRODUCT: readonly string[] = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const FIRST_PERMUTATION = '1576283094';

/**
 * Whether the last digit of a SNOMED CT identifier fits the others.
 *
 * @see SNOMED CT Editorial Guide, "Check digit": Verhoeff's dihedral group D5 check
 */
export function hasCheckDigit(identifier: string): boolean {
  if (!/^\d{6,18}$/.test(identifier)) return false;
  const digits = [...identifier].reverse().map(Number);
  return digits.reduce((check, digit, place) => times(check, permuted(digit, place % 8)), 0) === 0;
}

function times(left: number, right: number): number {
  return Number(PRODUCT[left]?.charAt(right));
}

function permuted(digit: number, rounds: number): number {
  return rounds === 0 ? digit : permuted(Number(FIRST_PERMUTATION.charAt(digit)), rounds - 1);
}
