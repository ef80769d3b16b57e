import type { Core } from '@strapi/strapi';

/** Koa's types by way of Strapi, which brings its own Koa. */
export type KoaContext = Parameters<Core.MiddlewareHandler>[0];
export type KoaNext = Parameters<Core.MiddlewareHandler>[1];
