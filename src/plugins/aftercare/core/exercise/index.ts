export * from './exercise';
export { parseExerciseDraft, parseMedia, parseSteps, parseStopSigns } from './parse-exercise';
