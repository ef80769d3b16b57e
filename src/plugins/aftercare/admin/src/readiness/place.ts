import type { Path } from '../../../core/outcome';

/** One step of a place in words: a field of the form, or the number of a row in it. */
export type PlaceStep = { readonly field: string } | { readonly number: number };

/** Steps worth saying: list names that follow a field, such as `items`, add nothing to a number. */
const SILENT = new Set(['items', 'text', 'parts']);

/** A path into the form: the reporting fields are attributes of their own there. */
function formPath(path: Path): Path {
  return path[0] === 'reporting' && path.length > 1 ? path.slice(1) : path;
}

/** A path as a person would point at it: the field, then the numbers of the rows within. */
export function placeSteps(path: Path): readonly PlaceStep[] {
  return formPath(path).flatMap<PlaceStep>((step, index) => {
    if (typeof step === 'number') return [{ number: step + 1 }];
    return index > 0 && SILENT.has(step) ? [] : [{ field: step }];
  });
}

/** "holdSeconds" as "Hold seconds": the words for a field that has no label of its own. */
export function fieldWords(field: string): string {
  const spaced = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** The form element a path leads to, as deep as the form shows it; null where it shows none. */
export function placeElement(root: ParentNode, path: Path): HTMLElement | null {
  const steps = formPath(path);
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const name = CSS.escape(steps.slice(0, depth).join('.'));
    const found = root.querySelector(
      `[data-aftercare-field="${name}"], [name="${name}"], [name^="${name}."]`,
    );
    if (found instanceof HTMLElement) return found;
  }
  return null;
}
