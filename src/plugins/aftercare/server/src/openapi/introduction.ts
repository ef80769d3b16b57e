import { LONGEST_URL, MOST_PARAMETERS } from '../security/request-guards';

/** What holds for every request. CommonMark, of which the reference page reads paragraphs, `code` and **bold**. */
export const INTRODUCTION = [
  "Published exercises and aftercare routines, in Strapi's conventions: `{ data, meta }`, flat documents with a `documentId`, `filters[field][$operator]`, `sort`, `pagination`, and Strapi's error object. The official client, `@strapi/client`, works as it is.",
  '**Nothing is ignored.** An unknown parameter, field or operator is a 400 that names it. Answers hold what stands here and nothing else.',
  "**Languages.** `locale` chooses one; without it the clinic's default language answers. There is no silent fallback to another language.",
  '**Caching.** A public answer has a strong `ETag` and may be kept by a shared cache for a minute. Send the tag back as `If-None-Match`.',
  '**Who may ask.** Each operation names the action of Users & Permissions that allows it. Public operations need no token while the role Public holds the action; where a clinic took it away, send a token: `Authorization: Bearer …`.',
  `**Limits.** An address may have ${LONGEST_URL} characters and ${MOST_PARAMETERS} parameters. Who asks too often gets a 429 with \`Retry-After\`.`,
  '**Parameters with brackets** may be written in the other ways that `x-also-written` lists, as the official client does; `{n}` there is a position.',
].join('\n\n');
