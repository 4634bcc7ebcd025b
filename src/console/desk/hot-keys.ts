/**
 * The button that a key stands for, among those on the screen now: they name it as `data-key`, `Enter`
 * or a capital letter or digit. None while a key is held down, or belongs to the control in focus.
 */
export function buttonFor(
  event: KeyboardEvent,
  roots: readonly (ParentNode | null)[],
): HTMLButtonElement | undefined {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const key =
    event.key === ' ' ? 'Enter' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // A control that has the focus takes Enter and the space bar itself.
  const onControl = event
    .composedPath()
    .some((node) => node instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(node.tagName));
  if (key === 'Enter' && onControl) return undefined;
  return roots
    .flatMap((root) => [...(root?.querySelectorAll('button') ?? [])])
    .find((button) => button.dataset['key'] === key);
}
