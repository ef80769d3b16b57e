import { byKind, choice, type Decoder, object, optional } from '../decode';
import { decodeDays } from './decode-days';
import type { Frequency } from './dosage';
import { decodeQuantity } from './quantity';

type PerDay = Extract<Frequency, { readonly kind: 'per-day' }>;
type EveryHours = Extract<Frequency, { readonly kind: 'every-hours' }>;
type AfterVisit = Extract<Frequency, { readonly kind: 'after-visit' }>;

/** How often; days that come to every day are left out, so that there is one way to say it. */
export const decodeFrequency: Decoder<Frequency> = byKind<Frequency>({
  'per-day': object<PerDay>({
    kind: choice(['per-day']),
    times: decodeQuantity,
    on: optional(decodeDays),
  }),
  'every-hours': object<EveryHours>({
    kind: choice(['every-hours']),
    hours: decodeQuantity,
    on: optional(decodeDays),
  }),
  'after-visit': object<AfterVisit>({ kind: choice(['after-visit']) }),
});
