/** The first field below this that is marked as wrong, in whatever element's shadow it stands. */
export function firstFaulty(root: ParentNode): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.getAttribute('aria-invalid') === 'true') return element;
    const inside = element.shadowRoot && firstFaulty(element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}
