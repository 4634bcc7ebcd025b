/**
 * What a printer says, told apart. Single bytes are known by their fixed bits; longer answers begin with
 * a byte of their own. Sources: Epson's command reference, DLE EOT, GS r, GS ( H, GS g 2, GS a.
 */
export type Reply =
  /** To DLE EOT, in the order of the questions. */
  | {readonly kind: 'status'; readonly byte: number}
  /** To GS r: it has come to this place of what it was sent. */
  | {readonly kind: 'reached'}
  /** To GS ( H: it has finished the job of this id. */
  | {readonly kind: 'finished'; readonly id: string}
  /** To GS g 2 and GS I: text. */
  | {readonly kind: 'told'; readonly text: string};

const [DONE, TOLD] = [0x37, 0x5f];
const FINISHED = 0x22;
const DONE_AT_MOST = 8;
/** Longer than any answer that we ask for. */
const TOLD_AT_MOST = 80;
/** Of an automatic status: four bytes, the first of them 0xx1xx00. */
const AUTOMATIC_LENGTH = 4;

/** Puts a printer's bytes together to replies, however they arrive. */
export class Replies {
  #held: number[] = [];

  /** The replies that these bytes complete. */
  hear(bytes: Uint8Array): Reply[] {
    this.#held.push(...bytes);
    const replies: Reply[] = [];
    for (;;) {
      const took = take(this.#held);
      if (!took) return replies;
      this.#held = this.#held.slice(took.length);
      if (took.reply) replies.push(took.reply);
    }
  }
}

interface Took {
  readonly length: number;
  readonly reply?: Reply;
}

/** The first reply in the bytes; undefined where it is not all there yet. */
function take(bytes: readonly number[]): Took | undefined {
  const [first] = bytes;
  if (first === undefined) return undefined;
  if (first === DONE) return takeDone(bytes);
  if (first === TOLD) return takeTold(bytes);
  if ((first & 0x93) === 0x12) return {length: 1, reply: {kind: 'status', byte: first}};
  // Nobody asks for automatic status, but a printer may be set to send it by a switch of its own.
  if ((first & 0x93) === 0x10) {
    return bytes.length < AUTOMATIC_LENGTH ? undefined : {length: AUTOMATIC_LENGTH};
  }
  if ((first & 0x90) === 0) return {length: 1, reply: {kind: 'reached'}};
  return {length: 1};
}

function takeDone(bytes: readonly number[]): Took | undefined {
  const end = bytes.indexOf(0, 2);
  if (end < 0) return bytes.length > DONE_AT_MOST ? {length: 1} : undefined;
  // The same header tells that its memory was cleared.
  if (bytes[1] !== FINISHED) return {length: end + 1};
  return {length: end + 1, reply: {kind: 'finished', id: textOf(bytes.slice(2, end))}};
}

function takeTold(bytes: readonly number[]): Took | undefined {
  const end = bytes.indexOf(0);
  if (end < 0) return bytes.length > TOLD_AT_MOST ? {length: 1} : undefined;
  return {length: end + 1, reply: {kind: 'told', text: textOf(bytes.slice(1, end))}};
}

const textOf = (bytes: readonly number[]): string => String.fromCharCode(...bytes);
