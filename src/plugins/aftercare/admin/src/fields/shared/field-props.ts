import type { ReactNode } from 'react';

/** What the Content Manager hands to a custom field's input. */
export interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly labelAction?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly attribute?: { readonly options?: { readonly of?: string } };
}
