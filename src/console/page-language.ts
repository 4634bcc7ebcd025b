import type {Language} from './words.ts';

const KEPT = 'recha-staff-language';

/** Where a browser keeps words for all its pages. */
type KeptWords = Pick<Storage, 'getItem' | 'setItem'>;

/** The language that somebody chose at this browser, on whichever page; the document says it too. */
export function keptLanguage(kept: KeptWords = localStorage): Language {
  return speak(kept.getItem(KEPT) === 'en' ? 'en' : 'zh');
}

/** The page is read in its other language from now on, and so is every page that is opened here. Gives back which that is. */
export function turnLanguage(language: Language, kept: KeptWords = localStorage): Language {
  const other = language === 'zh' ? 'en' : 'zh';
  kept.setItem(KEPT, other);
  return speak(other);
}

/** Also for whatever reads the page aloud. */
function speak(language: Language): Language {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  return language;
}
