import type {Words} from '../../hall/configuration.ts';

/** Help, language, and how things are shown and read aloud: along the foot, and in its dialogs. */
export const aidTexts = {
  'aid.help': {zh: '请工作人员帮忙', en: 'Ask staff for help'},
  'aid.help.called': {zh: '已叫工作人员', en: 'Staff are called'},
  'aid.help.coming': {zh: '工作人员正过来', en: 'Staff are coming'},
  'aid.language': {zh: '语言', en: 'Language'},
  'aid.size': {zh: '文字大小', en: 'Text size'},
  'aid.size.sample': {zh: '字', en: 'A'},
  'aid.size.standard': {zh: '标准', en: 'Standard'},
  'aid.size.large': {zh: '大字', en: 'Large'},
  'aid.size.largest': {zh: '特大', en: 'Largest'},
  'aid.display': {zh: '显示和朗读', en: 'Display and voice'},
  'aid.low': {zh: '低位', en: 'Lower'},
  'aid.done': {zh: '好了', en: 'Done'},

  'language.failed': {
    zh: '这种语言现在打不开，请工作人员帮忙。',
    en: 'This language cannot be opened now. Please ask the staff.',
  },

  'display.theme': {zh: '显示', en: 'Colours'},
  'display.theme.paper': {zh: '浅色', en: 'Light'},
  'display.theme.dark': {zh: '深色', en: 'Dark'},
  'display.theme.contrast': {zh: '高对比', en: 'High contrast'},
  'display.reading': {zh: '朗读', en: 'Read aloud'},
  'display.off': {zh: '关', en: 'Off'},
  'display.on': {zh: '开', en: 'On'},
  'display.rate': {zh: '语速', en: 'Speed'},
  'display.rate.slow': {zh: '慢', en: 'Slow'},
  'display.rate.normal': {zh: '正常', en: 'Normal'},
  'display.rate.fast': {zh: '快', en: 'Fast'},
  'display.headset': {zh: '戴耳机', en: 'Headset'},
  'display.screen': {zh: '屏幕变黑', en: 'Screen dark'},

  'interpreter.ask': {zh: '我需要翻译或方言帮助', en: 'I need an interpreter'},
} as const satisfies Record<string, Words>;
