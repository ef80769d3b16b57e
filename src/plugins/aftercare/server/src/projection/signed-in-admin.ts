import type { Core } from '@strapi/strapi';

/** Whose session of Strapi's admin is at work; null for a script, a job, a patient or a token. */
export function signedInAdmin(strapi: Core.Strapi): number | null {
  const state = strapi.requestContext.get()?.state;
  // Set by Strapi's admin sign-in; patients and tokens come with other strategies.
  const isAdmin = state?.auth?.strategy?.name === 'admin' && typeof state.user?.id === 'number';
  return isAdmin ? state.user.id : null;
}
