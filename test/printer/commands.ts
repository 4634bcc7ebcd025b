import {graphicsFault, GRAPHICS_50, qrFault, sized16, sized32} from './long-commands.ts';

/** One command as the reference has it: how many bytes follow its name, and which are allowed. */
export interface Command {
  /** Bytes that follow, as far as those already read can tell. */
  readonly size: number | ((bytes: readonly number[]) => number);
  /** What the reference does not allow in them. */
  readonly fault?: (bytes: readonly number[]) => string | undefined;
}

const NONE: Command = {size: 0};
const ANY: Command = {size: 1};
const PAIR: Command = {size: 2};

const among = (...allowed: readonly number[]): Command => ({
  size: 1,
  fault: ([n = -1]) => (allowed.includes(n) ? undefined : `n = ${n}`),
});
const without = (undefinedBits: number): Command => ({
  size: 1,
  fault: ([n = 0]) => (n & undefinedBits ? `n = ${n} has bits without a meaning` : undefined),
});
/** Documented, but this printer draws only what it does with an even number, that is without it. */
const OFF: Command = {
  size: 1,
  fault: ([n = 0]) => (n & 1 ? 'is not drawn by this printer' : undefined),
};

const PAGES = [
  ...Array.from({length: 9}, (_, page) => page),
  ...Array.from({length: 43}, (_, page) => page + 11),
  254,
  255,
];
const COUNTERS = [20, 21, 50, 70];
const IDENTITIES = [1, 2, 3, 49, 50, 51, 65, 66, 67, 68, 69];
const CLEAR = [1, 3, 20, 1, 6, 2, 8];

