interface Piece {
  readonly text: string;
  /** Where its glyphs are: without the air above and below them that a line has. */
  readonly box: DOMRect;
  readonly parent: Element;
}

/** Sub-pixels of rounding, in CSS pixels. */
const SLACK = 1.5;

/** What is wrong with the picture under a root, in words: texts that are cut off or stand on each other. */
export function faultsOf(root: Element): string[] {
  const pieces = piecesOf(root).filter(({parent}) => !moves(parent));
  return [
    ...pieces.flatMap((piece) => cutBy(piece, root)),
    ...pieces.flatMap((piece, index) =>
      pieces
        .slice(index + 1)
        .filter((other) => overlap(piece.box, other.box))
        .map((other) => `“${piece.text}” and “${other.text}” stand on each other`),
    ),
  ];
}

function piecesOf(root: Element): Piece[] {
  const pieces: Piece[] = [];
  const look = (node: Node): void => {
    if (node instanceof Text) {
      const parent = node.parentElement;
      if (!parent || node.data.trim() === '' || parent instanceof HTMLStyleElement) return;
      if (!parent.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) return;
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = parseFloat(getComputedStyle(parent).fontSize);
      for (const line of range.getClientRects()) {
        if (line.width === 0) continue;
        // Characters take 0.92 of their em, in the middle of whatever height the line has.
        const glyphs = parent instanceof SVGElement ? line.height * 0.7 : size * 0.9;
        const top = line.top + (line.height - glyphs) / 2;
        pieces.push({
          text: node.data.trim(),
          box: new DOMRect(line.left, top, line.width, glyphs),
          parent,
        });
      }
      return;
    }
    if (!(node instanceof Element)) return;
    for (const child of (node.shadowRoot ?? node).childNodes) look(child);
  };
  look(root);
  return pieces;
}

function* ancestors(element: Element): Generator<Element> {
  for (let node: Node | null = element; node;) {
    if (node instanceof Element) yield node;
    node = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
  }
}

/** Whether it is meant to run through its frame. */
function moves(element: Element): boolean {
  for (const {localName} of ancestors(element)) if (localName === 'rc-slogan-track') return true;
  return false;
}

function cutBy({text, box, parent}: Piece, root: Element): string[] {
  for (const frame of ancestors(parent)) {
    if (!(frame instanceof HTMLElement)) continue;
    const clips = frame === root || getComputedStyle(frame).overflow !== 'visible';
    const widget = frame.localName.startsWith('rc-');
    if (!clips && !widget) continue;
    const {left, right, top, bottom} = frame.getBoundingClientRect();
    if (
      box.left < left - SLACK ||
      box.right > right + SLACK ||
      box.top < top - SLACK ||
      box.bottom > bottom + SLACK
    ) {
      const name = frame.localName + (frame.className === '' ? '' : `.${frame.className}`);
      return [`“${text}” is cut by ${name}`];
    }
    if (frame === root) break;
  }
  return [];
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
