import {chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Bitmap} from '../printer/bitmap.ts';

/**
 * The way to a ticket printer of paper, for CUPS: it tells what is wrong with its printer and waits until that is
 * mended, as those of real printers do; what comes out lies in a folder.
 */
export const ROLL_BACKEND = `#!/bin/sh
if [ $# = 0 ]; then echo 'direct roll "Unknown" "Roll"'; exit; fi
folder=\${DEVICE_URI#roll:}
cat >"$folder/$1.got"
while fault=$(cat "$folder/fault" 2>/dev/null); do
  echo "STATE: +$fault" >&2
  told=$fault
  if [ "$fault" = gone ]; then exit 1; fi
  sleep 0.05
done
echo "STATE: -$told,$PRINTER_STATE_REASONS" >&2
mv "$folder/$1.got" "$folder/$1.out"
`;

/** A ticket printer behind a queue of CUPS. */
export class CupsRoll {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder);
    // What prints runs as another user.
    chmodSync(folder, 0o777);
  }

  /** Something is wrong with it, as `printer-state-reasons` says so. */
  fail(reason: string): void {
    writeFileSync(join(this.#folder, 'fault'), reason);
  }

  mend(): void {
    rmSync(join(this.#folder, 'fault'), {force: true});
  }

  /** A page is on its way to it, and held up. */
  get holdsOne(): boolean {
    return readdirSync(this.#folder).some((name) => name.endsWith('.got'));
  }

  /** What came out, in its order: the dots of the head. */
  get slips(): readonly Bitmap[] {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.out'))
      .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
      .map((name) => rasterIn(readFileSync(join(this.#folder, name))));
  }
}

/** Of `cups_page_header2_t`: where a page begins, and where its figures stand. */
const HEADER = {sync: 4, length: 1796, width: 372, height: 376, bits: 388, row: 392} as const;

/** The one page of a CUPS raster that is not packed. Throws where it is something else. */
function rasterIn(bytes: Buffer): Bitmap {
  const {sync, length, ...at} = HEADER;
  if (bytes.toString('latin1', 0, sync) !== '3SaR') throw new Error('not a raster');
  const [width, height, bits, row] = [at.width, at.height, at.bits, at.row].map((where) =>
    bytes.readUInt32LE(sync + where),
  ) as [number, number, number, number];
  const dots = bytes.subarray(sync + length);
  if (bits !== 1 || dots.length !== row * height) throw new Error('not one page of dots');
  return Bitmap.ofRows(
    width,
    Array.from({length: height}, (_, y) => dots.subarray(y * row, y * row + Math.ceil(width / 8))),
  );
}
