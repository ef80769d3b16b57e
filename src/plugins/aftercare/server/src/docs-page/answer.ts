import { type Answer, contentAnswer } from '../delivery/answer';
import { SHARED_FOR_A_MINUTE } from '../delivery/headers';
import { encodeBody } from '../system';
import { STYLE_HASH } from './page';

/** Where the reference page is. */
export const DOCS_PATH = '/aftercare/docs/';

/** The page may do nothing but show itself: its one style sheet is named by its hash. */
const HEADERS: readonly string[] = [
  'Cache-Control',
  SHARED_FOR_A_MINUTE,
  'Vary',
  'Accept-Encoding',
  'Content-Security-Policy',
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'no-referrer',
  'Cross-Origin-Resource-Policy',
  'same-origin',
  'Strict-Transport-Security',
  'max-age=31536000; includeSubDomains',
];

/** The reference page in every coding, as delivery writes answers. */
export async function docsPageAnswer({ text }: { text: string }): Promise<Answer> {
  return contentAnswer({
    // Whoever may read the document may read what is made from it.
    action: 'plugin::aftercare.public-openapi.find',
    path: DOCS_PATH,
    subject: 'docs-page',
    revision: 0,
    body: await encodeBody(text, 'list'),
    head: { type: 'text/html; charset=utf-8', headers: HEADERS },
  });
}
