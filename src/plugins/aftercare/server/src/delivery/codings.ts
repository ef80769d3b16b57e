/** Content codings a body is stored in, the dearest to make and cheapest to send first. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;
const ALIASES: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' };

/**
 * Chooses the coding of an answer: the heaviest that is acceptable, of equals the smallest.
 *
 * @returns null where the client refuses everything there is, `identity` included
 * @see RFC 9110, section 12.5.3
 */
export function negotiateCoding(header: string | undefined): Coding | null {
  // An absent field accepts everything, but such a client may not be able to decode anything.
  if (header === undefined) return 'identity';
  const weights = parseWeights(header);
  let chosen: Coding | null = null;
  let heaviest = 0;
  for (const coding of CODINGS) {
    const weight = weightOf({ coding, weights });
    if (weight > heaviest) {
      chosen = coding;
      heaviest = weight;
    }
  }
  return chosen;
}

/** Just above nothing: identity goes where nobody asked for it only if nothing named will do. */
const UNNAMED_IDENTITY = 0.0001;

function weightOf({ coding, weights }: { coding: Coding; weights: ReadonlyMap<string, number> }): number {
  const weight = weights.get(coding) ?? weights.get('*');
  return weight ?? (coding === 'identity' ? UNNAMED_IDENTITY : 0);
}

/** What cannot be read counts as not acceptable, so that a typing error never yields an unreadable body. */
function parseWeights(header: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const element of header.split(',')) {
    const [name = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
    if (name === '') continue;
    weights.set(ALIASES[name] ?? name, weightIn(parameters));
  }
  return weights;
}

function weightIn(parameters: readonly string[]): number {
  if (parameters.length === 0) return 1;
  const [parameter = ''] = parameters;
  const match = parameters.length === 1 ? WEIGHT.exec(parameter) : null;
  return match === null ? 0 : Number(match[1]);
}

const REMEMBERED_HEADERS = 100;
const LONGEST_REMEMBERED = 200;

/**
 * `negotiateCoding` with a memory: browsers send a handful of different headers. What does not fit in
 * is worked out each time, so that a client cannot fill the memory.
 */
export function rememberingNegotiation(): typeof negotiateCoding {
  const known = new Map<string, Coding | null>();
  return (header) => {
    if (header === undefined) return 'identity';
    const remembered = known.get(header);
    if (remembered !== undefined) return remembered;
    const coding = negotiateCoding(header);
    if (known.size < REMEMBERED_HEADERS && header.length <= LONGEST_REMEMBERED) known.set(header, coding);
    return coding;
  };
}
