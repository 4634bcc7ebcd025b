/** The element that has the focus, however deep. */
export function focusedElement(): Element | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at ?? undefined;
}

/** Puts the focus there, and has the browser show it. */
export function giveFocus(element: HTMLElement): void {
  const before = focusedElement();
  if (before === element) return;
  // What goes from one control to another within a shadow root is not heard of outside it, where the
  // screen is read aloud: what comes from nowhere is.
  if (before instanceof HTMLElement) before.blur();
  element.focus({focusVisible: true});
  if (focusedElement() === element) return;
  // Something that only says it is a button.
  element.tabIndex = -1;
  element.focus({focusVisible: true});
}
