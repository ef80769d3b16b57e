const ENTITY_TAG = /[ \t]*(?:(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")[ \t]*)?(?:,|$)/y;

/**
 * Whether an If-None-Match field names the representation, by weak comparison, as the field demands.
 * A field that cannot be read names nothing, so the client gets the whole answer.
 *
 * @param etag the strong entity tag, quotes included
 * @see RFC 9110, sections 8.8.3.2 and 13.1.2
 */
export function namesRepresentation({ header, etag }: { header: string; etag: string }): boolean {
  if (header === etag) return true;
  if (header.trim() === '*') return true;
  ENTITY_TAG.lastIndex = 0;
  while (ENTITY_TAG.lastIndex < header.length) {
    const match = ENTITY_TAG.exec(header);
    if (match === null) return false;
    if (match[1] === etag) return true;
  }
  return false;
}
