/** Whether an author left a text empty; spaces alone say nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
