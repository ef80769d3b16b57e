#!/usr/bin/env node
/**
 * Makes the webhook in Strapi, or brings it up to date: the form under Settings → Webhooks offers
 * Strapi's own events only. Needs the log-in of an administrator, once.
 */
const NAME = 'Website rebuild';
const EVENTS = ['aftercare.routine.publish', 'aftercare.routine.unpublish'];

const { STRAPI_URL, ADMIN_EMAIL, ADMIN_PASSWORD, REBUILD_URL, REBUILD_SECRET = '' } = process.env;

if (!STRAPI_URL || !ADMIN_EMAIL || !ADMIN_PASSWORD || !REBUILD_URL || REBUILD_SECRET.length < 16) {
  console.error(
    'Set STRAPI_URL, ADMIN_EMAIL, ADMIN_PASSWORD, REBUILD_URL and REBUILD_SECRET (16 characters or more).',
  );
  process.exit(1);
}

let token = null;

async function call(method, path, body) {
  const answer = await fetch(new URL(path, STRAPI_URL), {
    method,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: body && JSON.stringify(body),
  });
  const { data, error } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${error?.message ?? ''}`);
  return data;
}

async function main() {
  ({ token } = await call('POST', '/admin/login', { email: ADMIN_EMAIL, password: ADMIN_PASSWORD }));
  const headers = { 'X-Rebuild-Secret': REBUILD_SECRET };
  const webhook = { name: NAME, url: REBUILD_URL, headers, events: EVENTS };
  const present = (await call('GET', '/admin/webhooks')).find(({ name }) => name === NAME);
  if (present) await call('PUT', `/admin/webhooks/${present.id}`, { ...webhook, isEnabled: true });
  else await call('POST', '/admin/webhooks', webhook);
  console.log(`${present ? 'Updated' : 'Made'} the webhook "${NAME}".`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
