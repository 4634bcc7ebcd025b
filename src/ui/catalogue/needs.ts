import type {Words} from '../../hall/configuration.ts';

/** What makes the visit easier. */
export const needsTexts = {
  'needs.ask': {zh: '需要照顾吗？', en: 'Can we make it easier?'},
  'needs.lead': {
    zh: '都不需要，直接点“下一步”。',
    en: 'If not, just touch "Next".',
  },
  'needs.priority': {zh: '要优先吗？', en: 'Should you go first?'},
  'needs.priority.who': {
    zh: '年老、残疾、孕妇、带婴幼儿、军人、急病。您说是就是，不用证明。',
    en: 'Old age, disability, pregnancy, a small child with you, service in the forces, sudden illness. Your word is enough.',
  },
  'needs.help': {zh: '要导访员帮忙吗？', en: 'Would you like a guide to help?'},
  'needs.help.what': {
    zh: '比如看不清、听不清、走路不便、不会写字。',
    en: 'If it is hard for you to see, hear, walk or write, for example.',
  },
  'needs.priority.yes': {zh: '要优先', en: 'Yes'},
  'needs.priority.no': {zh: '不用', en: 'No'},
  'needs.help.yes': {zh: '要帮忙', en: 'Yes'},
  'needs.help.no': {zh: '不用', en: 'No'},
} as const satisfies Record<string, Words>;
