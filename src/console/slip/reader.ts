import {chinese, type Locale} from '../../ui/locale.ts';

/** What visitors may read that every kiosk has; English stands under it. */
export const READERS = ['zh', 'hant'] as const;
export type Reader = (typeof READERS)[number];

/** The texts of a language; those of one that few choose come when they are asked for. */
export async function localeOf(reader: Reader): Promise<Locale> {
  if (reader === 'zh') return chinese;
  return (await import('../../ui/traditional/traditional.ts')).traditionalChinese;
}
