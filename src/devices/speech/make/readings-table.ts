import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {customPinyin, pinyin} from 'pinyin-pro';
import type {ReadingsFile} from '../text/readings.ts';

/** Blocks of Chinese characters; those beyond the first two are read where pinyin-pro knows them. */
const BLOCKS = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const;

/** Where pinyin-pro reads a character in a sentence otherwise than by itself. */
const DEFAULTS: Readonly<Record<string, string>> = {
  了: 'le5',
  诶: 'ei4',
  嗯: 'en4',
};

/** What is mostly read otherwise than pinyin-pro would, and the words where it is right. */
const OURS: Readonly<Record<string, string>> = {
  重取: 'chóng qǔ',
  只: 'zhǐ',
  一只: 'yì zhī',
  两只: 'liǎng zhī',
  船只: 'chuán zhī',
  得: 'de',
  得到: 'dé dào',
  得出: 'dé chū',
  得知: 'dé zhī',
  得病: 'dé bìng',
  得罪: 'dé zuì',
  得意: 'dé yì',
  得当: 'dé dàng',
  获得: 'huò dé',
  取得: 'qǔ dé',
  难得: 'nán dé',
  心得: 'xīn dé',
  所得: 'suǒ dé',
  不得: 'bù dé',
  值得: 'zhí dé',
  得奖: 'dé jiǎng',
  总得: 'zǒng děi',
};
customPinyin(OURS);

/** One that the synthesizer can say: with a vowel. */
const SYLLABLE = /^[a-z]*[aeiouv][a-z]*[1-5]$/;

/** Pinyin of every character, before tones change beside each other; neutral tones as 5. */
function read(text: string, surname: 'head' | 'off'): readonly string[] {
  const syllables = pinyin(text, {
    toneType: 'num',
    v: true,
    type: 'array',
    toneSandhi: false,
    surname,
  });
  return syllables.map((syllable) => syllable.replace(/0$/, '5'));
}

/** The words that its dictionary lists because they are not read by the defaults of their characters. */
function listed(name: string): readonly string[] {
  const path = fileURLToPath(import.meta.resolve('pinyin-pro'));
  const file = readFileSync(path.replace(/index\.mjs$/, `data/${name}.mjs`), 'utf8');
  return [...file.matchAll(/^ {4}'?"?(\p{Script=Han}+)'?"?: /gmu)].flatMap(
    ([, word]) => word ?? [],
  );
}

/** How characters are read in the page: made from pinyin-pro, which is too large to ship. */
export function readingsTable(): ReadingsFile {
  const defaults = new Map<string, string>();
  for (const [from, until] of BLOCKS) {
    for (let code = from; code <= until; code += 1) {
      const char = String.fromCodePoint(code);
      const syllable = DEFAULTS[char] ?? read(char, 'off')[0] ?? '';
      if (syllable !== char && SYLLABLE.test(syllable)) defaults.set(char, syllable);
    }
  }
  const syllables: Record<string, string> = {};
  for (const [char, syllable] of defaults) syllables[syllable] = (syllables[syllable] ?? '') + char;
  const differing = (words: readonly string[], surname: 'head' | 'off') =>
    Object.fromEntries(
      words.flatMap((word) => {
        const said = read(word, surname);
        const usual = Array.from(word, (char) => defaults.get(char));
        const same = said.every((syllable, i) => syllable === usual[i]);
        // One of its entries holds a misprint.
        return same || !said.every((each) => SYLLABLE.test(each)) ? [] : [[word, said.join(' ')]];
      }),
    );
  return {
    syllables,
    words: differing(
      [...['dict2', 'dict3', 'dict4', 'dict5'].flatMap(listed), ...Object.keys(OURS)],
      'off',
    ),
    surnames: differing(listed('surname'), 'head'),
  };
}

/** How the synthesizer is to say a Chinese sentence: pinyin with tones, and the marks between. */
export function spokenPinyin(sentence: string): string {
  return sentence
    .split(/([，、；：。！？])/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (/[，、；：]/u.test(part)) return ',';
      if (/[。！？]/u.test(part)) return '.';
      return pinyin(part, {toneType: 'num', v: true}).replaceAll('0', '5');
    })
    .join(' ');
}
