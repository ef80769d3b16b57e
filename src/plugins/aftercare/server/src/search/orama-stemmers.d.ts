/** The package names its languages by `exports`, which the server's module resolution does not read. */
declare module '@orama/stemmers/english' {
  export function stemmer(word: string): string;
}

declare module '@orama/stemmers/spanish' {
  export function stemmer(word: string): string;
}
