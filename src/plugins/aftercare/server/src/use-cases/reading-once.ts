import type { Stores } from './stores';

/**
 * The same stores for one piece of work, which reads the clinic, a taxonomy or a therapist once
 * however many languages ask for them.
 */
export function readingOnce(stores: Stores): Stores {
  const { clinics, taxonomies, therapists } = stores;
  let clinic: ReturnType<Stores['clinics']['read']> | undefined;
  return {
    ...stores,
    clinics: {
      ...clinics,
      read() {
        clinic ??= clinics.read();
        return clinic;
      },
    },
    taxonomies: { ...taxonomies, read: once((locale) => taxonomies.read(locale)) },
    therapists: { ...therapists, find: once((documentId) => therapists.find(documentId)) },
  };
}

function once<Name extends string, Value>(
  read: (name: Name) => Promise<Value>,
): (name: Name) => Promise<Value> {
  const known = new Map<Name, Promise<Value>>();
  return (name) => {
    const value = known.get(name) ?? read(name);
    known.set(name, value);
    return value;
  };
}
