export type FormValues = Readonly<Record<string, unknown>>;

/** The attributes a form has changed. A form keeps the loaded object of every attribute it leaves alone. */
export function changedValues({ initial, values }: { initial: FormValues; values: FormValues }): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== initial[name]));
}
