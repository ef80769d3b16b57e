import { Field, Textarea } from '@strapi/design-system';

interface NoteFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly isRequired?: boolean;
  readonly value: string;
  readonly onChange: (note: string) => void;
}

/** What a person wants to say about their decision. */
export function NoteField({ name, label, hint, isRequired, value, onChange }: NoteFieldProps) {
  return (
    <Field.Root name={name} required={isRequired} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        rows={2}
        maxLength={1000}
        value={value}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
