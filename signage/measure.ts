import {
  CHARACTER_EM,
  DIGIT_EM,
  tooSmall,
  type TextKind,
  type TooSmall,
} from '../src/hall/legibility.ts';
import type {Display} from '../src/hall/signage.ts';

/** An ornament between two slogans is nothing to be read. */
const READ = /[\p{L}\p{N}]/u;

/** What the farthest viewer cannot read under a root. */
export const tooSmallIn = (root: Element, viewing: Display['viewing']): readonly TooSmall[] =>
  tooSmall(textHeights(root), viewing);

/**
 * The smallest height of each kind of text under a root, in device pixels, through all shadow roots:
 * what is marked `data-text="call"` is a called number, `slogan` scrolls, everything else is text.
 */
export function textHeights(root: Element): Partial<Record<TextKind, number>> {
  const heights: Partial<Record<TextKind, number>> = {};
  const look = (node: Node, kind: TextKind): void => {
    if (node instanceof Text) {
      const size = READ.test(node.data) ? sizeOf(node) : undefined;
      if (size === undefined) return;
      const height = size * (kind === 'call' ? DIGIT_EM : CHARACTER_EM) * devicePixelRatio;
      heights[kind] = Math.min(heights[kind] ?? Infinity, height);
      return;
    }
    const marked = node instanceof HTMLElement ? (node.dataset['text'] as TextKind) : undefined;
    const own = marked ?? kind;
    const children = node instanceof Element ? (node.shadowRoot ?? node).childNodes : [];
    for (const child of children) look(child, own);
  };
  look(root, 'text');
  return heights;
}

/** Font size of a text that is there to be seen, in CSS pixels; inside a picture as it is scaled. */
function sizeOf(text: Text): number | undefined {
  const parent = text.parentElement;
  if (!parent || parent instanceof HTMLStyleElement) return undefined;
  if (!parent.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) return undefined;
  const size = parseFloat(getComputedStyle(parent).fontSize);
  if (!(parent instanceof SVGGraphicsElement)) return size;
  return size * Math.abs(parent.getScreenCTM()?.a ?? 1);
}
