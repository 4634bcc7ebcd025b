/** Whether the app's element, the one in the page's body, has drawn something. */
export function appHasDrawn(): boolean {
  return [...document.body.children].some(
    ({shadowRoot}) => (shadowRoot?.childElementCount ?? 0) > 0,
  );
}
