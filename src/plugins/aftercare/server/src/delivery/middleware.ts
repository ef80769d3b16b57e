import type { AccessLog } from '../security/access-log';
import { clientAddress } from '../security/client-address';
import type { RateLimit } from '../security/rate-limit';
import { refusalOf } from '../security/request-guards';
import type { AccessState } from './access-state';
import { type Answer, writeAnswer } from './answer';
import type { AnswerCache, Loaded } from './answer-cache';
import type { negotiateCoding } from './codings';
import { PREFLIGHT_HEADERS } from './headers';
import type { KoaContext, KoaNext } from './koa-context';
import { isPublicCollection, OPENAPI_FILE } from './public-actions';
import {
  NOT_ACCEPTABLE,
  NOT_FOUND,
  type Refusal,
  tooManyRequests,
  UNAVAILABLE,
  UNREADABLE_URL,
  writeRefusal,
} from './refusal';
import { parseTarget, type Target } from './target';

export interface DeliveryParts {
  /** `/api/aftercare/`, in lower case. */
  readonly prefix: string;
  readonly cache: AnswerCache;
  readonly access: AccessState;
  readonly negotiate: typeof negotiateCoding;
  readonly load: (target: Target) => Promise<Loaded | null>;
  /** null where the limit is off. */
  readonly rateLimit: RateLimit | null;
  readonly log: AccessLog;
  /** Whether the database could not be asked a moment ago. */
  readonly isDatabaseAway: () => boolean;
  readonly reportError: (error: unknown) => void;
}

type Middleware = (ctx: KoaContext, next: KoaNext) => unknown;

/**
 * Answers public URLs from memory, ahead of everything else Strapi does. What it does not recognise,
 * or may not answer, goes on to the normal route. Nothing below catches its errors, so it throws none.
 */
export function createDeliveryMiddleware(parts: DeliveryParts): Middleware {
  const { prefix } = parts;
  return (ctx, next) => {
    if (!hasReadablePath(ctx)) return refuse({ ctx, parts, refusal: UNREADABLE_URL });
    if (!isOurs({ ctx, prefix })) return next();
    return withinLimit({ ctx, parts }, () => serve({ ctx, next, parts }));
  };
}

/** Goes on, unless the address has asked too often. */
export function withinLimit({ ctx, parts }: Omit<Exchange, 'next'>, goOn: () => unknown): unknown {
  const { rateLimit } = parts;
  if (rateLimit === null) return goOn();
  const seconds = rateLimit.secondsToWait(addressOf(ctx));
  if (seconds === 0) return goOn();
  return Promise.resolve(seconds).then((wait) =>
    wait === 0 ? goOn() : refuse({ ctx, parts, refusal: tooManyRequests(wait) }),
  );
}

interface Exchange {
  readonly ctx: KoaContext;
  readonly next: KoaNext;
  readonly parts: DeliveryParts;
}

/** A request line may hold a whole URL, even one that no parser takes; Koa would answer 500. */
function hasReadablePath(ctx: KoaContext): boolean {
  if (ctx.req.url?.startsWith('/')) return true;
  try {
    return typeof ctx.path === 'string';
  } catch {
    return false;
  }
}

/** Strapi's router ignores case, so a limit must not be escaped by capitals. */
function isOurs({ ctx, prefix }: { ctx: KoaContext; prefix: string }): boolean {
  return ctx.req.url?.startsWith(prefix) || `${ctx.path.toLowerCase()}/`.startsWith(prefix);
}

function addressOf(ctx: KoaContext): string {
  return clientAddress({
    chain: ctx.app.proxy ? ctx.ips : [],
    isChainCut: ctx.app.maxIpsCount > 0,
    socketAddress: ctx.req.socket.remoteAddress ?? '',
  });
}

/** The hot path: a look-up and a write. */
function serve(exchange: Exchange): unknown {
  const { ctx, parts } = exchange;
  const { url = '', method } = ctx.req;
  const answer = parts.cache.get(url);
  if (
    answer !== undefined &&
    (method === 'GET' || method === 'HEAD') &&
    parts.access.isPublic(answer.action)
  ) {
    return write({ ctx, parts, answer });
  }
  return serveCold(exchange);
}

