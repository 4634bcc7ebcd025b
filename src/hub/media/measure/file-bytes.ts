import type {FileHandle} from 'node:fs/promises';

const WINDOW = 64 * 1024;

/** Any place of a file, read in windows: what is looked at of it costs no more memory than one of them. */
export class FileBytes {
  readonly size: number;
  readonly #file: FileHandle;
  #from = 0;
  #window = Buffer.alloc(0);

  private constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }

  static async of(file: FileHandle): Promise<FileBytes> {
    return new FileBytes(file, (await file.stat()).size);
  }

  /** So many bytes from there, at most a window; undefined where the file has not so many. */
  async at(from: number, length: number): Promise<Buffer | undefined> {
    if (from < 0 || from + length > this.size) return undefined;
    const held = from >= this.#from && from + length <= this.#from + this.#window.length;
    if (!held) {
      const window = Buffer.alloc(Math.min(WINDOW, this.size - from));
      const {bytesRead} = await this.#file.read(window, 0, window.length, from);
      this.#from = from;
      this.#window = window.subarray(0, bytesRead);
    }
    const start = from - this.#from;
    const bytes = this.#window.subarray(start, start + length);
    return bytes.length === length ? bytes : undefined;
  }

  /** Whether these bytes stand anywhere behind `from`; looked for from the end. */
  async hasBehind(from: number, wanted: Buffer): Promise<boolean> {
    for (let end = this.size; end > from; end -= WINDOW - wanted.length) {
      const start = Math.max(from, end - WINDOW);
      const bytes = await this.at(start, end - start);
      if (bytes?.includes(wanted)) return true;
      if (start === from) return false;
    }
    return false;
  }
}
