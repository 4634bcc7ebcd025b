import type {Words} from '../../hall/configuration.ts';

/** The look at all answers before the number is taken. */
export const reviewTexts = {
  'review.ask': {zh: '这样对吗？', en: 'Is this right?'},
  'review.lead': {
    zh: '对了就取号。要改哪一项，就点哪一项。',
    en: 'If so, take your number. To change a line, touch it.',
  },
  'review.queue': {zh: '去哪里', en: 'Where'},
  'review.party': {zh: '几个人', en: 'How many'},
  'review.priority': {zh: '优先', en: 'Go first'},
  'review.help': {zh: '导访员帮忙', en: 'Help from a guide'},
  'review.change': {zh: '改', en: 'Change'},
  'review.take': {zh: '取号', en: 'Take my number'},
  'review.taking': {zh: '正在取号', en: 'One moment'},

  'answer.yes': {zh: '要', en: 'Yes'},
  'answer.no': {zh: '不用', en: 'No'},

  'queue.general': {zh: '综合接访', en: 'First reception'},
} as const satisfies Record<string, Words>;
