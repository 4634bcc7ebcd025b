import type {Point, Stroke} from '../../engines.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How somebody's writing may differ from the model; all of a square of 1024 to a side. */
export type Distortion = (strokes: readonly Stroke[], random: () => number) => Stroke[];

const spread = (random: () => number, by: number) => (random() * 2 - 1) * by;

const each = (strokes: readonly Stroke[], change: (point: Point) => Point): Stroke[] =>
  strokes.map((stroke) => stroke.map(change));

/** Leaning, wider or narrower, each stroke a little off its place, a steady hand. */
const light: Distortion = (strokes, random) => {
  const [wide, high] = [1 + spread(random, 0.15), 1 + spread(random, 0.15)];
  const [lean, tilt] = [spread(random, 0.12), spread(random, 0.08)];
  const leaning = each(strokes, ({x, y}) => ({
    x: wide * x + lean * y,
    y: high * y + tilt * x,
  }));
  const moved = leaning.flatMap((stroke) => {
    const [right, down] = [spread(random, 25), spread(random, 25)];
    return each([stroke], ({x, y}) => ({x: x + right, y: y + down}));
  });
  return tremble(moved, random, 6);
};

/** The hand trembles: up to 3 % of the square at every point of a pen read 60 times a second. */
const shaky: Distortion = (strokes, random) => tremble(light(strokes, random), random, 30);

function tremble(strokes: readonly Stroke[], random: () => number, by: number): Stroke[] {
  const jitter = ({x, y}: Point) => ({x: x + spread(random, by), y: y + spread(random, by)});
  return each(strokes.map(densely), jitter);
}

/** A point about every 20 units, as a pen gives them. */
function densely(stroke: Stroke): Stroke {
  return stroke.flatMap((to, at) => {
    const from = stroke[at - 1];
    if (!from) return [to];
    const steps = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 20));
    return Array.from({length: steps}, (_, step) => between(from, to, (step + 1) / steps));
  });
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + share * (b.x - a.x),
  y: a.y + share * (b.y - a.y),
});

/** Strokes in any order, some of them backwards. */
export const shuffled: Distortion = (strokes, random) => {
  const order = strokes.map((stroke) => ({stroke, key: random()}));
  return order
    .sort((a, b) => a.key - b.key)
    .map(({stroke}) => (random() < 0.5 ? stroke : stroke.toReversed()));
};

/** The pen stays on the glass after some strokes. */
const joined =
  (share: number): Distortion =>
  (strokes, random) => {
    const all: Stroke[] = [];
    for (const stroke of strokes) {
      const last = all.at(-1);
      if (last && random() < share) all[all.length - 1] = [...last, ...stroke];
      else all.push(stroke);
    }
    return all;
  };

/** Other proportions: one side of a line across the character is squeezed, the other stretched. */
const proportions: Distortion = (strokes, random) => {
  const bend = () => {
    const [from, to] = [350 + random() * 324, 350 + random() * 324];
    return (at: number) =>
      at < from ? (at * to) / from : to + ((at - from) * (1024 - to)) / (1024 - from);
  };
  const [bendX, bendY] = [bend(), bend()];
  return each(strokes.map(densely), ({x, y}) => ({x: bendX(x), y: bendY(y)}));
};

/** Strokes too long or too short, by up to a fifth at either end. */
const careless: Distortion = (strokes, random) =>
  strokes.map((stroke) => {
    const [first, second] = stroke;
    const [last, before] = [stroke.at(-1), stroke.at(-2)];
    if (!first || !second || !last || !before) return stroke;
    const inner = stroke.slice(1, -1);
    return [
      between(second, first, 1 + spread(random, 0.2)),
      ...inner,
      between(before, last, 1 + spread(random, 0.2)),
    ];
  });

/** A short last piece that turns back is left out. */
const withoutHooks: Distortion = (strokes) =>
  strokes.map((stroke) => {
    const [a, b, c] = stroke.slice(-3);
    if (!a || !b || !c || stroke.length < 3) return stroke;
    const turns = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) < 0;
    return turns && Math.hypot(c.x - b.x, c.y - b.y) < 200 ? stroke.slice(0, -1) : stroke;
  });

/** Corners are cut: twice each corner gives way to two points nearer to its neighbours. */
const rounded: Distortion = (strokes) => strokes.map((stroke) => cut(cut(stroke)));

const cut = (stroke: Stroke): Stroke => [
  ...stroke.slice(0, 1),
  ...stroke.slice(1).flatMap((to, at) => {
    const from = stroke[at] ?? to;
    return [between(from, to, 0.3), between(from, to, 0.7)];
  }),
  ...stroke.slice(-1),
];

/** One distortion after the other. */
const then =
  (...distortions: readonly Distortion[]): Distortion =>
  (strokes, random) =>
    distortions.reduce<Stroke[]>((drawn, distort) => distort(drawn, random), [...strokes]);

/** The classes of the bench; `hasty` has least in common with the models it is compared with. */
export const distortions = {
  light,
  shaky,
  shuffled: then(light, shuffled),
  joined: then(joined(0.3), light),
  all: then(joined(0.3), shuffled, shaky),
  tangled: then(shuffled, joined(0.3), shaky),
  hasty: then(withoutHooks, careless, joined(0.6), rounded, proportions, light),
} satisfies Record<string, Distortion>;
