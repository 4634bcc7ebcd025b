import type {Words} from '../../hall/configuration.ts';

/** Coming back with a slip: its code, how the visit stands, a rating. */
export const codeTexts = {
  'code.ask': {zh: '请输入查询码', en: 'The code on your slip'},
  'code.lead': {
    zh: '12 位数字，印在号单最下面。',
    en: 'Twelve digits, at the foot of the slip.',
  },
  'code.typed': {zh: '已输入 {count} 位', en: 'Typed: {count}'},
  'code.asking': {zh: '正在查…', en: 'One moment…'},
  'code.misread': {
    zh: '这不是号单上的码，请扫号单上的二维码，或者输入数字。',
    en: 'That is no code of a slip: scan the one on your slip, or type the digits.',
  },
  'code.unreachable': {
    zh: '网络断开了，现在查不到，请问工作人员。',
    en: 'The network is down: please ask the staff.',
  },

  'standing.again': {zh: '为这件事再取一个号', en: 'A new number for this matter'},

  'rating.ask': {zh: '今天的接待，您满意吗？', en: 'How was your visit today?'},
  'rating.lead': {
    zh: '愿意才点。不记名，没人知道是谁评的。',
    en: 'Only if you like. Nobody learns who said it.',
  },
  'rating.thanks': {zh: '谢谢您的评价', en: 'Thank you'},
} as const satisfies Record<string, Words>;
