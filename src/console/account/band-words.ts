import {wordsOf} from '../words.ts';

const texts = {
  'out.band': {
    zh: '登录已结束。这里还有没保存的内容，请重新登录后继续。',
    en: 'You were signed out. Something here is not saved: sign in again and go on.',
  },
  'out.do': {zh: '重新登录', en: 'Sign in again'},
  denied: {
    zh: '您的账号不能用这一页。需要的话，请管理员给您加上。',
    en: 'Your account may not use this page. Ask an operator if you need it.',
  },
} as const;

/** What a page says of the session of whoever uses it; the rest of their words comes later. */
export const sayBand = wordsOf(texts);
