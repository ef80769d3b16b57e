import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Outcome } from '../../../core/outcome';
import { assertNever } from '../../../core/outcome';
import type { PublicationKind } from '../../../core/publication/publication';
import { PLUGIN_ID } from '../constants';
import { isName, isVersionNumber } from '../delivery/address-parts';
import type { KoaContext } from '../delivery/koa-context';
import type { PublicCollection } from '../delivery/public-actions';
import { type Reading, readPublication } from '../use-cases/read-publication';
import { type ListText, type PublicReading, readPublicList } from './public-list';
import { parseEmptyQuery, parseLocaleQuery } from './validation/public-list-query';

/** Strapi's methods on a context, which Koa's own type does not know. */
export type StrapiContext = KoaContext & {
  readonly params: Readonly<Record<string, string | undefined>>;
  notFound(): void;
  gone(message: string, details: object): void;
  unauthorized(): void;
  forbidden(): void;
};

/** Reading as the plugin's composition root made it. */
export function readingOf(strapi: Core.Strapi): PublicReading {
  return strapi.plugin(PLUGIN_ID).service('reading');
}

/** Answers a public list to somebody who holds the action themselves. */
export async function sendPublicList({
  ctx,
  collection,
  reading,
}: {
  ctx: StrapiContext;
  collection: PublicCollection;
  reading: PublicReading;
}): Promise<void> {
  sendList({ ctx, list: await readPublicList({ collection, querystring: ctx.querystring }, reading) });
}

/** Writes a list, or says everything that is wrong with its query. */
export function sendList({ ctx, list }: { ctx: StrapiContext; list: Outcome<ListText> }): void {
  sendJson({ ctx, body: valueOrThrow(list).text });
}

/** Answers one publication, the current version or a numbered one. */
export async function sendPublicPublication({
  ctx,
  kind,
  reading,
}: {
  ctx: StrapiContext;
  kind: PublicationKind;
  reading: PublicReading;
}): Promise<void> {
  const locale = await localeOf({ ctx, reading });
  const { slug = '', version } = ctx.params;
  const isVersion = version === undefined || isVersionNumber(version);
  if (!isName(slug) || !isVersion) return sendReading({ ctx, reading: { outcome: 'absent' } });
  const request = { kind, locale, slugOrId: slug, version: version === undefined ? null : Number(version) };
  sendReading({ ctx, reading: await readPublication(request, reading) });
}

/** Answers the description of the API, which takes no parameters. */
export function sendReference({ ctx, reading }: { ctx: StrapiContext; reading: PublicReading }): void {
  valueOrThrow(parseEmptyQuery(ctx.querystring));
  sendJson({ ctx, body: reading.reference.json() });
}

/** The language asked for, or the clinic's own; throws on any other parameter. */
export async function localeOf({
  ctx,
  reading,
}: {
  ctx: StrapiContext;
  reading: PublicReading;
}): Promise<string> {
  const { locale } = valueOrThrow(parseLocaleQuery(ctx.querystring));
  return locale ?? (await reading.languages()).byDefault;
}

/** Writes what was read, or why there is nothing. */
export function sendReading({ ctx, reading }: { ctx: StrapiContext; reading: Reading }): void {
  forbidStorage(ctx);
  switch (reading.outcome) {
    case 'found':
      sendJson({ ctx, body: reading.body.identity });
      break;
    case 'moved':
      redirect({ ctx, slug: reading.head.slug });
      break;
    case 'withdrawn':
      ctx.gone('Withdrawn', { reason: reading.reason });
      break;
    case 'absent':
      ctx.notFound();
      break;
    default:
      assertNever(reading);
  }
}

/** What is answered to a person's token is theirs alone. */
export function forbidStorage(ctx: KoaContext): void {
  ctx.set('Cache-Control', 'private, no-store');
}

function sendJson({ ctx, body }: { ctx: StrapiContext; body: string | Buffer }): void {
  forbidStorage(ctx);
  ctx.status = 200;
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = body;
}

function redirect({ ctx, slug }: { ctx: StrapiContext; slug: string }): void {
  const segments = ctx.path.replace(/\/+$/, '').split('/');
  segments[segments.length - (ctx.params.version === undefined ? 1 : 3)] = encodeURIComponent(slug);
  ctx.status = 308;
  ctx.set('Location', segments.join('/') + ctx.search);
  ctx.body = { data: null, error: { status: 308, name: 'PermanentRedirect', message: 'Moved', details: {} } };
}

/** A problem of the client becomes Strapi's own error, with every path that failed. */
function valueOrThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const details = {
    errors: outcome.problems.map(({ path = [], message }) => ({ path, message, name: 'ValidationError' })),
  };
  const message = outcome.problems.map((problem) => problem.message).join(' ');
  throw new errors.ValidationError(message, details);
}
