import { useAftercare } from '../../api/use-aftercare';
import { useRequest } from '../../api/use-request';
import { useOpenLocale } from '../../entry/target';
import type { FieldProps } from '../shared/field-props';

/** What the field's `of` option lets one choose from, in the open language. */
export function useReferenceOptions(attribute: FieldProps['attribute']) {
  const api = useAftercare();
  const locale = useOpenLocale();
  const of = attribute?.options?.of ?? '';
  return useRequest(`${of}:${locale}`, () => (of ? api.references({ of, locale }) : Promise.resolve([])));
}
