import type {Words} from '../../hall/configuration.ts';

/** What a visit is about, and the unit. */
export const topicTexts = {
  'topic.unsure': {zh: '说不清楚', en: 'I am not sure'},
  'topic.unsure.hint': {zh: '请导访员帮我', en: 'Let a guide help me'},

  'unit.all': {zh: '其他单位', en: 'Other units'},
  'unit.all.hint': {zh: '看看全部单位', en: 'See all of them'},

  'units.ask': {zh: '全部单位', en: 'All units'},
  'units.lead': {
    zh: '点“下一页”看更多。找不到，就选“说不清楚”。',
    en: 'Touch "Next page" for more. If you cannot find it, choose "I am not sure".',
  },
  'units.rest': {zh: '其他', en: 'More'},
} as const satisfies Record<string, Words>;
