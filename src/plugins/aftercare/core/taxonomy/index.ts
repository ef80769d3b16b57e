export { parseKeys, parseSources } from './parse-taxonomy';
export * from './taxonomy';
