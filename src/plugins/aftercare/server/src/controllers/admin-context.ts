import type { Core } from '@strapi/strapi';
import { ADMIN_ACTIONS, PLUGIN_ID } from '../constants';
import type { KoaContext } from '../delivery/koa-context';
import { toStrapiError } from '../strapi-errors';
import type { Stores } from '../use-cases/stores';

/** A request of somebody signed in to Strapi's admin, after its policies have passed. */
export type AdminContext = KoaContext & {
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown };
  readonly state: {
    readonly user: { readonly id: number };
    readonly userAbility: { can(action: string): boolean };
  };
};

export function storesOf(strapi: Core.Strapi): Stores {
  return strapi.plugin(PLUGIN_ID).service('stores');
}

/** Whether the caller holds one of the plugin's own permissions. */
export function holds(ctx: AdminContext, action: keyof typeof ADMIN_ACTIONS): boolean {
  return ctx.state.userAbility.can(`plugin::${PLUGIN_ID}.${ADMIN_ACTIONS[action]}`);
}

/** Runs a use case and turns its refusals into Strapi's errors, which carry their details to the screen. */
export async function answering<T>(work: () => Promise<T>): Promise<{ data: T }> {
  try {
    return { data: await work() };
  } catch (error) {
    throw toStrapiError(error);
  }
}
