import type { Core } from '@strapi/strapi';
import { THERAPIST_UID } from '../constants';
import { accountsIn } from '../store/therapist-store';
import { type DocumentCall, documentIdOf } from './document-context';

/**
 * The accounts a therapist's profile belonged to until now: whoever wrote under it must not become
 * somebody else by giving it another account. Nobody but this may set them.
 */
export async function pastAccountsOf(
  strapi: Core.Strapi,
  call: DocumentCall,
): Promise<{ readonly pastAccounts?: readonly number[] }> {
  if (call.uid !== THERAPIST_UID) return {};
  // A new profile or a copy of one is nobody's yet.
  if (call.action !== 'update') return { pastAccounts: [] };
  const row = await strapi.db.query(THERAPIST_UID).findOne({ where: { documentId: documentIdOf(call) } });
  return { pastAccounts: row ? accountsIn(row) : [] };
}
