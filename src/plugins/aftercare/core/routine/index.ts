export {
  parseDroppedRedFlagSets,
  parseProgramme,
  parseRoutineDraft,
  parseTextBlocks,
} from './parse-routine';
export { type ResolvedItem, resolveItems } from './resolve-items';
export * from './routine';
