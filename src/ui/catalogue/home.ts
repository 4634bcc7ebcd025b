import type {Words} from '../../hall/configuration.ts';

/** The first screen. */
export const homeTexts = {
  'home.greeting': {zh: '您好，欢迎您来', en: 'Hello, and welcome'},
  'home.lead': {
    zh: '取个号，坐下喝杯热茶，叫到您就过来。',
    en: 'Take a number, sit down to a cup of hot tea, and we will call you.',
  },
  'home.start': {zh: '登记并取号', en: 'Check in and take a number'},
  'home.start.hint': {
    zh: '点几下就好，不问姓名，不用证件',
    en: 'A few touches. No name, no ID needed.',
  },
  'home.quick': {zh: '只取号', en: 'Just a number'},
  'home.quick.hint': {
    zh: '到综合接访窗口再说',
    en: 'Tell us at the first reception window',
  },
  'home.waiting': {zh: '等候 {count} 个号', en: 'Waiting: {count}'},
  'home.windows': {zh: '{count} 个窗口在接待', en: 'Windows open: {count}'},
  'home.windows.none': {zh: '窗口还没开', en: 'No window is open yet'},
  'home.windows.paused': {zh: '窗口暂停，稍后继续', en: 'Windows are paused and will go on soon'},
  'home.slip': {zh: '我有号单', en: 'I have a slip'},
  'home.slip.hint': {
    zh: '看排到哪里，接着办上次的事，评价',
    en: 'Where I am, the same matter again, or how it was',
  },
} as const satisfies Record<string, Words>;
