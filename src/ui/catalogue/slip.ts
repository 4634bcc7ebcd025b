import type {Words} from '../../hall/configuration.ts';

/** The number on paper. */
export const slipTexts = {
  'slip.title': {zh: '候访号', en: 'Number'},
  'slip.ahead': {zh: '前面', en: 'Before you'},
  'slip.ahead.count': {zh: '{count} 个号', en: '{count}'},
  'slip.wait': {zh: '等候', en: 'Wait'},
  'slip.party': {zh: '同来', en: 'Party'},
  'slip.valid': {zh: '号码全天有效，过号不作废', en: 'Valid all day, even if you miss the call'},
  'slip.come': {zh: '听到或看到号码就请过来', en: 'Come when you hear or see your number'},
  'slip.appointment': {zh: '请来', en: 'Come'},
  'slip.then': {zh: '到时直接来大厅，不用再取号', en: 'Come straight to the hall'},
  'slip.code': {zh: '查询码', en: 'Code'},
  'slip.code.phone': {
    zh: '凭码在自助机或手机查询、评价、下次接着办',
    en: 'At a kiosk or by phone: your place, a rating, coming again',
  },
  'slip.code.kiosk': {
    zh: '凭码在自助机查询、评价、下次接着办',
    en: 'At a kiosk: your place, a rating, coming again',
  },
  'slip.offline': {zh: '断网时取的号，一样有效', en: 'Taken offline; it counts all the same'},
  'slip.again': {zh: '补打', en: 'Printed again'},
} as const satisfies Record<string, Words>;
