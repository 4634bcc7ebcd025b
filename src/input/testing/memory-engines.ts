import type {Candidate, InputEngines, Reading} from '../engines.ts';

/** Engines that know a handful of words and characters, at once. */
export class MemoryEngines implements InputEngines {
  /** What letters stand for. */
  words: Readonly<Record<string, readonly string[]>> = {
    wangxiuying: ['王秀英', '王秀', '王'],
    tudi: ['土地', '土', '吐'],
    ai: ['爱', '𠮷'],
  };
  /** What any strokes are taken for, the likeliest first. */
  characters: readonly string[] = ['王', '玉', '主'];
  /** Its data could not be had. */
  broken = false;
  readonly taught: string[] = [];

  warm(): void {
    // Everything is there already.
  }

  teach(lexicon: readonly string[]): void {
    this.taught.push(...lexicon);
  }

  spell(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
    if (this.broken) return Promise.reject(new Error('no data'));
    const syllables: Readonly<Record<string, string>> = {
      人: 'ren',
      社: 'she',
      厅: 'ting',
      法: 'fa',
    };
    return Promise.resolve(
      texts.map((text) => Array.from(text, (character) => syllables[character] ?? character)),
    );
  }

  read(letters: string): Promise<Reading> {
    if (this.broken) return Promise.reject(new Error('no data'));
    const candidates = (this.words[letters] ?? []).map((text): Candidate => ({
      text,
      letters: letters.length,
    }));
    return Promise.resolve({syllables: [letters], candidates});
  }

  recognise(): Promise<readonly string[]> {
    return this.broken ? Promise.reject(new Error('no data')) : Promise.resolve(this.characters);
  }

  byRadical(): Promise<readonly string[]> {
    return Promise.resolve(['𬭎', '𫖯']);
  }
}
