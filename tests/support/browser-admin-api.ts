import type { LogIn } from './browser-demo-clinic';

/** Strapi's admin over HTTP: for what a test prepares or looks up beside the browser. */
export interface AdminApi {
  request(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Answer }>;
  /** The stored draft of a document, found by its title. */
  draft(type: 'routine' | 'exercise', title: string): Promise<Draft>;
}

export interface Draft extends Readonly<Record<string, unknown>> {
  readonly documentId: string;
}

/** Whatever JSON the admin answers; a test says what it expects of it. */
// biome-ignore lint/suspicious/noExplicitAny: answers of Strapi's admin have no types of their own
type Answer = any;

/** Signs in by request and speaks for that person. */
export async function adminApi(origin: string, logIn: Pick<LogIn, 'email' | 'password'>): Promise<AdminApi> {
  const { email, password } = logIn;
  const { body } = await send({ url: `${origin}/admin/login`, method: 'POST', body: { email, password } });
  const token: string = body.data.token;
  const request: AdminApi['request'] = (method, path, sent) =>
    send({ url: `${origin}${path}`, method, body: sent, token });
  return {
    request,
    draft: async (type, title) => {
      const list = `/content-manager/collection-types/plugin::aftercare.${type}`;
      const query = new URLSearchParams({ 'filters[title][$eq]': title, locale: 'en', status: 'draft' });
      const found = await request('GET', `${list}?${query}`);
      const { documentId } = found.body.results[0];
      const { body: read } = await request('GET', `${list}/${documentId}?locale=en&status=draft`);
      return read.data;
    },
  };
}

/** Makes an admin user with one of Strapi's roles, as an administrator does by invitation. */
export async function inviteWithRole(
  administrator: AdminApi,
  { role, email, password }: { role: string } & Pick<LogIn, 'email' | 'password'>,
): Promise<Pick<LogIn, 'email' | 'password'>> {
  const { body: roles } = await administrator.request('GET', '/admin/roles');
  const { id } = roles.data.find(({ code }: { code: string }) => code === role);
  const name = { firstname: 'Avery', lastname: 'Author' };
  const invited = await administrator.request('POST', '/admin/users', { ...name, email, roles: [id] });
  const { registrationToken } = invited.body.data;
  await administrator.request('POST', '/admin/register', {
    registrationToken,
    userInfo: { ...name, password },
  });
  return { email, password };
}

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly body?: unknown;
  readonly token?: string;
}

async function send({ url, method, body, token }: Sent): Promise<{ status: number; body: Answer }> {
  const answer = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}
