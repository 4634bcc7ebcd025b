import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ConverterFactory} from 'opencc-js/core';
import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import TWVariants from 'opencc-js/dict/TWVariants';
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';

/**
 * Makes the table that the kiosk turns words of the hall into Traditional characters with. Most of
 * OpenCC's 49,000 phrases say nothing that their characters do not: the table keeps the others, a
 * sixth of the size.
 */

const TABLE = fileURLToPath(new URL('../table.ts', import.meta.url));

const toTaiwan = ConverterFactory([STPhrases, STCharacters], [TWVariantsPhrases, TWVariants]);
/** With the everyday 台: right in Hong Kong and Taiwan alike. */
const traditional = (simplified: string): string => toTaiwan(simplified).replaceAll('臺', '台');
/** Quotation marks are others too. */
const MARKS = [...'“「”」‘『’』'.matchAll(/(.)(.)/g)].map(
  ([, from = '', to = '']) => [from, to] as const,
);

/** Longer phrases are idioms, and rare characters are none of a hall's. */
const PHRASE_AT_MOST = 4;
const COMMON = /^[\u4e00-\u9fff]+$/;

function makeTable(): string {
  const sources = (dictionary: string) =>
    dictionary
      .split('|')
      .map((entry) => entry.split(' ')[0] ?? '')
      .filter((source) => COMMON.test(source) && source.length <= PHRASE_AT_MOST);
  const entries = new Map([
    ...MARKS,
    ...sources(STCharacters).map((one) => [one, traditional(one)] as const),
  ]);
  const phrases = sources(STPhrases);
  // A phrase kept may spoil another that was right without it: until none is wrong.
  for (let size = -1; size !== entries.size;) {
    size = entries.size;
    for (let length = 2; length <= PHRASE_AT_MOST; length += 1) {
      const convert = ConverterFactory([[...entries]]);
      for (const phrase of phrases) {
        if (phrase.length !== length || convert(phrase) === traditional(phrase)) continue;
        entries.set(phrase, traditional(phrase));
      }
    }
  }
  return [...entries].map((entry) => entry.join(' ')).join('|');
}

if (import.meta.main) {
  writeFileSync(
    TABLE,
    readFileSync(TABLE, 'utf8').replace(/'[^']*'/, () => `'${makeTable()}'`),
  );
}
