import {wordsOf} from '../words.ts';

/** Every word of signing in, of one's own account, and of the menu that every staff page has. */
const texts = {
  'page.desk': {zh: '窗口接访', en: 'Desk'},
  'page.guide': {zh: '导访员', en: 'Guide'},
  'page.manager': {zh: '值班长', en: 'Duty manager'},
  'page.console': {zh: '控制台', en: 'Console'},
  'page.screens': {zh: '大屏管理', en: 'Screens'},
  'page.hall': {zh: '大厅设置', en: 'Hall settings'},
  'page.slip': {zh: '号单', en: 'Slip'},
  'page.updates': {zh: '版本更新', en: 'Updates'},
  'page.accounts': {zh: '账号', en: 'Accounts'},
  'page.audit': {zh: '操作记录', en: 'Audit log'},
  'menu.pages': {zh: '其他页面', en: 'Other pages'},
  'menu.help': {zh: '帮助', en: 'Help'},
  'menu.own': {zh: '我的账号', en: 'My account'},
  'menu.lock': {zh: '锁屏', en: 'Lock'},
  'menu.leave': {zh: '退出登录', en: 'Sign out'},
  'out.do': {zh: '重新登录', en: 'Sign in again'},
  'cover.title': {zh: '已锁屏', en: 'Locked'},
  'cover.secret': {zh: 'PIN 或密码', en: 'PIN or password'},
  'cover.do': {zh: '解锁', en: 'Unlock'},
  'cover.other': {zh: '换人登录', en: 'Somebody else'},
  'cover.pin': {zh: 'PIN', en: 'PIN'},
  'cover.no-pin': {
    zh: '您没有设 PIN，请重新登录。',
    en: 'You have no PIN: sign in again.',
  },
  'cover.out': {zh: '登录已结束，请重新登录。', en: 'You were signed out. Sign in again.'},
  'cover.unknown': {
    zh: '联系不上服务器，恢复后才能解锁。',
    en: 'The hub cannot be reached. It can be unlocked once it is back.',
  },
  'secret.show': {zh: '显示', en: 'Show'},
  'secret.hide': {zh: '隐藏', en: 'Hide'},
  'secret.unlike': {zh: '两次输入不一样，请再核对。', en: 'The two are not the same.'},
  'secret.wait': {zh: '{seconds} 秒后可再试', en: 'Try again in {seconds} s'},
  'password.current': {zh: '现在的密码', en: 'Current password'},
  'password.new': {zh: '新密码', en: 'New password'},
  'password.again': {zh: '再输一次', en: 'Once more'},
  'password.hint': {
    zh: '至少 {count} 个字符。几个不相干的词连起来，好记又难猜。',
    en: 'At least {count} characters. A few unrelated words are easy to keep and hard to guess.',
  },
  'password.short': {zh: '密码至少要 {count} 个字符。', en: 'At least {count} characters.'},
  'password.do': {zh: '保存密码', en: 'Save password'},
  'password.others': {
    zh: '保存后，您在别处的登录会退出。',
    en: 'You will be signed out everywhere else.',
  },
  'pin.new': {zh: '新 PIN（4 到 8 位数字）', en: 'New PIN (4 to 8 digits)'},
  'pin.shape': {zh: 'PIN 是 4 到 8 位数字。', en: 'A PIN has 4 to 8 digits.'},
  'pin.hint': {
    zh: '离开座位会锁屏，回来输 PIN 就能继续。',
    en: 'The screen locks when you are away; the PIN opens it again.',
  },
  'pin.easy': {
    zh: '这个 PIN 太好猜，换一个不连号、不重复的。',
    en: 'Too easy to guess: no runs, no repeats.',
  },
  'pin.do': {zh: '保存 PIN', en: 'Save PIN'},
  'own.roles': {zh: '角色：{roles}', en: 'Roles: {roles}'},
  'own.password': {zh: '改密码', en: 'Change password'},
  'own.pin': {zh: '设 PIN', en: 'Set a PIN'},
  'own.pin.change': {zh: '改 PIN', en: 'Change PIN'},
  'own.done.password': {zh: '密码已改好', en: 'The password is changed'},
  'own.done.pin': {zh: 'PIN 已设好', en: 'The PIN is set'},
  'own.sessions': {zh: '已登录的设备', en: 'Where you are signed in'},
  'own.directory': {
    zh: '您的账号由统一认证管理：密码和角色在那边改。',
    en: 'Your account belongs to the directory: its password and roles are changed there.',
  },
  'own.back': {zh: '返回', en: 'Back'},
  'session.here': {zh: '本机', en: 'Here'},
  'session.from': {zh: '{from}，{since} 登录', en: '{from}, since {since}'},
  'session.seen': {zh: '最近使用 {seen}', en: 'last used {seen}'},
  'session.end': {zh: '退出那里', en: 'Sign out there'},
  'session.none': {zh: '现在没有登录', en: 'Not signed in anywhere'},
  'role.operator': {zh: '管理员', en: 'Operator'},
  'role.desk': {zh: '窗口', en: 'Desk'},
  'role.guide': {zh: '导访员', en: 'Guide'},
  'role.manager': {zh: '值班长', en: 'Duty manager'},
  'role.auditor': {zh: '审计员', en: 'Auditor'},
  'role.operator.may': {
    zh: '管设备、配置和账号，不能看登记表',
    en: 'Devices, configuration, accounts; no forms',
  },
  'role.desk.may': {zh: '叫号、接谈，看本窗口的登记表', en: 'Calls visitors, opens their forms'},
  'role.guide.may': {zh: '引导、找人、看设备', en: 'Leads visitors, sees devices'},
  'role.manager.may': {zh: '看全厅、调座位、发警报', en: 'Sees the hall, shifts seats, alarms'},
  'role.auditor.may': {zh: '只看操作记录', en: 'Reads the audit log'},
} as const;

export type AccountTextKey = keyof typeof texts;
export const sayAccount = wordsOf(texts);

/** All characters of it, for the fonts. */
export const allWords = JSON.stringify(texts);
