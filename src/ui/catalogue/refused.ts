import type {Words} from '../../hall/configuration.ts';

/** Where no number can be taken: the hall is closed, the network is down, nothing is loaded yet. */
export const refusedTexts = {
  'closed.ask': {zh: '现在不是接待时间', en: 'We are closed just now'},
  'closed.lead': {
    zh: '接待时间到了，请再来取号。',
    en: 'Please come for a number in reception hours.',
  },
  'closed.hours': {zh: '接待时间', en: 'Reception hours'},
  'closed.urgent': {
    zh: '有急事，请找大厅里的工作人员。',
    en: 'If it is urgent, please speak to the staff in the hall.',
  },

  'problem.again': {zh: '回去看看', en: 'Back to my answers'},
  'problem.home': {zh: '回到首页', en: 'Back to the start'},
  'problem.unissued': {zh: '这台机器现在取不了号', en: 'No number from this kiosk just now'},
  'problem.unissued.detail': {
    zh: '网络断开了。请到导访台取号，麻烦您多走几步。',
    en: 'The network is down. Please take your number at the guide desk; we are sorry for the detour.',
  },
  'problem.unanswered': {zh: '还不知道约上没有', en: 'We do not know yet whether it worked'},
  'problem.unanswered.detail': {
    zh: '网络断了一下。请再试一次，不会约成两回；还是不行，请到导访台问一下。',
    en: 'The network dropped for a moment. Please try again: it will not be booked twice. If it still fails, please ask at the guide desk.',
  },
  'problem.retry': {zh: '再试一次', en: 'Try again'},

  'starting.title': {zh: '请稍等', en: 'One moment, please'},
  'starting.detail': {
    zh: '正在准备。着急的话，请到导访台。',
    en: 'Getting ready. If you are in a hurry, please go to the guide desk.',
  },
  'starting.stuck': {
    zh: '这台机器暂时不能用，请到导访台取号。',
    en: 'This kiosk is out of use for now. Please go to the guide desk.',
  },
} as const satisfies Record<string, Words>;
