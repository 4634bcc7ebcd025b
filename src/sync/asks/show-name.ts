/** Milliseconds for which a screen says which one it is. */
export const SHOWN_MS = 20_000;

/** Puts it on the page for that long; asked again meanwhile, the time begins anew. */
export class ShownName {
  readonly #after: (ms: number, work: () => void) => () => void;
  #element: Element | undefined;
  #end: () => void = () => undefined;

  constructor(after: (ms: number, work: () => void) => () => void) {
    this.#after = after;
  }

  show(element: Element): void {
    this.#end();
    this.#element?.remove();
    this.#element = element;
    document.body.append(element);
    this.#end = this.#after(SHOWN_MS, () => {
      element.remove();
    });
  }
}
