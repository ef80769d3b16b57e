type Path = readonly (string | number)[];

/** The first error text at a path of a form's error tree, or anywhere below it. */
export function errorUnder(tree: unknown, path: Path = []): string | undefined {
  const node = path.reduce<unknown>((parent, step) => (isTree(parent) ? parent[step] : undefined), tree);
  return firstText(node);
}

function isTree(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function firstText(node: unknown): string | undefined {
  if (typeof node === 'string') return node;
  if (!isTree(node)) return undefined;
  for (const child of Object.values(node)) {
    const text = firstText(child);
    if (text) return text;
  }
  return undefined;
}
