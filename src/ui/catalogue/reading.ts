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
  'reading.invite': {
    zh: '要听着用，请按住向上键两秒',
    en: 'To use this by ear, hold the up key for two seconds',
  },
  'reading.keys': {
    zh: '上下键走，左右键在一排里走，中间键选。要再听一遍，请按住向上键两秒',
    en: 'Up and down lead on, left and right along a line, the middle key chooses. To hear this again, hold the up key for two seconds',
  },
  'reading.size.standard': {zh: '文字大小，标准', en: 'Text size, standard'},
  'reading.size.large': {zh: '文字大小，大字', en: 'Text size, large'},
  'reading.size.largest': {zh: '文字大小，特大', en: 'Text size, largest'},
  'reading.off': {zh: '朗读关了', en: 'Reading aloud is off'},
  'reading.off.keys': {
    zh: '朗读关了。按住向上键两秒，可以再打开',
    en: 'Reading aloud is off. Hold the up key for two seconds to have it back',
  },
  'reading.overheard': {
    zh: '没有戴耳机，旁边的人可能听到您输入的内容',
    en: 'Without headphones, people beside you may hear what you type',
  },
  'reading.plugged': {
    zh: '耳机已插好，您填的内容只念给您听',
    en: 'Headphones are in: what you fill in is read to you alone',
  },
  'reading.unplugged': {
    zh: '耳机拔掉了，您填的内容不再念出来',
    en: 'Headphones are out: what you fill in is not read any more',
  },
  'reading.erased': {zh: '删去 {what}', en: 'Erased: {what}'},
  'reading.nothing': {zh: '没有可以删的', en: 'Nothing to erase'},
  'reading.behind': {zh: '光标在 {what} 后面', en: 'Behind {what}'},
  'reading.start': {zh: '光标在最前面', en: 'At the beginning'},
  'reading.keyboard': {zh: '键盘', en: 'Keyboard'},
  'reading.keypad': {zh: '数字键盘', en: 'Number keys'},
  'reading.page': {zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}'},
  'reading.found': {zh: '找到 {count} 个', en: 'Found: {count}'},
  'reading.place': {zh: '第{at}个，共{count}个', en: '{at} of {count}'},
} as const satisfies Record<string, Words>;
