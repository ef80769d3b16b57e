import type { Key } from '../brands';
import { EXERCISE_KINDS, type ExerciseKind, POSITIONS, type Position } from '../exercise/exercise';
import { failure, type Outcome, type Problem, success } from '../outcome';

/** One condition of a contraindication's `appliesTo`; `any` as a value stands for whatever is there. */
export type AppliesToTerm =
  | { readonly by: 'any' }
  | { readonly by: 'kind'; readonly value: ExerciseKind | 'any' }
  | { readonly by: 'position'; readonly value: Position }
  | { readonly by: 'area' | 'technique' | 'exercise'; readonly value: Key };

/** Terms that must all match; a list of conjunctions matches where any of them does. */
export type AppliesToConjunction = readonly AppliesToTerm[];

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads the tokens of a contraindication: `kind:`, `area:`, `technique:`, `position:`, `exercise:`
 * with a value, or `any`; `+` joins terms that must all match.
 *
 * @returns every token as a conjunction, or one problem for each token that is not understood
 */
export function parseAppliesTo(tokens: readonly string[]): Outcome<readonly AppliesToConjunction[]> {
  const read = tokens.map((token) => ({ token, conjunction: parseToken(token) }));
  const problems = read.flatMap(({ token, conjunction }, index) =>
    conjunction === null ? [unknownToken(token, index)] : [],
  );
  return problems.length > 0 ? failure(...problems) : success(understood(tokens));
}

/** The tokens that are understood. One that is not matches nothing; `parseAppliesTo` reports it. */
export function understood(tokens: readonly string[]): readonly AppliesToConjunction[] {
  return tokens.flatMap((token) => {
    const conjunction = parseToken(token);
    return conjunction === null ? [] : [conjunction];
  });
}

function parseToken(token: string): AppliesToConjunction | null {
  const terms = token.split('+').map(parseTerm);
  return terms.every((term) => term !== null) ? terms : null;
}

function parseTerm(text: string): AppliesToTerm | null {
  if (text === 'any') return { by: 'any' };
  const [by, value, ...more] = text.split(':');
  if (value === undefined || more.length > 0 || !KEY.test(value)) return null;
  switch (by) {
    case 'kind':
      return value === 'any' || isKind(value) ? { by, value } : null;
    case 'position':
      return isPosition(value) ? { by, value } : null;
    case 'area':
    case 'technique':
    case 'exercise':
      return { by, value };
    default:
      return null;
  }
}

function isKind(value: string): value is ExerciseKind {
  return EXERCISE_KINDS.some((kind) => kind === value);
}

function isPosition(value: string): value is Position {
  return POSITIONS.some((position) => position === value);
}

function unknownToken(token: string, index: number): Problem {
  return {
    id: 'contraindication.applies-to-unknown',
    message: `"${token}" is not understood. Use kind:, area:, technique:, position: or exercise: with a key, or any; join two with +.`,
    path: ['appliesTo', index],
  };
}
