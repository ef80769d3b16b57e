import type { DocumentId, LocalDate } from '../brands';

/** Names a document in a test. */
export function documentId(name: string): DocumentId {
  // A brand exists at compile time only; in tests any text may be an id.
  return name as DocumentId;
}

/** Writes a calendar day, `YYYY-MM-DD`, in a test. */
export function localDate(day: string): LocalDate {
  // As above: the caller writes a real day, nothing here checks it.
  return day as LocalDate;
}
