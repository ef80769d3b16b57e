export type TextRow<Column extends string> = Readonly<Record<Column, string>>;

/** Rows of texts for a form out of whatever is stored; an absent column is empty. */
export function readRows<Column extends string>(
  stored: unknown,
  columns: readonly Column[],
): readonly TextRow<Column>[] {
  if (!Array.isArray(stored)) return [];
  return stored.map((row: Record<string, unknown> | null) => {
    const cells = columns.map((column) => [column, typeof row?.[column] === 'string' ? row[column] : '']);
    return Object.fromEntries(cells) as TextRow<Column>;
  });
}

/** A row as it is stored: optional columns that are empty are left out. */
export function storedRow<Column extends string>(
  row: TextRow<Column>,
  optional: readonly NoInfer<Column>[],
): Partial<TextRow<Column>> {
  const kept = Object.entries<string>(row).filter(
    ([column, cell]) => cell !== '' || !optional.includes(column as Column),
  );
  return Object.fromEntries(kept) as Partial<TextRow<Column>>;
}
