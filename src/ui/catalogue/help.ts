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

  'help.title': {zh: '请工作人员帮忙', en: 'Ask staff for help'},
  'help.where': {
    zh: '请到导访台，或向穿红马甲的工作人员招手。',
    en: 'Please go to the guide desk, or wave to the staff in red vests.',
  },
  'help.calling': {zh: '正在叫导访员…', en: 'Calling a guide…'},
  'help.called': {
    zh: '已经叫了导访员，请在这里等一下。',
    en: 'A guide has been called. Please wait here a moment.',
  },
  'help.coming': {zh: '导访员正过来。', en: 'A guide is on the way.'},
  'help.alone': {
    zh: '网络断开了，这台机器现在叫不到人。',
    en: 'The network is down: this kiosk cannot call anybody now.',
  },
  'help.close': {zh: '知道了', en: 'All right'},
} as const satisfies Record<string, Words>;
