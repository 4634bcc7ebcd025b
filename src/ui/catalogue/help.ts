import type {Words} from '../../hall/configuration.ts';

/** A visitor who hesitates, or wants somebody. */
export const helpTexts = {
  'idle.ask': {zh: '您还在吗？', en: 'Still there?'},
  'idle.lead': {
    zh: '再没有人用，就回到首页。',
    en: 'If nobody goes on, the first screen comes back.',
  },
  'idle.lead.filled': {
    zh: '再没有人用，就回到首页，您填的内容不会保留。',
    en: 'If nobody goes on, the first screen comes back, and what you filled in is not kept.',
  },
  'idle.seconds': {zh: '{count} 秒', en: '{count} s'},
  'idle.stay': {zh: '我还在', en: 'I am here'},
  'idle.leave': {zh: '不办了', en: 'Leave it'},

  'help.title.calling': {zh: '正在叫人', en: 'Calling somebody'},
  'help.title.called': {zh: '已经叫了人', en: 'Somebody has been called'},
  'help.title.coming': {zh: '有人正在过来', en: 'Somebody is coming'},
  'help.title.alone': {zh: '现在叫不到人', en: 'Nobody can be called now'},
  'help.where': {
    zh: '请到导访台，或向穿红马甲的工作人员招手。',
    en: 'Please go to the guide desk, or wave to the staff in red vests.',
  },
  'help.calling': {zh: '正在叫导访员…', en: 'Calling a guide…'},
  'help.called': {
    zh: '请在这里等一下，导访员看到就过来。',
    en: 'Please wait here a moment: a guide comes as soon as they see it.',
  },
  'help.unanswered': {
    zh: '叫了一会儿，暂时没有人接到。请再等一下，或者自己去找人。',
    en: 'Nobody has answered yet. Please wait a little longer, or look for somebody.',
  },
  'help.kept': {
    zh: '现在取消不了。有人过来，跟他说一声不用了就行。',
    en: 'It cannot be taken back just now. If somebody comes, just tell them.',
  },
  'help.coming': {
    zh: '导访员正过来，请在这里等一下。',
    en: 'A guide is on the way. Please wait here a moment.',
  },
  'help.alone': {
    zh: '网络断开了，这台机器现在叫不到人。',
    en: 'The network is down: this kiosk cannot call anybody now.',
  },
  'help.close': {zh: '知道了', en: 'All right'},
  'help.withdraw': {zh: '不用了，取消', en: 'No need, cancel'},
  'help.again': {zh: '再叫一次', en: 'Call again'},
} as const satisfies Record<string, Words>;
