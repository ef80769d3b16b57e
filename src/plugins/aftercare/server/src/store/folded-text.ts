/** Small letters without accents, so that "Recuperación" is found by "recuperacion". */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
