import type {Words} from '../../hall/configuration.ts';

/** What stands beside the hall's own questions. */
export const formTexts = {
  'notice.ask': {zh: '先跟您说明白', en: 'Before you begin'},
  'notice.agree': {zh: '知道了，开始登记', en: 'I see. Begin'},
  'question.skip': {zh: '不填，下一步', en: 'Skip'},
  'question.oral': {zh: '到窗口口述', en: 'Tell it at the window'},
  'question.oral.chosen': {zh: '到窗口口述，由工作人员记录', en: 'To be told at the window'},
  'question.ink': {zh: '留下字迹', en: 'Keep my handwriting'},
  'question.ink.pad': {
    zh: '请写在框里，窗口的人照着看',
    en: 'Write in the box: the window reads it as it is',
  },
  'question.ink.instead': {
    zh: '写了这里，刚才打的字就不用了；擦掉就恢复',
    en: 'This takes the place of what you typed; erase it, and that is back',
  },
  'question.ink.full': {
    zh: '这张纸写满了，剩下的到窗口说',
    en: 'The sheet is full: tell the rest at the window',
  },
  'question.ink.done': {zh: '已留下字迹', en: 'Handwriting kept'},
  'card.type': {zh: '没带，自己填', en: 'Not with me: fill in'},
  'card.fill': {zh: '自己填', en: 'Fill in'},
  'card.waiting': {zh: '请把身份证放在读卡区', en: 'Lay the card on the reader'},
  'card.reading': {zh: '正在读，请不要拿开', en: 'Reading, please leave it there'},
  'card.read': {zh: '读好了，请收好身份证', en: 'Done: please take your card back'},
  'card.pulled-early': {
    zh: '拿开早了，请再放一次',
    en: 'Taken away too soon: please lay it down again',
  },
  'card.unreadable': {
    zh: '没读出来，请换一面再放，或者自己填',
    en: 'Not readable: turn it over, or fill in yourself',
  },
  'card.expired': {
    zh: '这张证过期了，一样可以登记，请自己填',
    en: 'The card has expired. You can register all the same: please fill in',
  },
  'card.reader-gone': {
    zh: '读卡器现在用不了，请自己填',
    en: 'The reader is out of order: please fill in',
  },
  'card.not-lifted': {
    zh: '读卡区还放着一张证，请先拿开。不是您的，请交给工作人员',
    en: 'A card still lies on the reader: lift it first. If it is not yours, give it to the staff',
  },
  'card.busy': {zh: '请先把身份证拿开，再放一次', en: 'Please lift the card and lay it down again'},
  'paper.number': {zh: '{paper}号码', en: '{paper}: number'},
  'company.alone': {zh: '一个人', en: 'Alone'},
  'company.group': {zh: '几个人一起', en: 'In a group'},
  'company.alone.hint': {zh: '就我自己的事', en: 'My own matter'},
  'company.group.hint': {zh: '为同一件事来的', en: 'About one matter together'},
  'company.behalf': {zh: '替别人来', en: 'For somebody else'},
  'company.behalf.hint': {zh: '本人来不了，受托来办', en: 'They cannot come themselves'},
  'company.crowd': {zh: '一共几个人？', en: 'How many altogether?'},
  'company.crowd.lead': {zh: '连您在内。', en: 'You included.'},
  'people.which': {zh: '第 {count} 位叫什么名字？', en: 'What is the name of number {count}?'},
  'people.more': {zh: '再加一位', en: 'Add one more'},
  'units.search': {zh: '按名称找', en: 'Search'},
  'units.search.hint': {zh: '用拼音首字母找', en: 'By the first letters'},
  'units.search.lead': {
    zh: '点名称里每个字的拼音首字母。',
    en: 'Touch the first letter of each syllable of its Chinese name.',
  },
  'units.found.none': {zh: '没有找到，换几个字母试试', en: 'None found: try other letters'},
  'needs.guide': {zh: '导访员陪同', en: 'A guide beside me'},
  'needs.help.which': {zh: '要哪些帮助？', en: 'Which help would you like?'},
  'review.add': {zh: '还想补充', en: 'Add something'},
  'review.add.hint': {zh: '可以不填', en: 'Optional'},
  'review.unit.gone': {
    zh: '这个单位现在不在这里接待，请另选一个',
    en: 'This unit is not received here any more: please choose another',
  },
  'review.none': {zh: '没有填', en: 'Not filled in'},
  'review.long': {zh: '{start}…（共 {count} 个字）', en: '{start}… ({count} characters)'},
  'sealing.failed': {
    zh: '登记表没能加密，没有保存，到窗口再填。号码有效。',
    en: 'The form could not be encrypted and was not kept: fill it in at the window. Your number counts.',
  },
  'hall.ask': {zh: '大厅指引', en: 'Find your way'},
  'hall.lead': {
    zh: '找不到，就问穿红马甲的工作人员。',
    en: 'If you cannot find it, ask the staff in red vests.',
  },
  'hall.window': {zh: '{number} 号窗口', en: 'Window {number}'},
  'hall.windows': {zh: '{from} 至 {until} 号窗口', en: 'Windows {from} to {until}'},
} as const satisfies Record<string, Words>;
