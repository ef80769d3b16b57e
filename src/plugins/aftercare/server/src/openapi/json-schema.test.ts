import {
  type AnySchema,
  anyOf,
  boolean,
  choice,
  constant,
  list,
  nullable,
  number,
  object,
  optional,
  text,
} from './json-schema';

interface Chair {
  readonly name: string;
  readonly legs: 3 | 4;
  readonly colour: 'red' | 'blue' | null;
  readonly weight?: number;
}

const emit = (schema: AnySchema) => schema.emit(new Map());

describe('a schema', () => {
  it('says what an object has, must have, and nothing else', () => {
    const chair = object<Chair>({
      name: text(),
      legs: anyOf(constant(3), constant(4)),
      colour: nullable(choice(['red', 'blue'])),
      weight: optional(number()),
    });
    expect(emit(chair)).toEqual({
      type: 'object',
      properties: {
        name: { type: 'string' },
        legs: {
          anyOf: [
            { type: 'number', const: 3 },
            { type: 'number', const: 4 },
          ],
        },
        colour: { anyOf: [{ type: 'string', enum: ['red', 'blue'] }, { type: 'null' }] },
        weight: { type: 'number' },
      },
      required: ['name', 'legs', 'colour'],
      additionalProperties: false,
    });
  });

  // The compiler is what is tested here: a directive that suppresses nothing fails `npm run check`.
  it('compiles only where it is the type', () => {
    const rest = { legs: anyOf(constant(3), constant(4)), weight: optional(number()) };
    const colour = nullable(choice(['red', 'blue']));
    // @ts-expect-error a field is missing
    object<Chair>({ ...rest, colour });
    // @ts-expect-error a field is too much
    object<{ readonly name: string }>({ name: text(), age: number() });
    // @ts-expect-error another type
    object<Chair>({ ...rest, colour, name: boolean });
    // @ts-expect-error a word is missing
    object<Chair>({ ...rest, name: text(), colour: nullable(choice(['red'])) });
    // @ts-expect-error a word is too much
    object<Chair>({ ...rest, name: text(), colour: nullable(choice(['red', 'blue', 'green'])) });
    // @ts-expect-error null is forgotten
    object<Chair>({ ...rest, name: text(), colour: choice(['red', 'blue']) });
    // @ts-expect-error it may be left out
    object<Chair>({ ...rest, name: text(), colour, weight: number() });
    // @ts-expect-error it may not be left out
    object<Chair>({ ...rest, name: optional(text()), colour });
    // @ts-expect-error a list of something else
    object<{ readonly names: readonly string[] }>({ names: list(number()) });
    expect(emit(object<Chair>({ ...rest, name: text(), colour }))).toBeDefined();
  });
});
