export * from './clinic';
export { parsePainRule } from './parse-pain-rule';
export { parsePolicy } from './parse-policy';
export * from './therapist';
