import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {loadFontsFor} from '../../src/ui/font-slices.ts';
import {chinese, english, type Locale} from '../../src/ui/locale.ts';

/**
 * A language ready to be shown, its fonts too; code and table of each are loaded only here. Undefined
 * where it cannot be had now: a file of the hall's that the kiosk has not yet, or that is broken.
 */
export async function openLocale(
  code: string,
  hall: HallConfiguration | undefined,
): Promise<Locale | undefined> {
  if (code === chinese.code) return chinese;
  if (code === english.code) return english;
  if (code === 'zh-Hant') return openTraditional(hall);
  const file = hall?.languages?.find((each) => each.code === code);
  if (!file) return undefined;
  const {packLocale} = await import('./pack-locale.ts');
  return packLocale(file);
}

async function openTraditional(hall: HallConfiguration | undefined): Promise<Locale> {
  const [{traditionalChinese}, {traditionalTexts}] = await Promise.all([
    import('../../src/ui/traditional/traditional.ts'),
    import('../../src/ui/traditional/texts.ts'),
  ]);
  // The hall's words all together: none of them is to come in another font first.
  const words = traditionalChinese.words({zh: JSON.stringify(hall), en: ''});
  await loadFontsFor(JSON.stringify(traditionalTexts) + words);
  return traditionalChinese;
}
