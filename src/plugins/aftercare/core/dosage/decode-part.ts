import { choice, type Decoder, number, object, optional, optionalOrNull } from '../decode';
import { BANDS, type DosagePart, type DosagePartOverride, LOAD_UNITS, type Load, type Tempo } from './dosage';
import { decodeQuantity } from './quantity';

const decodePhase = number({ min: 0, max: 100_000 });
const decodeTempo = object<Tempo>({ down: decodePhase, pause: decodePhase, up: decodePhase });
const decodeLoad = object<Load>({ value: decodeQuantity, unit: choice(LOAD_UNITS) });
const decodeBand = choice(BANDS);

/** One part of a dosage. */
export const decodePart: Decoder<DosagePart> = object<DosagePart>({
  sets: optional(decodeQuantity),
  reps: optional(decodeQuantity),
  holdSeconds: optional(decodeQuantity),
  durationSeconds: optional(decodeQuantity),
  restSeconds: optional(decodeQuantity),
  tempo: optional(decodeTempo),
  effort: optional(decodeQuantity),
  load: optional(decodeLoad),
  band: optional(decodeBand),
});

/** What differs in one part; null takes a field away, absent keeps it. */
export const decodePartOverride: Decoder<DosagePartOverride> = object<DosagePartOverride>({
  sets: optionalOrNull(decodeQuantity),
  reps: optionalOrNull(decodeQuantity),
  holdSeconds: optionalOrNull(decodeQuantity),
  durationSeconds: optionalOrNull(decodeQuantity),
  restSeconds: optionalOrNull(decodeQuantity),
  tempo: optionalOrNull(decodeTempo),
  effort: optionalOrNull(decodeQuantity),
  load: optionalOrNull(decodeLoad),
  band: optionalOrNull(decodeBand),
});
