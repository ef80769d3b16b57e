/** What a publication says of itself; rows of the stock app have their own of these, or need none. */
const BOOKKEEPING = /^\.(kind|contentHash|publishedAt)$|\.documentId$/;

/**
 * Holds the comparison to the same content: every text of our answer must stand in the other as well.
 *
 * @throws with the paths of the texts that are missing
 */
export function assertSameContent({ ours, theirs }) {
  const present = new Set(texts(theirs).map(({ text }) => text));
  const missing = texts(ours).filter(({ path, text }) => !BOOKKEEPING.test(path) && !present.has(text));
  if (missing.length === 0) return;
  const list = missing.map(({ path, text }) => `  ${path}: ${text}`).join('\n');
  throw new Error(`The stock app's ${ours.slug} lacks what ours has:\n${list}`);
}

/** Every text in a JSON value, with its path. */
function texts(value, path = '') {
  if (typeof value === 'string') return value === '' ? [] : [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}
