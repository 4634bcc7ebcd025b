import type {Words} from '../../hall/configuration.ts';

/** Writing on glass: the keyboard, the pad, and what can be wrong with what was written. */
export const inputTexts = {
  'input.written': {zh: '已写的字', en: 'What you wrote'},
  'input.empty.hand': {zh: '请在下面写字', en: 'Write below'},
  'input.empty.keys': {zh: '请点下面的键', en: 'Touch the keys below'},
  'input.empty.digits': {zh: '请点下面的数字', en: 'Touch the digits below'},
  'input.erase': {zh: '删除', en: 'Erase'},
  'input.clear': {zh: '清空', en: 'Clear'},
  'input.space': {zh: '空格', en: 'Space'},
  'input.apart': {zh: '分开', en: 'Split'},
  'input.shift': {zh: '大写', en: 'Shift'},
  'input.hand': {zh: '手写', en: 'By hand'},
  'input.hand.lead': {zh: '写好一个字，就在这里选', en: 'Write one character, then choose it here'},
  'input.hand.choose': {
    zh: '上面哪个字对就点哪个，或换一格接着写',
    en: 'Touch yours above, or go on beside it',
  },
  'input.pinyin': {zh: '拼音', en: 'Pinyin'},
  'input.parts': {zh: '部首', en: 'Parts'},
  'input.parts.lead': {
    zh: '字里有什么，就点什么',
    en: 'Touch a part: its characters come here',
  },
  'input.parts.more': {zh: '更多部首', en: 'More parts'},
  'input.parts.back': {zh: '前面的部首', en: 'Parts before'},
  'input.parts.common': {zh: '常用', en: 'Common'},
  'input.parts.other': {zh: '其他', en: 'Others'},
  'input.strokes': {zh: '笔画', en: 'Strokes'},
  'input.strokes.some': {zh: '{count} 画', en: 'Strokes: {count}'},
  'input.strokes.brief': {zh: '{count} 画', en: '{count}'},
  'input.strokes.more': {zh: '{count} 画以上', en: 'Strokes: {count} or more'},
  'input.latin': {zh: '字母', en: 'ABC'},
  'input.symbols': {zh: '数字符号', en: '123'},
  'input.candidates': {zh: '选字', en: 'Choose'},
  'input.candidates.none': {zh: '没有找到这个字', en: 'No such character'},
  'input.candidates.more': {zh: '更多字', en: 'More'},
  'input.candidates.back': {zh: '前面的字', en: 'Before'},
  'input.pad': {zh: '手写板，一次写一个字', en: 'Writing pad, one character at a time'},
  'input.pad.again': {zh: '重写', en: 'Clear'},
  'input.pad.undo': {zh: '去一笔', en: 'Undo stroke'},
  'input.broken': {
    zh: '这种写法现在用不了，请换一种，或请工作人员帮忙。',
    en: 'This way does not work just now. Try another, or ask the staff.',
  },

  'wrong.unread': {
    zh: '没认出来，请重写，或请工作人员帮忙',
    en: 'Not recognised: write it again, or ask the staff for help',
  },
  'wrong.unread.keep': {
    zh: '没认出来，请重写，或点“留下字迹”',
    en: 'Not recognised: write it again, or keep your handwriting',
  },
  'wrong.empty': {zh: '这里还没有写', en: 'Nothing is written yet'},
  'wrong.empty.oral': {
    zh: '这里还没有写。不想写，就点“到窗口口述”',
    en: 'Nothing is written yet. If you would rather tell it, touch "Tell it at the window"',
  },
  'wrong.long': {
    zh: '最多 {count} 个字，后面的没有写进去',
    en: 'At most {count} characters; the rest was left out',
  },
  'wrong.symbols': {
    zh: '这里只能写字，请去掉表情和符号',
    en: 'Only words here: please remove the signs',
  },
  'wrong.name': {zh: '名字里不会有数字，请再看看', en: 'A name has no digits: please look again'},
  'wrong.digits': {zh: '只能是数字', en: 'Digits only'},
  'wrong.phone': {
    zh: '电话一般是 7 到 15 位数字，请再看看',
    en: 'A phone number has 7 to 15 digits',
  },
  'wrong.id.length': {
    zh: '身份证号是 18 位，现在是 {count} 位',
    en: 'An ID number has 18 characters, this has {count}',
  },
  'wrong.id.characters': {
    zh: '身份证号只有数字，最后一位可以是 X',
    en: 'Digits only; the last may be X',
  },
  'wrong.id.date': {
    zh: '号码里的出生日期不对，请看第 7 到 14 位',
    en: 'The date of birth in it is not right: digits 7 to 14',
  },
  'wrong.id.check': {
    zh: '号码有一位不对，请对着证件再看一遍',
    en: 'One digit is wrong: please compare it with the card',
  },
} as const satisfies Record<string, Words>;
