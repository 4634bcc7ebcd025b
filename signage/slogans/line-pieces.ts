import type {Piece} from './train.ts';

/** Device pixels: a longer line is cut into pieces, each a layer of its own. */
const LONGEST = 8_000;

export interface Lettering {
  readonly pieces: readonly Piece[];
  /** Of each piece, to be copied into the wagons. */
  readonly elements: readonly HTMLElement[];
  /** CSS pixels. */
  readonly fontSize: number;
}

/** Sets the slogans in a lane's font and takes their measure. Costs a layout, once a text. */
export function letter(
  lanes: HTMLElement,
  slogans: readonly string[],
  pixelRatio: number,
): Lettering {
  const host = document.createElement('div');
  host.className = 'lane';
  lanes.append(host);
  const pieces: Piece[] = [];
  const elements: HTMLElement[] = [];
  const sized = (element: HTMLElement) => {
    host.append(element);
    return Math.ceil(element.getBoundingClientRect().width * pixelRatio - 1e-3);
  };
  for (const slogan of slogans) {
    const whole = pieceOf(slogan, true, true);
    const width = sized(whole);
    const cut = width > LONGEST ? inParts(slogan, Math.ceil(width / (LONGEST * 0.75))) : [slogan];
    for (const [i, text] of cut.entries()) {
      const endsLine = i === cut.length - 1;
      const element = cut.length === 1 ? whole : pieceOf(text, i === 0, endsLine);
      const pixels = cut.length === 1 ? width : sized(element);
      // Whole device pixels, so that every line stands on them.
      element.style.inlineSize = `${pixels / pixelRatio}px`;
      pieces.push({width: pixels, endsLine});
      elements.push(element);
    }
  }
  const fontSize = parseFloat(getComputedStyle(host).fontSize);
  host.remove();
  return {pieces, elements, fontSize};
}

function pieceOf(text: string, first: boolean, last: boolean): HTMLElement {
  const piece = document.createElement('span');
  piece.className = `piece${first ? ' first' : ''}${last ? ' last' : ''}`;
  piece.textContent = text;
  if (last) {
    const mark = document.createElement('i');
    mark.textContent = '◆';
    piece.append(mark);
  }
  return piece;
}

/** Cut between characters as people see them, never within one. */
function inParts(text: string, parts: number): string[] {
  const characters = [...new Intl.Segmenter('zh').segment(text)].map(({segment}) => segment);
  const length = Math.ceil(characters.length / parts);
  return Array.from({length: parts}, (_, i) =>
    characters.slice(i * length, (i + 1) * length).join(''),
  ).filter((part) => part !== '');
}
