import type {Assembled, Assembly, Candidate, InputEngines, Reading} from '../engines.ts';

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
  /** What can be put together; nothing has a part of one stroke. */
  assembled: readonly Assembled[] = [
    {text: '璟', parts: ['王', '景']},
    {text: '𫖯', parts: ['兆', '页']},
    {text: '姚', parts: ['女', '兆']},
  ];
  strokes: Readonly<Record<string, number>> = {王: 4, 景: 12, 兆: 6, 页: 6, 女: 3};
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

  wordsOf(characters: readonly string[]): Promise<readonly (string | undefined)[]> {
    const words: Readonly<Record<string, string>> = {
      王: '国王',
      秀: '优秀',
      英: '英雄',
      土: '土地',
      地: '地方',
      吐: '吐血',
    };
    return Promise.resolve(characters.map((character) => words[character]));
  }

  read(letters: string): Promise<Reading> {
    if (this.broken) return Promise.reject(new Error('no data'));
    const known = Object.keys(this.words).filter((word) => letters.startsWith(word));
    const longest = known.sort((a, b) => b.length - a.length)[0] ?? '';
    const candidates = (this.words[longest] ?? []).map((text): Candidate => ({
      text,
      letters: longest.length,
    }));
    return Promise.resolve({syllables: [letters], candidates});
  }

  recognise(): Promise<readonly string[]> {
    return this.broken ? Promise.reject(new Error('no data')) : Promise.resolve(this.characters);
  }

  assemble(parts: readonly string[], strokes?: number): Promise<Assembly> {
    if (this.broken) return Promise.reject(new Error('no data'));
    const found = this.assembled.filter((each) => parts.every((part) => each.parts.includes(part)));
    const others = new Set(found.flatMap((each) => each.parts));
    const next = [...others].filter((part) => !parts.includes(part) && strokes !== 1);
    const counted = next.map((part) => this.strokes[part] ?? 0);
    return Promise.resolve({
      characters: parts.length > 0 ? found : [],
      parts: next,
      strokes: counted,
    });
  }
}
