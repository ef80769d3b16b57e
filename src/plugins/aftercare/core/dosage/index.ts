export { diffDosage } from './diff-dosage';
export * from './dosage';
export { dosageProblems } from './dosage-problems';
export { dosageText } from './dosage-text';
export { mergeDosage } from './merge-dosage';
export { minutesPerDay, programmeMinutesPerDay } from './minutes-per-day';
export { parseDosage, parseDosageOverride } from './parse-dosage';
