export { type AppliesToConjunction, type AppliesToTerm, parseAppliesTo } from './applies-to';
export { type ContraindicatedExercise, matchingContraindications } from './matching-contraindications';
export { type RedFlagCallers, requiredRedFlagSets } from './required-red-flag-sets';
