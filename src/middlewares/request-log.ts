import type { Core } from '@strapi/strapi';

/**
 * A line for each request, as Strapi's own logger writes it, but without the query: what somebody
 * searches for may be a complaint, and that is health data.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const start = Date.now();
    await next();
    strapi.log.http(`${ctx.method} ${ctx.path} (${Date.now() - start} ms) ${ctx.status}`);
  };
