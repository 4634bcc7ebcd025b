/** What a printer does as soon as its bytes arrive, whatever they stand in. */
export type RealTime =
  | {readonly kind: 'status'; readonly n: 1 | 2 | 3 | 4}
  /** 1: go on where the error was; 2: drop what waits and go on. */
  | {readonly kind: 'recover'; readonly n: 1 | 2}
  | {readonly kind: 'clear'}
  | {readonly kind: 'pulse'}
  | {readonly kind: 'power-off'};

const DLE = 0x10;
const CLEAR = [0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

/** Finds real-time commands in a stream of bytes, wherever a chunk ends. */
export class RealTimeScanner {
  /** Bytes after a DLE; nothing while none has come. */
  #after: number[] | undefined;

  push(byte: number): RealTime | undefined {
    if (byte === DLE) {
      this.#after = [];
      return undefined;
    }
    if (!this.#after) return undefined;
    this.#after.push(byte);
    const found = match(this.#after);
    if (found === 'more') return undefined;
    this.#after = undefined;
    return found;
  }

  clear(): void {
    this.#after = undefined;
  }
}

function match(bytes: readonly number[]): RealTime | 'more' | undefined {
  const [kind, n, m, t] = bytes;
  if (kind === 0x04) {
    if (n === undefined) return 'more';
    return n === 1 || n === 2 || n === 3 || n === 4 ? {kind: 'status', n} : undefined;
  }
  if (kind === 0x05) {
    if (n === undefined) return 'more';
    return n === 1 || n === 2 ? {kind: 'recover', n} : undefined;
  }
  if (kind !== 0x14) return undefined;
  if (n === undefined) return 'more';
  if (n === 0x08) {
    if (!bytes.every((byte, place) => byte === CLEAR[place])) return undefined;
    return bytes.length === CLEAR.length ? {kind: 'clear'} : 'more';
  }
  if (n !== 1 && n !== 2) return undefined;
  if (t === undefined) return 'more';
  if (n === 2) return m === 1 && t === 8 ? {kind: 'power-off'} : undefined;
  return (m === 0 || m === 1) && t >= 1 && t <= 8 ? {kind: 'pulse'} : undefined;
}
