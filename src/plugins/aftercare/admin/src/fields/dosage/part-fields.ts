import {
  DOSAGE_BOUNDS,
  type DosagePart,
  type Load,
  type Quantity,
  type Tempo,
} from '../../../../core/dosage/dosage';
import {
  isWithin,
  readLoad,
  readQuantity,
  readTempo,
  type Written,
  writeLoad,
  writeQuantity,
  writeTempo,
} from './quantity-text';

/** A part's fields that are typed; the band is chosen. */
type TypedName = Exclude<keyof DosagePart, 'band'>;

/** One typed field of a dosage part, with everything a form needs to know about it. */
export interface PartField {
  readonly name: TypedName;
  /** Null where the part does not have it. */
  readonly textOf: (part: DosagePart | undefined) => string | null;
  /** The part after something was typed; null where that cannot be read. */
  readonly typed: (edit: {
    part: DosagePart;
    base: DosagePart | undefined;
    text: string;
  }) => DosagePart | null;
  /** The allowed values in words such as "1–20"; null where the part keeps to them. */
  readonly brokenBounds: (part: DosagePart) => string | null;
}

interface Definition<Name extends TypedName> {
  readonly name: Name;
  readonly read: (typed: string) => Written<NonNullable<DosagePart[Name]>>;
  readonly write: (value: NonNullable<DosagePart[Name]>) => string;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly numbers: (value: NonNullable<DosagePart[Name]>) => readonly Quantity[];
}

/** The part with a field set, or without it where the value is undefined. */
export function withField<Name extends keyof DosagePart>(
  part: DosagePart,
  { name, value }: { name: Name; value: DosagePart[Name] | undefined },
): DosagePart {
  const { [name]: _, ...others } = part;
  return value === undefined ? others : { ...others, [name]: value };
}

function define<Name extends TypedName>({ name, read, write, bounds, numbers }: Definition<Name>): PartField {
  return {
    name,
    textOf: (part) => {
      const value = part?.[name];
      return value === undefined || value === null ? null : write(value);
    },
    typed: ({ part, base, text }) => {
      const written = read(text);
      if (written.kind === 'unreadable') return null;
      if (written.kind === 'empty') return withField(part, { name, value: base?.[name] });
      return withField(part, { name, value: written.kind === 'value' ? written.value : undefined });
    },
    brokenBounds: (part) => {
      const value = part[name];
      const isKept =
        value === undefined || value === null || numbers(value).every((each) => isWithin(each, bounds));
      return isKept ? null : writeQuantity(bounds);
    },
  };
}

function quantity(
  name: 'sets' | 'reps' | 'holdSeconds' | 'durationSeconds' | 'restSeconds' | 'effort',
): PartField {
  return define({
    name,
    read: readQuantity,
    write: writeQuantity,
    bounds: DOSAGE_BOUNDS[name],
    numbers: (value) => [value],
  });
}

/** Shown at once: most dosages need no more. */
export const ESSENTIAL_FIELDS: readonly PartField[] = [
  quantity('sets'),
  quantity('reps'),
  quantity('holdSeconds'),
  quantity('durationSeconds'),
  quantity('restSeconds'),
];

export const FURTHER_FIELDS: readonly PartField[] = [
  quantity('effort'),
  define({
    name: 'tempo',
    read: readTempo,
    write: writeTempo,
    bounds: DOSAGE_BOUNDS.tempo,
    numbers: ({ down, pause, up }: Tempo) => [down, pause, up],
  }),
  define({
    name: 'load',
    read: readLoad,
    write: writeLoad,
    bounds: DOSAGE_BOUNDS.load,
    numbers: ({ value }: Load) => [value],
  }),
];

/** How a field stands against the exercise's default. */
export function standing({
  field,
  part,
  base,
}: {
  field: PartField;
  part: DosagePart;
  base: DosagePart | undefined;
}) {
  const own = field.textOf(part);
  const inherited = field.textOf(base);
  const isDefault = own === inherited;
  if (!base) return { shown: own ?? '', placeholder: '', isDefault: true };
  return { shown: isDefault ? '' : (own ?? '–'), placeholder: inherited ?? '', isDefault };
}

/** Whether a part has anything of the fields that are folded away at first. */
export function hasFurther(part: DosagePart): boolean {
  return part.band !== undefined || FURTHER_FIELDS.some((field) => field.textOf(part) !== null);
}
