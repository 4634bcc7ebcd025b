import {FieldList} from './fields/field-list.ts';
import {isWithinPath} from './fields/field-path.ts';

/** Leads somebody to the field at a path: opens what it lies in, brings it into view, and gives it the focus. */
export async function leadTo(root: ParentNode, path: string): Promise<void> {
  let at = deepestAt(root, path);
  while (at instanceof FieldList && at.path !== path) {
    await at.reveal(Number(path.slice(at.path.length + 1).split('.')[0]));
    // What was opened draws in microtasks, each its children's: after them, all are there.
    await new Promise((resolve) => setTimeout(resolve));
    const deeper = deepestAt(at.renderRoot, path);
    if (!deeper) break;
    at = deeper;
  }
  const field = at && focusable(at.shadowRoot ?? at);
  field?.focus();
  field?.scrollIntoView({block: 'center'});
}

/** The innermost element of a field that holds this path, in whatever element's shadow it stands. */
function deepestAt(root: ParentNode, path: string): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (const element of root.querySelectorAll<HTMLElement & {path?: unknown}>('*')) {
    if (
      typeof element.path === 'string' &&
      element.path !== '' &&
      isWithinPath(path, element.path)
    ) {
      found = element;
    }
    const inside = element.shadowRoot && deepestAt(element.shadowRoot, path);
    if (inside) return inside;
  }
  return found;
}

/** What is wrong goes first; an opened item goes before whatever else can be pressed. */
function focusable(root: ParentNode): HTMLElement | undefined {
  const all = everyElement(root);
  return (
    all.find((one) => one.getAttribute('aria-invalid') === 'true') ??
    all.find((one) => one.getAttribute('aria-expanded') === 'true') ??
    all.find((one) => one.matches('input:not([type=search]), select, textarea, button'))
  );
}

const everyElement = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
    one,
    ...(one.shadowRoot ? everyElement(one.shadowRoot) : []),
  ]);
