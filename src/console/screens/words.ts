import {commonTexts, wordsOf} from '../words.ts';
import {contentTexts} from './words/content.ts';
import {displayTexts} from './words/displays.ts';
import {draftTexts} from './words/draft.ts';

/** Every word of the page for the hall's screens. */
const texts = {...commonTexts, ...draftTexts, ...displayTexts, ...contentTexts} as const;

export type TextKey = keyof typeof texts;
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(texts, key);
export const say = wordsOf(texts);
export const allWords = JSON.stringify(texts);
