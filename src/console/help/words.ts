import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the help that is not about one task. */
const texts = {
  ...commonTexts,
  'app.help': {zh: '帮助', en: 'Help'},
  'tasks.title': {zh: '您想做什么？', en: 'What would you like to do?'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);
export const allWords = JSON.stringify(texts);
