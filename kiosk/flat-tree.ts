/** The tree as it is seen: through shadow roots, with what is slotted where it shows. */

/** What stands in an element, in the order in which it is seen. */
export function flatChildren(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...element.childNodes];
}

/** Of these the elements. */
export const flatElements = (element: Element): readonly Element[] =>
  flatChildren(element).filter((child) => child instanceof Element);

/** What an element stands in. */
export function flatParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** The nearest of the element and what it stands in that matches. */
export function flatClosest(element: Element, selector: string): Element | null {
  let each: Element | null = element;
  while (each && !each.matches(selector)) each = flatParent(each);
  return each;
}

/** Neither seen nor meant to be heard. */
export function isHidden(element: Element): boolean {
  if (element.matches('[aria-hidden="true"], [inert], script, style, template')) return true;
  const {display, visibility} = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

/** All elements below this one that match and are not hidden; below one that matches it looks no further. */
export function flatAll(element: Element, selector: string): readonly Element[] {
  return flatChildren(element).flatMap((child) => {
    if (!(child instanceof Element) || isHidden(child)) return [];
    return child.matches(selector) ? [child] : flatAll(child, selector);
  });
}
