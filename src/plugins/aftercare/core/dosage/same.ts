/** Whether two values of a dosage are the same data; the order of fields has no meaning. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [fieldsOfA, fieldsOfB] = [givenFields(a), givenFields(b)];
  return (
    fieldsOfA.size === fieldsOfB.size &&
    [...fieldsOfA].every(([name, value]) => fieldsOfB.has(name) && isSame(value, fieldsOfB.get(name)))
  );
}

function givenFields(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, field]) => field !== undefined));
}
