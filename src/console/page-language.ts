import type {Language} from './words.ts';

/** The page is read in its other language from now on, also by whatever reads it aloud. Gives back which that is. */
export function turnLanguage(language: Language): Language {
  const other = language === 'zh' ? 'en' : 'zh';
  document.documentElement.lang = other === 'zh' ? 'zh-Hans' : 'en';
  return other;
}
