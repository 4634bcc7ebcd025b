import type {AskResult} from '../../wire/device-ask.ts';

/** The hub as whoever answers an ask meets it: takes what is put, and can be away. */
export class AskedHub {
  /** What was said, in its order: the ask's id and its state, and a note where there was one. */
  readonly told: string[] = [];
  readonly results: AskResult[] = [];
  away = false;
  readonly #fetch = window.fetch.bind(window);

  constructor() {
    window.fetch = async (input, init) => {
      const path = input instanceof Request ? input.url : String(input);
      const id = /\/asks\/([\w.-]+)$/.exec(path)?.[1];
      if (id === undefined || init?.method !== 'PUT') return this.#fetch(input, init);
      if (this.away) throw new TypeError('away');
      const result = JSON.parse(init.body as string) as AskResult;
      this.results.push(result);
      this.told.push([id, result.state, result.note].filter(Boolean).join(' '));
      return Response.json({});
    };
  }

  close(): void {
    window.fetch = this.#fetch;
  }
}
