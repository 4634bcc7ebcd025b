import type {LanguageFile} from '../../src/hall/configuration.ts';
import {spaced} from '../../src/ui/catalogue.ts';
import {furtherLocale} from '../../src/ui/further-locale.ts';
import {loadFontsFor} from '../../src/ui/font-slices.ts';
import {readPack} from '../../src/ui/language-pack/language-pack.ts';
import type {Locale} from '../../src/ui/locale.ts';
import {packFile} from './pack-files.ts';

/** A language of the hall's; undefined where its file cannot be had, or says nothing. */
export async function packLocale({code, hash}: LanguageFile): Promise<Locale | undefined> {
  const file = await packFile(hash);
  if (file === undefined) return undefined;
  const {direction, texts, words} = readPack(file).pack;
  if (Object.keys(texts).length === 0) return undefined;
  await loadFontsFor(JSON.stringify([texts, words]));
  return furtherLocale({code, direction, texts, words: ({zh}) => words[zh] ?? spaced(zh, 'zh')});
}
