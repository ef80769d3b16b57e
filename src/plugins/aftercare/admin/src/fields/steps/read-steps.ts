import { STEP_ROLES, type Step } from '../../../../core/exercise/exercise';

/** Rows for the form out of whatever is stored; an unknown role shows as a plain step. */
export function readSteps(stored: unknown): readonly Step[] {
  if (!Array.isArray(stored)) return [];
  return stored.map((row: Partial<Step> | null) => ({
    role: STEP_ROLES.find((role) => role === row?.role) ?? 'step',
    text: typeof row?.text === 'string' ? row.text : '',
  }));
}
