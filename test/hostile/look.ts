/** What stands on a page, in every shadow root of it. */
export interface Looked {
  /** Elements that are none of ours: each came to be from a text. */
  readonly foreign: readonly string[];
  /** Figures of texts that ran. */
  readonly hits: readonly number[];
  /** All that can be read there, without spaces and without what only lets lines break. */
  readonly words: string;
}

/** Runs in the page. */
export function look(suspicious: string): Looked {
  const pattern = new RegExp(suspicious, 'i');
  const foreign: string[] = [];
  const words: string[] = [];
  const spoken = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'value'];
  const inAddress = ['src', 'href', 'id', 'class', 'style', 'srcdoc', 'action', 'formaction'];

  const visit = (node: Node) => {
    if (node instanceof Text) words.push(node.data);
    if (node instanceof Element) {
      const name = node.localName;
      for (const {name: key, value} of node.attributes) {
        const runs = key.startsWith('on') || (inAddress.includes(key) && pattern.test(value));
        if (runs) foreign.push(`<${name} ${key}=${value.slice(0, 80)}>`);
        if (spoken.includes(key)) words.push(` ${value} `);
      }
      const own =
        node instanceof HTMLScriptElement && /^\/(assets|t)\//.test(node.getAttribute('src') ?? '');
      if (name === 'script' && !own) foreign.push(`<script>${node.textContent.slice(0, 80)}`);
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) {
        words.push(` ${node.value} `);
      }
      if (name === 'style' || name === 'script') return;
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(document);
  const {hits = []} = globalThis as {hits?: number[]};
  return {foreign, hits, words: words.join('').replace(/[\s\u00ad\u200b\u2060]/g, '')};
}
