import type {LanguageFile} from '../../src/hall/configuration.ts';
import {hashOf} from '../../src/sync/content-hash.ts';
import type {TextKey} from '../../src/ui/catalogue.ts';

/** Nobody's language: English with marks, its words as long as a hall's may be. */
const pack = {
  recha: 'language-pack',
  texts: {
    'home.greeting': 'Hélló ánd wélcômé hére',
    'home.start': 'Chéck ín',
    'aid.help': 'Ásk óne of óur stáffmémbers',
    'aid.language': 'Lánguágés',
    'aid.size.sample': 'Á',
    'aid.display': 'Dísplaysétting and vóice',
    'aid.low': 'Lówer',
    'aid.done': 'Réady',
    'aid.size.standard': 'Stándard',
    'aid.size.large': 'Lárger',
    'aid.size.largest': 'Lárgest',
    'display.theme': 'Cólours',
    'display.theme.contrast': 'Híghest contrást',
    'display.reading': 'Réading aloúd',
    'display.screen': 'Scréen tó dárk',
    'number.ahead': 'Béfore yoú: {count}',
  } satisfies Partial<Record<TextKey, string>>,
  words: {人社厅: 'Wórk ánd ínsúrance'},
} as const;

/** The hub's end of a hall's languages. */
export class HubLanguages {
  readonly asked: string[] = [];
  readonly #files = new Map<string, Blob>();
  cut = false;

  /** Brings a file to the hub, by default the long language; resolves to what the hall document says. */
  async bring(content: unknown = pack): Promise<LanguageFile> {
    const file = new Blob([JSON.stringify(content)], {type: 'application/json'});
    const hash = await hashOf(file);
    this.#files.set(hash, file);
    return {code: 'qaa', name: 'Lóng', hash};
  }

  /** What lies under one hash comes under the other. */
  swap(from: string, to: string): void {
    const file = this.#files.get(from);
    if (file) this.#files.set(to, file);
  }

  /** In place of the page's own, until the answer is called. */
  stand(): () => void {
    const {fetch} = globalThis;
    globalThis.fetch = async (input, init) => {
      const {url} = new Request(input);
      const [, hash] = /\/media\/([0-9a-f]{64})$/.exec(url) ?? [];
      if (hash === undefined) return fetch(input, init);
      this.asked.push(hash);
      if (this.cut) throw new TypeError('Failed to fetch');
      const file = this.#files.get(hash);
      return file ? new Response(file) : new Response('{}', {status: 404});
    };
    return () => {
      globalThis.fetch = fetch;
    };
  }
}
