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
    zh: '3 到 10 分钟，可以手写，也可以口述',
    en: '3 to 10 minutes. Write, or tell it at the window.',
  },
  'home.again': {zh: '继续上次的事项', en: 'The same matter again'},
  'home.again.hint': {zh: '凭上次号单的查询码', en: 'With the code on your last slip'},
  'home.quick': {zh: '只取号', en: 'Just a number'},
  'home.quick.hint': {zh: '到窗口再登记', en: 'Register at the window'},
  'home.look': {zh: '查我的号', en: 'My number'},
  'home.look.hint': {zh: '排到哪里、评价', en: 'Where I am, or how it was'},
  'home.hall': {zh: '大厅指引', en: 'Find your way'},
  'home.hall.hint': {zh: '窗口、医务室、法律援助', en: 'Windows, medical room, legal aid'},
  'home.waiting': {zh: '等候 {count} 个号', en: 'Waiting: {count}'},
  'home.paperless': {
    zh: '这台暂时打不出号单，号码照样有效。',
    en: 'No slips come out here just now; numbers count all the same.',
  },
  'home.windows': {zh: '{count} 个窗口在接待', en: 'Windows open: {count}'},
  'home.windows.none': {zh: '窗口还没开', en: 'No window is open yet'},
  'home.windows.paused': {zh: '窗口暂停，稍后继续', en: 'Windows are paused and will go on soon'},
} as const satisfies Record<string, Words>;
