import {readFile} from 'node:fs/promises';
import {readingsOfCharacter} from '../../../src/input/pinyin/make/readings.ts';
import {type PinyinEngine} from '../../../src/input/pinyin/pinyin-engine.ts';

/** The 6,763 characters of GB 2312: rows 16 to 87 of 94. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1)
      characters.push(decoder.decode(new Uint8Array([row, cell])));
  return characters.filter((character) => /^\p{Script=Han}$/u.test(character));
}

async function standard(): Promise<string[]> {
  const source = new URL(
    '../../../src/input/pinyin/tables/standard-characters.txt',
    import.meta.url,
  );
  const text = await readFile(source, 'utf8');
  return Array.from(text.replace(/^#.*$/gm, '').replaceAll('\n', ''));
}

/** Which characters somebody finds who knows their usual reading from elsewhere (pinyin-pro), typed in full. */
export async function reachable(engine: PinyinEngine) {
  const offered = new Map<string, Set<string>>();
  const offeredFor = (letters: string) => {
    let texts = offered.get(letters);
    if (texts === undefined) {
      texts = new Set(engine.read(letters, 'text').candidates.map(({text}) => text));
      offered.set(letters, texts);
    }
    return texts;
  };
  const judge = (characters: readonly string[]) => {
    const missed = characters.filter((character) => {
      const [usual] = readingsOfCharacter(character);
      return usual === undefined || !offeredFor(usual).has(character);
    });
    return {
      n: characters.length,
      percent: Math.round(10_000 * (1 - missed.length / characters.length)) / 100,
      missed: missed.join(''),
    };
  };
  return {standard: judge(await standard()), gb2312: judge(gb2312())};
}
