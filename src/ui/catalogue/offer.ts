import type {Words} from '../../hall/configuration.ts';

/** A time instead of a number. */
export const offerTexts = {
  'offer.quota': {zh: '{unit}现在的号满了', en: '{unit}: no more numbers now'},
  'offer.closed': {zh: '{unit}现在不取号', en: '{unit} issues no numbers now'},
  'offer.hall': {zh: '现在不是接待时间', en: 'We are closed just now'},
  'offer.lead': {
    zh: '可以先约个时间，到时直接来，不用再取号。',
    en: 'You can have a time instead; then come straight to the hall.',
  },
  'offer.take': {zh: '约 {time}', en: 'Take {time}'},
  'offer.other': {zh: '换个单位', en: 'Another unit'},
  'offer.help': {zh: '请人帮忙', en: 'Ask for help'},
} as const satisfies Record<string, Words>;
