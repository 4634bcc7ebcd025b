import {wordsOf} from '../words.ts';

/** Words around the alarms; what the alarms say is in the hall document. */
const texts = {
  'alarm.title': {zh: '紧急通知', en: 'Alarm'},
  'alarm.confirm': {zh: '确定发出吗？', en: 'Raise it now?'},
  'alarm.all': {
    zh: '所有屏幕马上显示并广播，一直到解除。',
    en: 'Every screen shows it at once and it is spoken, until it is ended.',
  },
  'alarm.raise': {zh: '马上发出', en: 'Raise now'},
  'alarm.back': {zh: '不发', en: 'Go back'},
  'alarm.on': {
    zh: '紧急通知“{title}”正在所有屏幕显示并广播，{time} 发出',
    en: 'Alarm “{title}” is on every screen and spoken since {time}',
  },
  'alarm.end': {zh: '解除', en: 'End it'},
  'alarm.noCalls': {zh: '解除以前先不叫号', en: 'Nobody is called until it ends'},
  'alarm.failed': {zh: '没有发出', en: 'Not raised'},
  'alarm.otherwise': {
    zh: '请再按一次；还不行，就用广播，或者当面告诉大家。',
    en: 'Press again; if that fails, use the loudspeakers or tell people yourself.',
  },
  'alarm.none': {zh: '还没有准备紧急通知', en: 'No alarm is prepared'},
} as const;

export const say = wordsOf(texts);
export const allWords = JSON.stringify(texts);
