import fc from 'fast-check';

/** What people and attackers type into a search box. */
const HARD_TEXTS = [
  '',
  '   \t\n',
  '"twisted ankle" OR 1=1; --',
  "'; drop table aftercare_search; --",
  'NEAR(neck pain, 5) AND title:neck NOT ^hip*',
  "neck:* & !pain | 'hip' <-> knee",
  '+neck -pain @8 >hip <knee ~leg (arm)',
  '%neck_\\%',
  '*?[]{}()"\'`´’“”',
  '\u202Eneck\u202C \u200Fpain\u200E',
  '🤕 knee 👩‍⚕️',
  '\uD800neck\uDC00',
  'n\u0301e\u0308ck\u0000pain',
  'колено больно ręka ﷺ 膝が痛い 𝒌𝒏𝒆𝒆 ﬃ',
  'zz zzz zzneck',
  'a',
  'constructor __proto__ toString',
  'x'.repeat(10_000),
  'the '.repeat(2500),
  'knee '.repeat(2000),
];

/** Any string at all: the hard ones, any code units, and words in a row. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HARD_TEXTS),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('neck', 'Ankles', 'the', 'twisted', '.', 'колено', 'a', '\n'), { maxLength: 120 })
    .map((words) => words.join(' ')),
);
