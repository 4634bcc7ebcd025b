import type {Words} from '../hall/configuration.ts';

/** The levels of a rating, the best first; its place in the list is the level. */
export const RATING_WORDS: readonly Words[] = [
  {zh: '非常满意', en: 'Very satisfied'},
  {zh: '满意', en: 'Satisfied'},
  {zh: '基本满意', en: 'Fairly satisfied'},
  {zh: '不满意', en: 'Dissatisfied'},
  {zh: '非常不满意', en: 'Very dissatisfied'},
];
