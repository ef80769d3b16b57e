/**
 * Letters of other scripts, and small capitals, that a reader takes for a Latin letter, by the letter
 * they look like. Only what compatibility decomposition (NFKD) does not already turn into Latin.
 *
 * @see Unicode Technical Standard 39, "confusables"; the subset that matters for English and Spanish
 */
const LOOK_ALIKES_BY_LETTER: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'ЬьʙвƄ',
  c: 'сϲᴄ',
  d: 'ԁᴅđ',
  e: 'еεєᴇ',
  f: 'ꜰƒ',
  g: 'ɡɢց',
  h: 'һʜн',
  i: 'іιıɪ',
  j: 'јᴊ',
  k: 'кκᴋ',
  l: 'ӏʟł',
  m: 'мᴍ',
  n: 'ոռɴηп',
  o: 'оοσօᴏøө',
  p: 'рρᴘ',
  q: 'ԛ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'υսᴜ',
  v: 'ѵνᴠ',
  w: 'ԝωᴡ',
  x: 'хχ',
  y: 'уγʏү',
  z: 'ᴢ',
};

/** The Latin letter a look-alike stands for, by look-alike. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES_BY_LETTER).flatMap(([letter, alikes]) =>
    Array.from(alikes, (alike): [string, string] => [alike, letter]),
  ),
);
