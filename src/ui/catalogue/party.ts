import type {Words} from '../../hall/configuration.ts';

/** How many came together. */
export const partyTexts = {
  'party.people': {zh: '{count} 人', en: '{count}'},
  'party.fewer.one': {zh: '少 1 人', en: '1 fewer'},
  'party.more.one': {zh: '多 1 人', en: '1 more'},
  'party.fewer.ten': {zh: '少 10 人', en: '10 fewer'},
  'party.more.ten': {zh: '多 10 人', en: '10 more'},
  'party.representatives': {
    zh: '最多 {count} 位到窗口谈，其他人在大厅休息、喝茶。',
    en: 'At most {count} of you come to the window; the others rest in the hall, with tea.',
  },
  'party.most': {
    zh: '一个号最多 {count} 人。再多，请找工作人员。',
    en: 'One number stands for at most {count} people. For more, ask the staff.',
  },
} as const satisfies Record<string, Words>;
