import type { ApiPlace, CodeSample } from './document';
import type { RoutedOperation } from './operations';

/** How to ask with curl, and with Strapi's own client where there is something to ask with it. */
export function codeSamples({
  operation: { path, example, isPublic },
  place,
}: {
  operation: Pick<RoutedOperation, 'path' | 'example' | 'isPublic'>;
  place: ApiPlace;
}): readonly CodeSample[] {
  const curl = {
    lang: 'Shell',
    label: 'curl',
    source: curlOf({ target: example?.target ?? path, isPublic, place }),
  };
  if (example === null) return [curl];
  const lines = isPublic ? anonymous(place) : signedIn(place);
  const source = [IMPORT, '', ...lines, ...example.client].join('\n');
  return [curl, { lang: 'JavaScript', label: '@strapi/client', source }];
}

const IMPORT = "import { strapi } from '@strapi/client';";

const baseOf = ({ origin, apiPath }: ApiPlace) => `${origin}${apiPath}`;

/** Without `-g` curl would take brackets for ranges of its own. */
function curlOf({ target, isPublic, place }: { target: string; isPublic: boolean; place: ApiPlace }): string {
  const flags = target.includes('[') ? '-g ' : '';
  const token = isPublic ? '' : `-H "Authorization: Bearer $TOKEN" `;
  return `curl ${flags}${token}'${baseOf(place)}/aftercare${target}'`;
}

function anonymous(place: ApiPlace): readonly string[] {
  return [`const client = strapi({ baseURL: '${baseOf(place)}' });`];
}

/** A patient signs in with e-mail and password, and shows the token that comes back. */
function signedIn(place: ApiPlace): readonly string[] {
  return [
    `const baseURL = '${baseOf(place)}';`,
    "const signIn = await strapi({ baseURL }).fetch('/auth/local', {",
    "  method: 'POST',",
    "  headers: { 'Content-Type': 'application/json' },",
    '  body: JSON.stringify({ identifier, password }),',
    '});',
    'const { jwt } = await signIn.json();',
    'const client = strapi({ baseURL, auth: jwt });',
  ];
}
