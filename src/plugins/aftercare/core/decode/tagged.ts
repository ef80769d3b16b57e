import { type Decoder, refusal } from './decoder';
import { isObject, ownField } from './object';

/** One of several objects that say by their `kind` which of them they are. */
export function byKind<T extends { readonly kind: string }>(
  decoders: {
    readonly [Kind in T['kind']]: Decoder<Extract<T, { readonly kind: Kind }>>;
  },
): Decoder<T> {
  const variants = new Map<unknown, Decoder<T>>(Object.entries<Decoder<T>>(decoders));
  const kinds = [...variants.keys()].join(', ');
  return (value, path) => {
    const decoder = isObject(value) ? variants.get(ownField(value, 'kind')) : undefined;
    return decoder === undefined
      ? refusal({
          id: 'decode.not-allowed',
          path: [...path, 'kind'],
          message: `give an object whose kind is one of ${kinds}.`,
        })
      : decoder(value, path);
  };
}
