/** One line of words, or a sign, as far as its ink goes; in CSS pixels. */
export interface Seen {
  /** What it is called in a fault. */
  readonly name: string;
  readonly node: Node;
  readonly element: Element;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** These show a part of what they hold on purpose: a text that is longer than its box, paper that comes out. */
const SHOW_PART = 'rc-text-box';
const PAPER = 'rc-paper-slip';
/** Antialiasing, and halves of a pixel. */
const TOLERANCE = 1.5;

/** All ink that is meant to be seen under an element, through shadow roots, and what is wrong with it. */
export function lookAtInk(root: Element, all: readonly Element[]): string[] {
  const faults: string[] = [];
  const seen: Seen[] = [];
  const grounds = new Map<Element, Ground>();
  const within = all.filter(
    (each) =>
      isShown(each) && !each.closest(PAPER) && !hostsOf(each).some((host) => host.matches(PAPER)),
  );
  for (const each of within.flatMap((element) => inkOf(element))) {
    const cut = cutOf(each, grounds);
    if (cut === 'out of sight') continue;
    if (cut) faults.push(cut);
    seen.push(each);
  }
  const buttons = within.filter((each) => each.matches('button'));
  seen.forEach((each, index) => {
    for (const other of seen.slice(index + 1)) {
      // Ink is known of all the lines of a text together: of one line it may be less.
      const by = each.node === other.node ? (each.box.bottom - each.box.top) / 4 : TOLERANCE;
      if (overlap(each.box, other.box, by)) faults.push(`${each.name} and ${other.name} overlap`);
    }
    for (const button of buttons) {
      if (
        overlap(each.box, button.getBoundingClientRect()) &&
        !flatUp(each.element).includes(button)
      ) {
        faults.push(`${each.name} runs into a button`);
      }
    }
    const covered = coverOf(each, root);
    if (covered) faults.push(covered);
  });
  return [...new Set(faults)];
}

const overlap = (a: Box, b: Box, by = TOLERANCE): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > by &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;

export const isShown = (element: Element) =>
  element.checkVisibility({visibilityProperty: true, opacityProperty: true});

/** Hosts of the shadow trees that an element stands in, from the inmost. */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root.host, ...hostsOf(root.host)] : [];
}

/** An element and everything around it as it is laid out: through slots and shadow roots. */
export function flatUp(element: Element): Element[] {
  const up: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) up.push(at);
  return up;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const pen = new OffscreenCanvas(1, 1).getContext('2d');
const inks = new Map<string, {readonly above: number; readonly below: number}>();

/** How much of a line's box stays empty above and below the ink of these words. */
function leadingOf(words: string, style: CSSStyleDeclaration) {
  const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const key = `${font} ${words}`;
  let ink = inks.get(key);
  if (!ink && pen) {
    pen.font = font;
    const measured = pen.measureText(words);
    ink = {
      above: measured.fontBoundingBoxAscent - measured.actualBoundingBoxAscent,
      below: measured.fontBoundingBoxDescent - measured.actualBoundingBoxDescent,
    };
    inks.set(key, ink);
  }
  return ink ?? {above: 0, below: 0};
}

function inkOf(element: Element): Seen[] {
  if (element.matches('svg')) {
    const name = `a sign in "${(element.parentElement?.textContent ?? '').trim().slice(0, 20)}"`;
    return [{name, node: element, element, box: element.getBoundingClientRect()}];
  }
  return [...element.childNodes]
    .filter((node) => node instanceof Text)
    .filter((node) => node.data.trim() !== '')
    .flatMap((node) => linesOf(node, element));
}

function linesOf(node: Text, element: Element): Seen[] {
  const style = getComputedStyle(element);
  const words = style.textTransform === 'uppercase' ? node.data.toUpperCase() : node.data;
  const {above, below} = leadingOf(words, style);
  const range = document.createRange();
  range.selectNodeContents(node);
  const name = `"${node.data.trim().slice(0, 24)}"`;
  return [...range.getClientRects()]
    .filter(({width, height}) => width > 0 && height > 0)
    .map(({left, top, right, bottom}) => ({
      name,
      node,
      element,
      box: {left, top: top + above, right, bottom: bottom - below},
    }));
}

interface Ground extends Box {
  readonly look: 'open' | 'clips' | 'card' | 'scrolls';
}

/** Whether an element's edge can be seen, or cuts what goes over it. */
function groundOf(element: Element, grounds: Map<Element, Ground>): Ground {
  const known = grounds.get(element);
  if (known) return known;
  const style = getComputedStyle(element);
  const {left, top, right, bottom} = element.getBoundingClientRect();
  const margin = style.overflowX === 'clip' ? parseFloat(style.overflowClipMargin) || 0 : 0;
  const painted =
    style.backgroundColor !== 'rgba(0, 0, 0, 0)' || parseFloat(style.borderTopWidth) > 0;
  const look = element.matches(SHOW_PART)
    ? 'scrolls'
    : style.display === 'contents' || style.display === 'inline'
      ? 'open'
      : style.overflowX !== 'visible'
        ? 'clips'
        : painted
          ? 'card'
          : 'open';
  const ground: Ground = {
    look,
    left: left - margin,
    top: top - margin,
    right: right + margin,
    bottom: bottom + margin,
  };
  grounds.set(element, ground);
  return ground;
}

/** Says where ink is cut off or spills out of what it stands on; `out of sight` where it was scrolled away. */
function cutOf({name, element, box}: Seen, grounds: Map<Element, Ground>): string | undefined {
  for (const around of flatUp(element)) {
    const ground = groundOf(around, grounds);
    if (ground.look === 'scrolls') return outside(box, ground) ? 'out of sight' : undefined;
    if (ground.look !== 'open' && outside(box, ground)) {
      const by = Math.max(
        ground.left - box.left,
        ground.top - box.top,
        box.right - ground.right,
        box.bottom - ground.bottom,
      );
      const where = `${around.localName}.${around.classList.value}`;
      return `${name} ${ground.look === 'clips' ? 'is cut by' : 'spills over'} ${where} (${by.toFixed(0)} px)`;
    }
    // What stands in the top layer is cut by nothing around it.
    if (around.matches('dialog[open]')) break;
  }
  const glass = {left: 0, top: 0, right: innerWidth, bottom: innerHeight};
  return outside(box, glass) ? `${name} is not on the glass` : undefined;
}

const outside = (box: Box, ground: Box) =>
  box.left < ground.left - TOLERANCE ||
  box.top < ground.top - TOLERANCE ||
  box.right > ground.right + TOLERANCE ||
  box.bottom > ground.bottom + TOLERANCE;

/** Looks at both ends and the middle of a line: what a finger would meet there. */
function coverOf({name, element, box}: Seen, root: Element): string | undefined {
  const around = new Set<Element>(flatUp(element));
  const y = (box.top + box.bottom) / 2;
  for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2]) {
    const met = deepest(x, y);
    if (met && !around.has(met) && !met.contains(root) && !element.contains(met)) {
      return `${name} is covered by ${met.localName}.${met.classList.value}`;
    }
  }
  return undefined;
}

function deepest(x: number, y: number): Element | null {
  let met = document.elementFromPoint(x, y);
  for (let inner = met; inner; met = inner) {
    inner = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === met) break;
  }
  return met;
}
