import {text} from '../src/ui/catalogue.ts';

const COUNT_KEY = 'rc-restarts';
const RESTART_MS = 10_000;
/** After so many restarts without a good minute between them, only a person can help. */
const RESTARTS_AT_MOST = 5;
const GOOD_MS = 60_000;

/**
 * What no screen caught: a calm page, and a fresh start ten seconds later. A kiosk that breaks at
 * every start stops trying and sends visitors to the guide desk.
 */
export function restartOnError(root: HTMLElement, reload: () => void): void {
  const healthy = setTimeout(() => {
    sessionStorage.removeItem(COUNT_KEY);
  }, GOOD_MS);
  let broken = false;
  const breakDown = () => {
    if (broken) return;
    broken = true;
    clearTimeout(healthy);
    const restarts = Number(sessionStorage.getItem(COUNT_KEY) ?? 0);
    const last = restarts >= RESTARTS_AT_MOST;
    showCalm(root, last);
    if (last) return;
    sessionStorage.setItem(COUNT_KEY, String(restarts + 1));
    setTimeout(reload, RESTART_MS);
  };
  window.addEventListener('error', ({error}: ErrorEvent) => {
    // A ResizeObserver that could not deliver all at once says so here, without an error.
    if (error instanceof Error) breakDown();
  });
  window.addEventListener('unhandledrejection', breakDown);
}

/** Built by hand: whatever draws the other screens may be what broke. */
function showCalm(root: HTMLElement, last: boolean): void {
  const page = document.createElement('main');
  page.className = 'last-resort';
  for (const language of ['zh', 'en'] as const) {
    const title = document.createElement('h1');
    title.textContent = text('starting.title', language);
    const detail = document.createElement('p');
    detail.textContent = text(last ? 'starting.stuck' : 'starting.detail', language);
    page.append(...(last ? [detail] : [title, detail]));
  }
  root.replaceChildren(page);
}
