import type { Answer } from '../delivery/answer';
import type { KoaContext, KoaNext } from '../delivery/koa-context';
import { type DeliveryParts, refuse, withinLimit, write } from '../delivery/middleware';
import { METHOD_NOT_ALLOWED, NOT_FOUND } from '../delivery/refusal';
import { DOCS_PATH } from './answer';

interface DocsPageParts {
  readonly parts: DeliveryParts;
  readonly load: () => Promise<Answer>;
}

/**
 * Serves the reference page for as long as the Public role may read the document it is made from.
 * It stands behind delivery's own middleware, which refuses paths that cannot be read.
 */
export function createDocsPageMiddleware({ parts, load }: DocsPageParts) {
  return (ctx: KoaContext, next: KoaNext): unknown => {
    const { path } = ctx;
    if (path === DOCS_PATH) return withinLimit({ ctx, parts }, () => serve({ ctx, parts, load }));
    return `${path}/` === DOCS_PATH ? leadToSlash(ctx) : next();
  };
}

async function serve({ ctx, parts, load }: DocsPageParts & { ctx: KoaContext }): Promise<void> {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD')
    return refuse({ ctx, parts, refusal: METHOD_NOT_ALLOWED });
  const loaded = await parts.cache.read(DOCS_PATH, async () => {
    const present = parts.cache.get(DOCS_PATH);
    return { answer: present ?? (await load()), isList: false, isKept: present === undefined };
  });
  if (loaded === null || !parts.access.isPublic(loaded.answer.action)) {
    return refuse({ ctx, parts, refusal: NOT_FOUND });
  }
  write({ ctx, parts, answer: loaded.answer });
}

/** Relative, so that it also holds behind a proxy that mounts the app below a path of its own. */
function leadToSlash(ctx: KoaContext): void {
  ctx.respond = false;
  ctx.res.writeHead(308, ['Location', 'docs/', 'Content-Length', '0']).end();
}
