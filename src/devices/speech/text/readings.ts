/** As it is stored: see `make/readings-table.ts`. */
export interface ReadingsFile {
  /** Syllable → every character that is read so by default. */
  readonly syllables: Readonly<Record<string, string>>;
  /** Word → its syllables, where they are not the default ones of its characters. */
  readonly words: Readonly<Record<string, string>>;
  /** The same for family names, at the head of a person's name. */
  readonly surnames: Readonly<Record<string, string>>;
}

/** How Chinese characters are read: each by itself, or as its word has it. */
export class Readings {
  readonly #chars = new Map<string, string>();
  readonly #words: ReadonlyMap<string, readonly string[]>;
  readonly #surnames: ReadonlyMap<string, readonly string[]>;
  readonly #longest: number;

  constructor({syllables, words, surnames}: ReadingsFile) {
    for (const [syllable, chars] of Object.entries(syllables)) {
      for (const char of chars) this.#chars.set(char, syllable);
    }
    const split = (table: Readonly<Record<string, string>>) =>
      new Map(Object.entries(table).map(([word, read]) => [word, read.split(' ')] as const));
    this.#words = split(words);
    this.#surnames = split(surnames);
    this.#longest = Math.max(1, ...Object.keys(words).map((word) => Array.from(word).length));
  }

  /**
   * Pinyin with tones (neutral: 5) of each character, before they change beside each other; undefined
   * for one that is not in the table.
   *
   * @param name the text is a person's name: it begins with a family name
   */
  of(chars: readonly string[], name = false): readonly (string | undefined)[] {
    const read: (string | undefined)[] = [];
    while (read.length < chars.length) {
      const at = read.length;
      const word =
        (name && at === 0 ? this.#longestOf(this.#surnames, chars, at, 1) : undefined) ??
        this.#longestOf(this.#words, chars, at, 2);
      read.push(...(word ?? [this.#chars.get(chars[at] ?? '')]));
    }
    return read;
  }

  #longestOf(
    table: ReadonlyMap<string, readonly string[]>,
    chars: readonly string[],
    at: number,
    least: number,
  ): readonly string[] | undefined {
    for (let length = Math.min(this.#longest, chars.length - at); length >= least; length -= 1) {
      const found = table.get(chars.slice(at, at + length).join(''));
      if (found) return found;
    }
    return undefined;
  }
}
