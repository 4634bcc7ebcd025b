import type {Words} from '../../hall/configuration.ts';

/** What a visit is about, and the unit. */
export const topicTexts = {
  'topic.ask': {zh: '您来说哪方面的事？', en: 'What is it about?'},
  'topic.lead': {
    zh: '选最接近的一项，选错了也没关系。这一项只帮您找单位，不会保存。',
    en: 'Choose the nearest; a wrong choice does no harm. It only helps to find the unit and is not kept.',
  },
  'topic.unsure': {zh: '说不清楚', en: 'I am not sure'},
  'topic.unsure.hint': {zh: '请导访员帮我', en: 'Let a guide help me'},

  'unit.ask': {zh: '找哪个单位？', en: 'Which unit?'},
  'unit.lead': {
    zh: '这些单位常接待这类事。拿不准，就选“说不清楚”。',
    en: 'These units usually take it. If in doubt, choose "I am not sure".',
  },
  'unit.all': {zh: '其他单位', en: 'Other units'},
  'unit.all.hint': {zh: '看看全部单位', en: 'See all of them'},

  'units.ask': {zh: '全部单位', en: 'All units'},
  'units.lead': {
    zh: '点“下一页”看更多。找不到，就选“说不清楚”。',
    en: 'Touch "Next page" for more. If you cannot find it, choose "I am not sure".',
  },
  'units.rest': {zh: '其他', en: 'More'},
} as const satisfies Record<string, Words>;
