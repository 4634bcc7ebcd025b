/** A box on the glass; a `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];

/** A box seen in the direction of a step: `near` comes first on the way, `low` to `high` lies across it. */
interface Span {
  readonly near: number;
  readonly far: number;
  readonly low: number;
  readonly high: number;
}

const seen: Readonly<Record<Direction, (box: Box) => Span>> = {
  right: ({left, right, top, bottom}) => ({near: left, far: right, low: top, high: bottom}),
  left: ({left, right, top, bottom}) => ({near: -right, far: -left, low: top, high: bottom}),
  down: ({left, right, top, bottom}) => ({near: top, far: bottom, low: left, high: right}),
  up: ({left, right, top, bottom}) => ({near: -bottom, far: -top, low: left, high: right}),
};

/** So much of the smaller one of two has to be shared for them to stand in one row. */
const IN_A_ROW = 1 / 3;
/** A step up or down rather goes far than aside. */
const ASIDE = 3;
/** Of two that are equally near, the one whose middle is nearer. */
const MIDDLE = 0.01;

/**
 * The box that a step from the box `from` leads to, as its place in `boxes`, which stand in
 * reading order. Left and right go to the nearest in the same row, past its end to the one read
 * before or after; up and down go to the nearest in that direction, past the edge to the other
 * edge. Whatever the layout, four arrows lead from every box to every other: where geometry alone
 * would leave one out, left and right walk in reading order.
 */
export function nextInDirection(boxes: readonly Box[], from: number, direction: Direction): number {
  const walksInReadingOrder =
    (direction === 'left' || direction === 'right') && !isConnected(boxes);
  return walksInReadingOrder
    ? nextRead(boxes.length, from, direction)
    : step(boxes, from, direction);
}

function step(boxes: readonly Box[], from: number, direction: Direction): number {
  const spans = boxes.map(seen[direction]);
  const start = spans[from];
  if (!start) throw new RangeError(`no box ${from} of ${boxes.length}`);
  if (direction === 'left' || direction === 'right') {
    const row = spans.map((span) => (inOneRow(start, span) ? span : undefined));
    return nearest(start, row, from) ?? nextRead(boxes.length, from, direction);
  }
  const others = spans.map((span, index) => (index === from ? undefined : span));
  return nearest(start, others) ?? nearest(beforeAll(start, spans), spans) ?? from;
}

const nextRead = (count: number, from: number, direction: Direction) =>
  (from + (direction === 'left' ? count - 1 : 1)) % count;

/** The nearest of those that lie ahead; `self` is passed over. */
function nearest(
  start: Span,
  spans: readonly (Span | undefined)[],
  self?: number,
): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  spans.forEach((span, index) => {
    if (!span || index === self || !isAhead(start, span)) return;
    const gap = Math.max(0, span.near - start.far);
    const aside = Math.max(0, span.low - start.high, start.low - span.high);
    const middles = Math.abs(span.low + span.high - start.low - start.high) / 2;
    const cost = gap + ASIDE * aside + MIDDLE * middles;
    if (cost < least) {
      least = cost;
      best = index;
    }
  });
  return best;
}

/** Boxes may overlap a little: a border, a shadow. */
const isAhead = (start: Span, span: Span) =>
  span.near >= start.far - Math.min(start.far - start.near, span.far - span.near) / 2 &&
  span.far > start.far;

function inOneRow(a: Span, b: Span): boolean {
  const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low);
  return shared > IN_A_ROW * Math.min(a.high - a.low, b.high - b.low);
}

/** The same box come in again at the other edge. */
function beforeAll(start: Span, spans: readonly Span[]): Span {
  const by = start.far - Math.min(...spans.map(({near}) => near));
  return {...start, near: start.near - by, far: start.far - by};
}

/** Whether steps by geometry lead from every box to every other. */
function isConnected(boxes: readonly Box[]): boolean {
  const onward: number[][] = boxes.map(() => []);
  const backward: number[][] = boxes.map(() => []);
  boxes.forEach((_, from) => {
    for (const direction of DIRECTIONS) {
      const to = step(boxes, from, direction);
      onward[from]?.push(to);
      backward[to]?.push(from);
    }
  });
  return reaches(onward) === boxes.length && reaches(backward) === boxes.length;
}

/** How many boxes paths from the first lead to, itself included. */
function reaches(paths: readonly (readonly number[])[]): number {
  const found = new Set([0]);
  for (const at of found) for (const to of paths[at] ?? []) found.add(to);
  return found.size;
}