export const COMMANDS = {
  HT: NONE,
  LF: NONE,
  CR: NONE,
  'ESC @': NONE,
  'ESC SP': ANY,
  'ESC !': without(0x46),
  'ESC $': PAIR,
  'ESC \\': PAIR,
  'ESC *': {
    size: (p) => (p.length < 3 ? 3 : 3 + word(p, 1) * ((p[0] ?? 0) >= 32 ? 3 : 1)),
    fault: (p) => {
      if (![0, 1, 32, 33].includes(p[0] ?? -1)) return `m = ${p[0]}`;
      return word(p, 1) < 1 || word(p, 1) > 2047 ? `${word(p, 1)} columns` : undefined;
    },
  },
  'ESC -': among(0, 1, 2, 48, 49, 50),
  'ESC 2': NONE,
  'ESC 3': ANY,
  'ESC =': among(1, 2, 3),
  'ESC D': {
    size: (p) => (p.at(-1) === 0 ? p.length : p.length + 1),
    fault: (p) =>
      p.length > 33 || p.slice(0, -1).some((stop, at) => stop <= (p[at - 1] ?? 0))
        ? 'tabs have to ascend, and be 32 at most'
        : undefined,
  },
  'ESC E': ANY,
  'ESC G': ANY,
  'ESC J': ANY,
  'ESC M': among(0, 1, 48, 49),
  'ESC R': {size: 1, fault: ([n = 0]) => (n > 17 ? `n = ${n}` : undefined)},
  'ESC S': NONE,
  'ESC U': ANY,
  'ESC V': OFF,
  'ESC a': among(0, 1, 2, 48, 49, 50),
  'ESC c 3': ANY,
  'ESC c 4': ANY,
  'ESC c 5': ANY,
  'ESC d': ANY,
  'ESC i': NONE,
  'ESC m': NONE,
  'ESC p': {size: 3, fault: ([m = 0]) => ([0, 1, 48, 49].includes(m) ? undefined : `m = ${m}`)},
  'ESC t': among(...PAGES),
  'ESC {': OFF,
  'FS !': without(0x73),
  'FS &': NONE,
  'FS -': among(0, 1, 2, 48, 49, 50),
  'FS .': NONE,
  'FS C': {size: 1, fault: () => 'is for Japanese printers only'},
  'FS S': PAIR,
  'FS W': ANY,
  'FS ( A': {
    size: sized16,
    fault: ([, , fn, m, ...rest]) =>
      rest.length === 0 && fn === 48 && (m === 0 || m === 48)
        ? undefined
        : 'selects a font that this printer does not have',
  },
  'GS !': without(0x88),
  'GS ( H': {
    size: sized16,
    fault: ([, , fn, m, ...id]) => {
      if (fn !== 48 || m !== 48 || id.length !== 4) return 'is no process id of four bytes';
      return id.every((each) => each >= 32 && each <= 126) ? undefined : 'has an id beyond ASCII';
    },
  },
  'GS ( L': {size: sized16, fault: (p) => (GRAPHICS_50(p) ? undefined : graphicsFault(p, 2))},
  'GS ( k': {size: sized16, fault: qrFault},
  'GS 8 L': {size: sized32, fault: (p) => graphicsFault(p, 4)},
  'GS B': ANY,
  'GS I': among(...IDENTITIES),
  'GS L': PAIR,
  'GS P': {
    size: 2,
    fault: (p) => (p.every((unit) => unit === 0 || unit === 203) ? undefined : 'other units'),
  },
  'GS V': {
    size: ([m = 0]) => (m === 65 || m === 66 ? 2 : 1),
    fault: ([m = -1]) => ([0, 1, 48, 49, 65, 66].includes(m) ? undefined : `m = ${m}`),
  },
  'GS W': PAIR,
  'GS a': ANY,
  'GS b': ANY,
  'GS g 0': counter(COUNTERS),
  'GS g 2': counter([...COUNTERS, ...COUNTERS.map((each) => each + 128)]),
  'GS r': among(1, 2, 49, 50),
  'GS v 0': {
    size: (p) => (p.length < 5 ? 5 : 5 + word(p, 1) * word(p, 3)),
    fault: (p) => {
      const [m = -1] = p;
      if (!((m >= 0 && m <= 3) || (m >= 48 && m <= 51))) return `m = ${m}`;
      const [bytes, rows] = [word(p, 1), word(p, 3)];
      return bytes < 1 || rows < 1 || rows > 2303 ? `${bytes} bytes by ${rows} rows` : undefined;
    },
  },
  'DLE EOT': among(1, 2, 3, 4),
  'DLE ENQ': among(1, 2),
  'DLE DC4': {
    size: ([fn]) => (fn === undefined ? 1 : fn === 8 ? 8 : fn === 1 || fn === 2 ? 3 : 1),
    fault: ([fn, ...p]) => {
      if (fn === 8) return p.every((each, at) => each === CLEAR[at]) ? undefined : 'is not clear';
      const [m = -1, t = 0] = p;
      if (fn === 1) return (m === 0 || m === 1) && t >= 1 && t <= 8 ? undefined : 'pulse';
      return fn === 2 && m === 1 && t === 8 ? undefined : `fn = ${fn}`;
    },
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** What a clone understands; anything else comes out of it as text. */
export const GENERIC: ReadonlySet<CommandName> = new Set<CommandName>([
  ...(['HT', 'LF', 'CR', 'ESC @', 'ESC SP', 'ESC !', 'ESC $', 'ESC \\', 'ESC *', 'ESC -'] as const),
  ...(['ESC 2', 'ESC 3', 'ESC D', 'ESC E', 'ESC G', 'ESC J', 'ESC M', 'ESC R', 'ESC V'] as const),
  ...(['ESC a', 'ESC c 3', 'ESC c 4', 'ESC c 5', 'ESC d', 'ESC i', 'ESC m', 'ESC p'] as const),
  ...(['ESC t', 'ESC {', 'FS !', 'FS &', 'FS -', 'FS .', 'FS S', 'FS W', 'GS !'] as const),
  ...(['GS ( k', 'GS B', 'GS L', 'GS V', 'GS W', 'GS r', 'GS v 0', 'DLE EOT'] as const),
]);

/** A number of two bytes, the low one first. */
export const word = (bytes: readonly number[], at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;

function counter(known: readonly number[]): Command {
  return {
    size: 3,
    fault: (p) => (p[0] === 0 && known.includes(word(p, 1)) ? undefined : `no such counter`),
  };
}

const LEADS = {ESC: 0x1b, FS: 0x1c, GS: 0x1d, DLE: 0x10} as const;
const SINGLES = {HT: 0x09, LF: 0x0a, CR: 0x0d} as const;
const SECONDS = new Map([
  ['SP', 0x20],
  ['EOT', 0x04],
  ['ENQ', 0x05],
  ['DC4', 0x14],
]);

/** The bytes of a command's name: `GS v 0` is 1d 76 30. */
export function codeOf(name: string): readonly number[] {
  const [lead = '', ...rest] = name.split(' ');
  const single = SINGLES[lead as keyof typeof SINGLES] as number | undefined;
  if (single !== undefined) return [single];
  return [
    LEADS[lead as keyof typeof LEADS],
    ...rest.map((part) => SECONDS.get(part) ?? part.charCodeAt(0)),
  ];
}
