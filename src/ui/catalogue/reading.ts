import type {Words} from '../../hall/configuration.ts';

/** What is said of a control beside its name, when a screen is read aloud. */
export const readingTexts = {
  'reading.button': {zh: '按钮', en: 'button'},
  'reading.link': {zh: '链接', en: 'link'},
  'reading.choice': {zh: '选项', en: 'choice'},
  'reading.input': {zh: '输入框', en: 'input'},
  'reading.tick': {zh: '可勾选', en: 'tick box'},
  'reading.chosen': {zh: '已选', en: 'chosen'},
  'reading.unchosen': {zh: '未选', en: 'not chosen'},
  'reading.here': {zh: '当前', en: 'current'},
  'reading.open': {zh: '已展开', en: 'open'},
  'reading.shut': {zh: '已收起', en: 'closed'},
  'reading.disabled': {zh: '现在不能点', en: 'not available now'},
  'reading.wrong': {zh: '填得不对', en: 'not right yet'},
  'reading.empty': {zh: '还没填', en: 'empty'},
  'reading.private': {zh: '已填写，不念出来', en: 'filled in, not read aloud'},
  'reading.place': {zh: '第{at}个，共{count}个', en: '{at} of {count}'},
} as const satisfies Record<string, Words>;
