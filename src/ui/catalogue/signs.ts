import type {Words} from '../../hall/configuration.ts';

/** What the signs on the keys are called, for whoever hears them. */
export const signTexts = {
  'sign.comma': {zh: '逗号', en: 'Comma'},
  'sign.stop': {zh: '句号', en: 'Full stop'},
  'sign.pause': {zh: '顿号', en: 'Listing comma'},
  'sign.semicolon': {zh: '分号', en: 'Semicolon'},
  'sign.colon': {zh: '冒号', en: 'Colon'},
  'sign.question': {zh: '问号', en: 'Question mark'},
  'sign.exclamation': {zh: '叹号', en: 'Exclamation mark'},
  'sign.dot': {zh: '间隔号', en: 'Middle dot'},
  'sign.dash': {zh: '破折号', en: 'Dash'},
  'sign.quote.open': {zh: '上引号', en: 'Opening quotation mark'},
  'sign.quote.close': {zh: '下引号', en: 'Closing quotation mark'},
  'sign.bracket.open': {zh: '左括号', en: 'Opening bracket'},
  'sign.bracket.close': {zh: '右括号', en: 'Closing bracket'},
  'sign.title.open': {zh: '左书名号', en: 'Opening title mark'},
  'sign.title.close': {zh: '右书名号', en: 'Closing title mark'},
} as const satisfies Record<string, Words>;
