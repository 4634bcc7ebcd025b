import type {Words} from '../../hall/configuration.ts';

/** Coming back with a slip: its code, how the visit stands, a rating. */
export const codeTexts = {
  'code.ask': {zh: '请输入查询码', en: 'The code on your slip'},
  'code.lead': {
    zh: '12 位数字，在号单下方，“查询码”下面。看不清，请工作人员帮您看。',
    en: 'Twelve digits, near the foot of the slip, under the word “Code”. The staff read them to you if you like.',
  },
  'code.lead.heard': {
    zh: '12 位数字，在号单下方。看不见，选“请工作人员帮忙”，请人念给您听。',
    en: 'Twelve digits, near the foot of the slip. If you cannot see them, choose “Ask staff for help”, and somebody reads them to you.',
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

  'standing.on': {zh: '接着办这件事', en: 'Go on with your matter'},
  'standing.on.lead': {
    zh: '不用从头再填，取个号就行。',
    en: 'No need to fill everything in again: just take a number.',
  },
  'standing.print': {zh: '补打号单', en: 'Print my slip again'},
  'standing.again': {zh: '为这件事再取一个号', en: 'A new number for this matter'},

  'rating.ask': {zh: '今天的接待，您满意吗？', en: 'How was your visit today?'},
  'rating.lead': {
    zh: '愿意才点。不记名，没人知道是谁评的。',
    en: 'Only if you like. Nobody learns who said it.',
  },
  'rating.thanks': {zh: '谢谢您的评价', en: 'Thank you'},
} as const satisfies Record<string, Words>;
