import type {LanguageFile} from '../../src/hall/configuration.ts';
import {loadFontsFor} from '../../src/ui/font-slices.ts';
import {readPack} from '../../src/ui/language-pack/language-pack.ts';
import {localeOfPack} from '../../src/ui/language-pack/locale-of-pack.ts';
import type {Locale} from '../../src/ui/locale.ts';
import {packFile} from './pack-files.ts';

/** A language of the hall's; undefined where its file cannot be had, or says nothing. */
export async function packLocale({code, hash}: LanguageFile): Promise<Locale | undefined> {
  const file = await packFile(hash);
  if (file === undefined) return undefined;
  const {pack} = readPack(file);
  const locale = localeOfPack(code, pack);
  if (locale) await loadFontsFor(JSON.stringify([pack.texts, pack.words]));
  return locale;
}
