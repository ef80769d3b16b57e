import { failure, type Outcome, type Problem, success } from '../../../../core/outcome';

/** One `name=value` of a query; `path` is the name taken apart, `filters[area][$in][0]` in four. */
export interface Parameter {
  readonly name: string;
  readonly path: readonly string[];
  readonly value: string;
}

const NAME = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;
const LONGEST_SHOWN = 60;
const LONGEST_VALUE = 500;

/**
 * Takes a query apart without building objects from names the client chose: there is no depth to
 * exhaust, no prototype to reach, and nothing is dropped on the way as Strapi's own parser does.
 */
export function parseQueryString(querystring: string): Outcome<readonly Parameter[]> {
  const problems: Problem[] = [];
  const parameters: Parameter[] = [];
  for (const part of querystring.split('&')) {
    if (part === '') continue;
    const parsed = parseParameter(part);
    if (parsed.ok) parameters.push(parsed.value);
    else problems.push(...parsed.problems);
  }
  return problems.length > 0 ? failure(...problems) : success(parameters);
}

function parseParameter(part: string): Outcome<Parameter> {
  const mark = part.indexOf('=');
  const name = decode(mark === -1 ? part : part.slice(0, mark));
  const value = decode(mark === -1 ? '' : part.slice(mark + 1));
  if (name === null || value === null) {
    return failure({ id: 'query.encoding', message: `"${shown(part)}" is not percent-encoded UTF-8.` });
  }
  if (hasControlCharacter(name) || hasControlCharacter(value)) {
    return failure({ id: 'query.control-character', message: `"${shown(name)}" holds a control character.` });
  }
  if (value.length > LONGEST_VALUE) {
    return failure({
      id: 'query.too-long',
      message: `"${shown(name)}" is longer than ${LONGEST_VALUE} characters.`,
      path: [shown(name)],
    });
  }
  const match = NAME.exec(name);
  if (match === null) {
    return failure({ id: 'query.unknown', message: unknownParameter(name), path: [shown(name)] });
  }
  return success({ name, path: [match[1] ?? '', ...bracketed(match[2] ?? '')], value });
}

function bracketed(brackets: string): readonly string[] {
  return brackets === '' ? [] : brackets.slice(1, -1).split('][');
}

/** Also null for an unpaired surrogate, which no valid UTF-8 encodes. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).normalize('NFC');
  } catch {
    return null;
  }
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** A client's own text in a message: short and printable. */
export function shown(text: string): string {
  const printable = text.replaceAll(/[^\x20-\x7e\xa1-\u{10ffff}]/gu, '?');
  return printable.length > LONGEST_SHOWN ? `${printable.slice(0, LONGEST_SHOWN)}...` : printable;
}

/** The sentence for a name that means nothing here. */
export function unknownParameter(name: string): string {
  return `Unknown parameter "${shown(name)}".`;
}
