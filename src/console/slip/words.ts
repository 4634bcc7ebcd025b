import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the page for the hall's slip. */
const texts = {
  ...commonTexts,
  'app.slip': {zh: '号单', en: 'Slip'},
  'link.cut': {
    zh: '网络断开（{time} 起），下面是断开前的号单。恢复后自动更新。',
    en: 'Cut off since {time}; this is the slip as it was. It updates itself when the hub is back.',
  },
  'slip.title': {zh: '打印出来的样子', en: 'As it prints'},
  'slip.revision': {zh: '配置第 {revision} 版', en: 'Configuration {revision}'},
  'slip.length': {
    zh: '纸宽 {width} 毫米，内容长 {length} 厘米',
    en: 'Paper {width} mm wide, print {length} cm long',
  },
  'slip.example': {
    zh: '号码、人数和查询码都是编的。',
    en: 'Number, figures and code are invented.',
  },
  'slip.letters.guess': {
    zh: '打印机自己的字，各厂字形略有不同；位置和大小一样。',
    en: "A printer's own letters look a little different with each make; place and size are the same.",
  },
  'choice.title': {zh: '看哪一种', en: 'Which one to see'},
  'choice.paper': {zh: '纸宽', en: 'Paper'},
  'paper.58': {zh: '58 毫米', en: '58 mm'},
  'paper.80': {zh: '80 毫米', en: '80 mm'},
  'choice.letters': {zh: '字', en: 'Letters'},
  'letters.own': {zh: '打印机自己的', en: "The printer's own"},
  'letters.drawn': {zh: '画出来的', en: 'Drawn'},
  'choice.size': {zh: '字号', en: 'Size'},
  'size.usual': {zh: '一般', en: 'Usual'},
  'size.large': {zh: '大字', en: 'Large'},
  'choice.occasion': {zh: '情形', en: 'Occasion'},
  'occasion.waiting': {zh: '取号排队', en: 'In line'},
  'occasion.guided': {zh: '取号，请了导访员', en: 'In line, a guide was asked'},
  'occasion.appointment': {zh: '预约', en: 'By appointment'},
  'occasion.offline': {zh: '断网时取号', en: 'Taken offline'},
  'occasion.again': {zh: '补打', en: 'Printed again'},
  'choice.reader': {zh: '来访人看的文字', en: 'The visitor reads'},
  'reader.zh-Hans': {zh: '简体中文', en: 'Simplified Chinese'},
  'reader.zh-Hant': {zh: '繁体中文', en: 'Traditional Chinese'},
  'reader.missing': {
    zh: '这种文字的文件取不到，下面是简体中文的号单。',
    en: 'The file of this language cannot be had: this is the slip in Chinese.',
  },

  'edit.open': {zh: '修改号单', en: 'Edit the slip'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);
export const allWords = JSON.stringify(texts);
