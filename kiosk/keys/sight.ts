import {flatElements, flatParent} from '../flat-tree.ts';
import type {Nested} from './scan-stops.ts';

/** Whatever somebody can press. */
const PRESSABLE = [
  'button, a[href], input:not([type=hidden]), select, textarea, summary',
  '[contenteditable]:not([contenteditable=false]), [tabindex]:not([tabindex^="-"])',
  '[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=option], [role=tab]',
].join();
/** What is scanned as one before it is scanned within. */
const GROUP =
  '[data-scan-group], nav, fieldset, [role=navigation], [role=group], [role=radiogroup], [role=toolbar]';
const MAIN = 'main, [role=main]';
const HEADING = 'h1, [role=heading]';

/** All that can be pressed at a moment. */
export interface Sight {
  /** The open dialog, else the whole app. */
  readonly scope: Element;
  /** The same element as long as the same screen stands there. */
  readonly screen: Element;
  /** The words on top: the same screen may come to ask another question. */
  readonly heading: string;
  /** The controls as groups nest them. */
  readonly parts: readonly Nested<HTMLElement>[];
  /** In reading order. */
  readonly controls: readonly HTMLElement[];
}

/**
 * Looks through all shadow roots, as slots place their content. Nothing is kept between two looks:
 * screens come and go as they like.
 */
export function lookAt(app: Element): Sight {
  // A dialog that opened over another stands behind it in the tree.
  const scope = within(app).findLast((element) => element.matches('dialog:modal')) ?? app;
  const inScope = within(scope);
  const parts = partsOf(scope);
  return {
    scope,
    screen: inScope.find((element) => element.matches(MAIN)) ?? scope,
    heading: inScope.find((element) => element.matches(HEADING))?.textContent.trim() ?? '',
    parts,
    controls: controlsOf(parts),
  };
}

/** Whether a control stands in what its screen is about, not beside it. */
export function isInMain(control: HTMLElement, {screen}: Sight): boolean {
  let at: Element | null = control;
  while (at && at !== screen) at = flatParent(at);
  return at === screen;
}

/** What a control is called. */
export const nameOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();

function partsOf(parent: Element): Nested<HTMLElement>[] {
  return flatElements(parent).flatMap((child): Nested<HTMLElement>[] => {
    if (!(child instanceof HTMLElement) || child.inert || child.ariaHidden === 'true') return [];
    const parts = partsOf(child);
    if (parts.length > 0)
      return child.matches(GROUP) ? [{kind: 'group', key: child, parts}] : parts;
    const offered = child.matches(PRESSABLE) && !child.matches(':disabled') && isShown(child);
    return offered ? [{kind: 'control', control: child}] : [];
  });
}

const controlsOf = (parts: readonly Nested<HTMLElement>[]): HTMLElement[] =>
  parts.flatMap((part) => (part.kind === 'control' ? part.control : controlsOf(part.parts)));

const within = (parent: Element): Element[] =>
  flatElements(parent).flatMap((child) => [child, ...within(child)]);

function isShown(element: HTMLElement): boolean {
  if (!element.checkVisibility({visibilityProperty: true, checkVisibilityCSS: true})) return false;
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
