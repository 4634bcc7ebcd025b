/** What nobody caught, kept instead of failing the test; a page's last resort hears the same. */
export class Uncaught {
  readonly heard: unknown[] = [];
  readonly #runner = globalThis.onerror;

  constructor() {
    globalThis.onerror = (_message, _source, _line, _column, error) => {
      this.heard.push(error);
      return true;
    };
    addEventListener('unhandledrejection', this.#rejected, true);
  }

  /** Errors fail the test again. */
  away(): void {
    globalThis.onerror = this.#runner;
    removeEventListener('unhandledrejection', this.#rejected, true);
  }

  readonly #rejected = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    this.heard.push(event.reason);
  };
}
