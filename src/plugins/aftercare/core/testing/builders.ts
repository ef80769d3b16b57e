export * from './build-care';
export * from './build-drafts';
export * from './build-subjects';
export * from './build-taxonomy';
export * from './identifiers';
