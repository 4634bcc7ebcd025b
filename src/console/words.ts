export type Language = 'zh' | 'en';

type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

type Values = Readonly<Record<string, string | number>>;

/** The way a page finds its words: `{name}` in a text stands for a value. */
export const wordsOf =
  <T extends Texts>(texts: T) =>
  (language: Language, key: keyof T, values: Values = {}): string =>
    (texts[key]?.[language] ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );

/** Words that every staff page uses. */
export const commonTexts = {
  'app.language': {zh: 'English', en: '中文'},
  'app.console': {zh: '控制台', en: 'Console'},
  'link.starting': {zh: '正在连接大厅…', en: 'Connecting to the hall…'},
  'seat.window': {zh: '{window} 号窗口', en: 'Window {window}'},
  'seat.left': {zh: '左侧', en: 'Left'},
  'seat.right': {zh: '右侧', en: 'Right'},
  'seat.middle': {zh: '中间', en: 'Middle'},
  'seat.open': {zh: '接待中', en: 'Open'},
  'seat.paused': {zh: '已暂停', en: 'Paused'},
  'seat.closed': {zh: '未开窗', en: 'Closed'},
  'queue.general': {zh: '综合接访', en: 'First reception'},
  again: {zh: '再试一次', en: 'Try again'},
  'duration.minutes': {zh: '{minutes} 分', en: '{minutes} min'},
  'duration.hours': {zh: '{hours} 小时', en: '{hours} h'},
  'duration.both': {zh: '{hours} 小时 {minutes} 分', en: '{hours} h {minutes} min'},
  'problem.unreachable': {
    zh: '网络没有回应，请再按一次。',
    en: 'No answer from the network. Press again.',
  },
  'outcome.settled': {zh: '当场解决', en: 'Settled here'},
  'outcome.accepted': {zh: '受理', en: 'Accepted'},
  'outcome.forwarded': {zh: '转送', en: 'Forwarded'},
  'outcome.assigned': {zh: '交办', en: 'Assigned'},
  'outcome.guided': {zh: '引导法定途径', en: 'Legal route'},
  'outcome.not-accepted': {zh: '不予受理', en: 'Not accepted'},
  'outcome.mediation': {zh: '调解', en: 'Mediation'},
  'outcome.joint-meeting': {zh: '提交联席会议', en: 'Joint meeting'},
  'outcome.leader-case': {zh: '领导包案', en: "A leader's case"},
} as const satisfies Texts;