async function serveCold({ ctx, next, parts }: Exchange): Promise<void> {
  const below = pathBelow({ ctx, prefix: parts.prefix });
  const segment = below.split(/[/?]/, 1)[0]?.toLowerCase() ?? '';
  const isPublic = isPublicCollection(segment) || segment === OPENAPI_FILE;
  const refusal = refusalOf(ctx.req, { isPublic });
  if (refusal !== null) return refuse({ ctx, parts, refusal });
  if (isPublic && ctx.method === 'OPTIONS') return writePreflight(ctx);
  const target = isPublic && ctx.req.url?.startsWith(parts.prefix) ? parseTarget(below) : null;
  if (target === null || !parts.access.isPublic(target.action)) return passOn({ ctx, next, parts, isPublic });
  return serveTarget({ ctx, next, parts, target });
}

/** What follows the prefix, query included. */
function pathBelow({ ctx, prefix }: { ctx: KoaContext; prefix: string }): string {
  return (ctx.path + ctx.search).slice(prefix.length);
}

async function serveTarget({ ctx, next, parts, target }: Exchange & { target: Target }): Promise<void> {
  try {
    const loaded = await parts.cache.read(ctx.req.url ?? '', () => parts.load(target));
    if (loaded !== null) return write({ ctx, parts, answer: loaded.answer });
  } catch (error) {
    parts.reportError(error);
    return refuse({ ctx, parts, refusal: UNAVAILABLE });
  }
  if (target.type === 'list') return passOn({ ctx, next, parts, isPublic: true });
  return refuse({ ctx, parts, refusal: NOT_FOUND });
}

/** Writes an answer in a coding the client takes. */
export function write({ ctx, parts, answer }: Omit<Exchange, 'next'> & { answer: Answer }): void {
  const { headers } = ctx.req;
  const coding = parts.negotiate(headers['accept-encoding'] as string | undefined);
  if (coding === null) {
    refuse({ ctx, parts, refusal: NOT_ACCEPTABLE });
    return;
  }
  ctx.respond = false;
  const status = writeAnswer({
    answer,
    coding,
    ifNoneMatch: headers['if-none-match'],
    isHead: ctx.req.method === 'HEAD',
    response: ctx.res,
  });
  if (parts.log.isOn) parts.log.add(`${ctx.req.method} ${answer.path} ${status} ${coding}`);
}

/** Writes a refusal. */
export function refuse({ ctx, parts, refusal }: Omit<Exchange, 'next'> & { refusal: Refusal }): void {
  ctx.respond = false;
  writeRefusal({ refusal, isHead: ctx.method === 'HEAD', response: ctx.res });
  if (parts.log.isOn) parts.log.add(`${ctx.method} ${loggedUrl(ctx)} ${refusal.status} -`);
}

const SAFE_PATH = /^[A-Za-z0-9/._~-]{1,200}$/;

/**
 * The path without its query, which may hold a search for a complaint; and nothing at all of a path
 * that is no address of ours, since a client may write anything there.
 */
function loggedUrl({ req: { url = '' } }: KoaContext): string {
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  return SAFE_PATH.test(path) ? path : '(unusual path)';
}

function writePreflight(ctx: KoaContext): void {
  ctx.respond = false;
  ctx.res.writeHead(204, [...PREFLIGHT_HEADERS]).end();
}

/**
 * Lets the normal route answer, and puts right what the app's general settings leave open: public
 * routes may be read by any website without its cookies, nothing here may be stored, and somebody
 * who shows nothing is asked who they are, where Strapi would say they may not.
 */
async function passOn({ ctx, next, parts, isPublic }: Exchange & { isPublic: boolean }): Promise<void> {
  await next();
  if (ctx.status === 403 && ctx.get('Authorization') === '') ctx.unauthorized();
  if (ctx.response.get('Cache-Control') === '') ctx.set('Cache-Control', 'private, no-store');
  if (isPublic) {
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.remove('Access-Control-Allow-Credentials');
  }
  // Without its database Strapi takes everybody for a stranger.
  const isOutage = [401, 403, 500].includes(ctx.status) && parts.isDatabaseAway();
  if (isOutage) refuse({ ctx, parts, refusal: UNAVAILABLE });
}
