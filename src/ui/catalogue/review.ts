import type {Words} from '../../hall/configuration.ts';

/** The look at all answers before the number is taken. */
export const reviewTexts = {
  'review.ask': {zh: '这样对吗？', en: 'Is this right?'},
  'review.lead': {
    zh: '对了就取号。要改哪一项，就点哪一项。',
    en: 'If so, take your number. To change a line, touch it.',
  },
  'review.take': {zh: '取号', en: 'Take my number'},
  'review.taking': {zh: '正在取号', en: 'One moment'},

  'answer.no': {zh: '不用', en: 'No'},

  'queue.general': {zh: '综合接访', en: 'First reception'},
} as const satisfies Record<string, Words>;
