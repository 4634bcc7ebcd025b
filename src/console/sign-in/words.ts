import {wordsOf} from '../words.ts';

/** Every word of the page at which staff sign in, beside those of their accounts. */
const texts = {
  'app.language': {zh: 'English', en: '中文'},
  looking: {zh: '请稍候…', en: 'One moment…'},
  unreachable: {
    zh: '联系不上服务器，恢复后自动继续。',
    en: 'The hub cannot be reached. This goes on by itself when it is back.',
  },
  'in.title': {zh: '登录', en: 'Sign in'},
  'in.name': {zh: '姓名', en: 'Name'},
  'in.secret': {zh: '密码，或首次登录码', en: 'Password, or first code'},
  'in.do': {zh: '登录', en: 'Sign in'},
  'in.forgot': {
    zh: '忘了密码？请管理员给您一个新的登录码。',
    en: 'Forgot it? Ask an operator for a new code.',
  },
  'in.directory': {zh: '用“{name}”登录', en: 'Sign in with {name}'},
  'begin.title': {zh: '启用这个大厅', en: 'Begin this hall'},
  'begin.hint': {
    zh: '您是第一位管理员。其他人的账号，进去以后再加。',
    en: 'You are the first operator. You add the others inside.',
  },
  'begin.operator': {
    zh: '新的管理员账号',
    en: 'A new operator',
  },
  'begin.name': {zh: '您的姓名', en: 'Your name'},
  'begin.password': {zh: '密码', en: 'Password'},
  'begin.hall.zh': {zh: '大厅名称', en: 'Name of the hall, Chinese'},
  'begin.hall.en': {zh: '大厅的英文名称（可不填）', en: 'Name of the hall, English (optional)'},
  missing: {zh: '请填写标红的一栏。', en: 'Please fill in the line with the red frame.'},
  'begin.do': {zh: '启用', en: 'Begin'},
  'begin.instead': {zh: '已有账号，去登录', en: 'I have an account'},
  'first.title': {zh: '这个大厅还没有启用', en: 'This hall has not begun yet'},
  'first.hint': {
    zh: '请打开服务器启动时显示的地址（以 /console/sign-in/# 开头的那一行）。',
    en: 'Open the address that the hub showed when it started: it has /console/sign-in/# in it.',
  },
  'password.title': {zh: '{name}，请设一个自己的密码', en: '{name}, choose your own password'},
  'pin.title': {zh: '再设一个解锁用的 PIN', en: 'And a PIN to unlock with'},
  'pin.skip': {zh: '以后再设', en: 'Later'},
} as const;

export type SignInTextKey = keyof typeof texts;
export const saySignIn = wordsOf(texts);

/** All characters of the page, for the fonts. */
export const allWords = JSON.stringify(texts);
