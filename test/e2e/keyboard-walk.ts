import type {Page} from 'playwright-core';

/** More than any page has to stop at; a page that holds the focus for ever ends here. */
const STOPS_AT_MOST = 500;

/** What of a page cannot be used by the Tab key alone: controls that it never comes to, or that are not seen when it does. */
export async function beyondTheKeyboard(page: Page): Promise<string[]> {
  await page.evaluate(watchStops);
  const faults = new Set<string>();
  for (let stop = 0; stop < STOPS_AT_MOST; stop += 1) {
    await page.keyboard.press('Tab');
    const {fault, round} = await page.evaluate(lookAtStop);
    if (round) return [...faults, ...(await page.evaluate(neverStoppedAt))];
    if (fault !== undefined) faults.add(fault);
  }
  return [...faults, 'the Tab key never comes round'];
}

interface Stops {
  /** The deepest element that has the focus; undefined where the page itself has it. */
  readonly focused: () => Element | undefined;
  readonly nameOf: (element: Element) => string;
  /** Everything in the order of the Tab key that can be seen. */
  readonly controls: () => Element[];
  readonly stopped: Set<Element>;
  last: Element | undefined;
}
declare global {
  var stops: Stops;
}

/** Runs in the page. */
function watchStops(): void {
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body || element === null ? undefined : element;
  };
  const nameOf = (element: Element) =>
    `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}”`;
  const deep = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const FOCUSABLE = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
  const controls = () =>
    deep(document).filter(
      (element) =>
        element.matches(FOCUSABLE) &&
        (element as HTMLElement).tabIndex >= 0 &&
        !element.matches(':disabled, [inert] *') &&
        // Of the choices of one question, Tab comes to one.
        !element.matches('input[type=radio]') &&
        element.checkVisibility({visibilityProperty: true}),
    );
  globalThis.stops = {focused, nameOf, controls, stopped: new Set(), last: undefined};
}

/** Runs in the page. */
function lookAtStop(): {readonly fault?: string; readonly round: boolean} {
  const {focused, nameOf, stopped, last} = globalThis.stops;
  const element = focused();
  globalThis.stops.last = element;
  // Parts of a control, as of a time, are stops of their own; so is what stands in a frame.
  if (element && element === last) return {round: false};
  // A page may begin in its middle: behind its end come the controls above that.
  if (!element) return {round: false};
  if (stopped.has(element)) return {round: true};
  stopped.add(element);
  const {left, top, right, bottom} = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  let seen = document.elementFromPoint(x, y);
  while (seen?.shadowRoot) {
    const inside = seen.shadowRoot.elementFromPoint(x, y);
    if (!inside || inside === seen) break;
    seen = inside;
  }
  const own = seen !== null && (element.contains(seen) || seen.contains(element));
  const beside =
    element instanceof HTMLInputElement && element.labels?.[0]?.contains(seen) === true;
  const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(element);
  const ring = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  if (!own && !beside) return {fault: `${nameOf(element)} is not in sight`, round: false};
  return ring ? {round: false} : {fault: `${nameOf(element)} has no ring`, round: false};
}

/** Runs in the page. */
function neverStoppedAt(): string[] {
  const {controls, nameOf, stopped} = globalThis.stops;
  return controls()
    .filter((element) => !stopped.has(element))
    .map((element) => `Tab never comes to ${nameOf(element)}`);
}
