import type {Words} from '../../hall/configuration.ts';

/** What makes the visit easier. */
export const needsTexts = {
  'needs.priority': {zh: '要优先吗？', en: 'Should you go first?'},
  'needs.priority.who': {
    zh: '年老、残疾、孕妇、带婴幼儿、军人、急病。您说是就是，不用证明。',
    en: 'Old age, disability, pregnancy, a small child with you, service in the forces, sudden illness. Your word is enough.',
  },
  'needs.priority.yes': {zh: '要优先', en: 'Go first'},
} as const satisfies Record<string, Words>;
