import type {LanguageFile} from '../../hall/configuration.ts';
import {API} from '../../wire/api.ts';
import {chinese, type Locale} from '../../ui/locale.ts';

/** What visitors may read that every kiosk has; English stands under it. A hall has further ones of its own. */
export const READERS = ['zh-Hans', 'zh-Hant'] as const;

/** Where the text of a hall's own language comes from, by its hash; undefined where it cannot be had. */
export type PackFiles = (hash: string) => Promise<string | undefined>;

export const hubPacks: PackFiles = async (hash) => {
  const answer = await fetch(API.mediaFile(hash)).catch(() => undefined);
  return answer?.ok ? answer.text() : undefined;
};

/** A language by its code; undefined where it cannot be had. Those that few choose come when they are asked for. */
export async function localeOf(
  code: string,
  languages: readonly LanguageFile[],
  packs: PackFiles,
): Promise<Locale | undefined> {
  if (code === chinese.code) return chinese;
  if (code === 'zh-Hant') {
    return (await import('../../ui/traditional/traditional.ts')).traditionalChinese;
  }
  const language = languages.find((one) => one.code === code);
  const file = language && (await packs(language.hash));
  if (file === undefined) return undefined;
  const [{readPack}, {localeOfPack}] = await Promise.all([
    import('../../ui/language-pack/language-pack.ts'),
    import('../../ui/language-pack/locale-of-pack.ts'),
  ]);
  return localeOfPack(code, readPack(file).pack);
}
