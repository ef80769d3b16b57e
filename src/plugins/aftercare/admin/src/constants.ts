export const PLUGIN_ID = 'aftercare';

export const ROUTINE_UID = 'plugin::aftercare.routine';
export const EXERCISE_UID = 'plugin::aftercare.exercise';

/** Who may open the menu page; the server decides in any case. */
export const ATTENTION_PERMISSION = { action: 'plugin::aftercare.attention.read', subject: null };

/** What the publish gate guards, by content type. */
export const GATED_KINDS = { [ROUTINE_UID]: 'routine', [EXERCISE_UID]: 'exercise' } as const;

export type GatedKind = (typeof GATED_KINDS)[keyof typeof GATED_KINDS];

/** The kind of document a content type holds; null for types the gate does not guard. */
export function gatedKind(model: string): GatedKind | null {
  return model === ROUTINE_UID || model === EXERCISE_UID ? GATED_KINDS[model] : null;
}

export const UID_OF_KIND: Readonly<Record<GatedKind, string>> = {
  routine: ROUTINE_UID,
  exercise: EXERCISE_UID,
};
