/** Commands that ask or mend; what prints is in encode-sheet.ts. By Epson's command reference. */
const [GS, DLE] = [0x1d, 0x10];

const command = (...bytes: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/** GS r 1: answered when the printer comes to it, behind everything that was sent before. */
export const ASK_REACHED = command(GS, 0x72, 1);

/** GS ( H, function 48: answered with these four figures when all before it is printed. */
export const askFinished = (id: string): Uint8Array<ArrayBuffer> =>
  command(GS, 0x28, 0x48, 6, 0, 0x30, 0x30, ...new TextEncoder().encode(id));

/** GS g 2, counter 178: how often it has cut in its life; kept without power. */
export const ASK_CUTS = command(GS, 0x67, 0x32, 0, 178, 0);

const zeros = (count: number): number[] => new Array<number>(count).fill(0);

/**
 * Ends the parameters of whatever command a printer was left in, so that a question is not taken for its size:
 * what is left open after it is a picture, or less. To a cutter, zero would be a command to cut: where cuts are
 * counted, the first is another byte.
 */
export const END_COMMAND: Readonly<Record<'generic' | 'epson', Uint8Array<ArrayBuffer>>> = {
  generic: command(...zeros(8)),
  // As the high byte of a height it makes a picture that only FORGET ends.
  epson: command(2, ...zeros(7)),
};

/** As long as the longest picture that encode-sheet sends at once, 64 rows of 576 dots. */
const LONGEST = 64 * 72;

/**
 * Brings a printer that was left in the midst of a picture, a character, a line or a command back to where it reads
 * commands: nothing, for as long as it may be waiting for something, then ESC @.
 */
export const COME_BACK = command(...zeros(LONGEST), 0x1b, 0x40);

/** DLE DC4, function 8: forgets all that it was sent and has not printed. In real time. */
export const FORGET = command(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);

/** DLE ENQ 2: goes on after an error that somebody has mended, without what it was printing. */
export const RECOVER = command(DLE, 0x05, 2);
