/** A line of the slogans, or a piece of one that is too long for one wagon. Device pixels, whole. */
export interface Piece {
  readonly width: number;
  /** The last piece of its line: what follows begins a line. */
  readonly endsLine: boolean;
}

/** What moves as one layer of the compositor. */
export interface Wagon {
  /** Places in the list of pieces, in the order in which they enter. */
  readonly pieces: readonly number[];
  /** Device pixels between the train's head and this wagon's. */
  readonly offset: number;
  readonly width: number;
  readonly endsLine: boolean;
  /** Its last piece is the last of the slogans. */
  readonly endsText: boolean;
}

/** The slogans in wagons that go round for ever: the first follows the last. */
export interface Train {
  readonly wagons: readonly Wagon[];
  /** Device pixels of one round: a whole number of laps of the slogans. */
  readonly length: number;
}

/** Characters a minute at which people read a moving line without effort. */
const CHARACTERS_PER_MINUTE = 72;
/** Device pixels. With a piece or a short text behind it, a wagon stays below a texture's 16,384. */
const FULL_WAGON = 4_000;

/** Panels show 50 or 60 pictures a second. */
export type Refresh = 50 | 60;

/** Device pixels per millisecond: whole pixels per frame, so that it never judders on such a panel. */
export function speedOf(fontSize: number, pixelRatio: number, refresh: Refresh): number {
  // A character takes its size and the space after it.
  const wanted = (fontSize * 1.1 * CHARACTERS_PER_MINUTE * pixelRatio) / 60;
  return (Math.max(1, Math.round(wanted / refresh)) * refresh) / 1000;
}

/** Device pixels of the slogans once through. */
export const lapOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, {width}) => sum + width, 0);

/**
 * Couples the pieces, beginning with `head`, often enough that every wagon has left the band before it
 * has to enter again. `band` is the band's width in device pixels.
 */
export function coupleTrain(pieces: readonly Piece[], head: number, band: number): Train {
  const lap = lapOf(pieces);
  if (lap === 0) return {wagons: [], length: 0};
  const full = Math.min(band, FULL_WAGON);
  const isShort = lap < full;
  const longest = full + (isShort ? lap : Math.max(...pieces.map(({width}) => width)));
  const count = pieces.length * Math.ceil((band + longest) / lap);
  const wagons: Wagon[] = [];
  let open: number[] = [];
  let offset = 0;
  let width = 0;
  for (let i = 0; i < count; i += 1) {
    const at = (head + i) % pieces.length;
    const piece = pieces[at];
    if (!piece) continue;
    open.push(at);
    width += piece.width;
    const endsText = at === pieces.length - 1;
    // A new text waits for a wagon that ends the old one: there has to be one in each round.
    const ends = isShort ? endsText && width >= full : endsText || width >= full;
    if (!ends && i < count - 1) continue;
    wagons.push({pieces: open, offset, width, endsLine: piece.endsLine, endsText});
    offset += width;
    [open, width] = [[], 0];
  }
  return {wagons, length: offset};
}
