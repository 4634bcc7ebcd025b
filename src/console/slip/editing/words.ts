import {commonTexts, wordsOf} from '../../words.ts';

/** Every word of editing the slip; they come with it, behind the page's first picture. */
const texts = {
  ...commonTexts,
  'edit.title': {zh: '号单内容', en: 'What stands on it'},
  'edit.remove': {zh: '删除第 {place} 行“{name}”', en: 'Remove line {place}, “{name}”'},
  'edit.size': {zh: '第 {place} 行字号', en: 'Size of line {place}'},
  'edit.words.zh': {zh: '第 {place} 行中文', en: 'Line {place} in Chinese'},
  'edit.words.en': {zh: '第 {place} 行英文', en: 'Line {place} in English'},
  'edit.words.en.none': {
    zh: '第 {place} 行英文（不印，可不填）',
    en: 'Line {place} in English (not printed: may stay empty)',
  },
  'edit.unit.warning': {
    zh: '谁看到号单，就知道来访人找哪个部门。',
    en: 'Whoever sees the slip learns which unit the visitor came for.',
  },
  'edit.add': {zh: '再加一行', en: 'One more line'},
  'edit.add.do': {zh: '加上', en: 'Add'},
  'edit.secondLanguage': {zh: '第二种文字', en: 'Second language'},
  'secondLanguage.asked': {zh: '来访人选的', en: "The visitor's own"},
  'secondLanguage.english': {zh: '总是英文', en: 'Always English'},
  'secondLanguage.none': {zh: '不要', en: 'None'},
  'edit.largeText': {zh: '大字', en: 'Large letters'},
  'largeText.asked': {zh: '来访人用大字时', en: 'For who reads in large ones'},
  'largeText.always': {zh: '总是大字', en: 'For everybody'},
  'edit.published': {zh: '已发布，下一张就这样打。', en: 'Published. The next slip prints so.'},
  'edit.fault': {zh: '第 {place} 行：{fault}', en: 'Line {place}: {fault}'},
  'edit.fault.zh': {zh: '第 {place} 行中文：{fault}', en: 'Line {place} in Chinese: {fault}'},
  'edit.fault.en': {zh: '第 {place} 行英文：{fault}', en: 'Line {place} in English: {fault}'},
  'line.size.small': {zh: '小', en: 'Small'},
  'line.size.normal': {zh: '中', en: 'Normal'},
  'line.size.large': {zh: '大', en: 'Large'},
  'line.hall': {zh: '大厅名称', en: 'Name of the hall'},
  'line.number': {zh: '号码', en: 'Number'},
  'line.area': {zh: '在哪里等', en: 'Where to sit'},
  'line.guide': {zh: '导访员会来（请了才印）', en: 'A guide comes (where asked)'},
  'line.ahead': {zh: '前面几个号', en: 'Numbers before'},
  'line.wait': {zh: '大约等多久', en: 'Expected wait'},
  'line.appointment': {zh: '预约时间（预约才印）', en: 'Appointment (where there is one)'},
  'line.party': {zh: '同来几人（多人才印）', en: 'Party (of two or more)'},
  'line.offline': {zh: '离线取号（断网才印）', en: 'Taken offline (where it was)'},
  'line.how': {zh: '怎么等', en: 'How to wait'},
  'line.unit': {zh: '部门', en: 'Unit'},
  'line.code': {zh: '查询码', en: 'Code'},
  'line.time': {zh: '取号时间', en: 'When it was taken'},
  'line.rule': {zh: '横线', en: 'Rule'},
  'line.words': {zh: '自己写的话', en: 'Words of your own'},
  'part.lines': {zh: '号单内容', en: 'the lines of the slip'},
  'part.secondLanguage': {zh: '第二种文字', en: 'the second language'},
  'part.largeText': {zh: '大字', en: 'large letters'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);
export const allWords = JSON.stringify(texts);
