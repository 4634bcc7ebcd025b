import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the page of the hall's accounts. */
const texts = {
  ...commonTexts,
  'app.accounts': {zh: '账号', en: 'Accounts'},
  'link.cut': {
    zh: '网络断开（{time} 起），恢复后才能改账号。',
    en: 'Cut off since {time}. Accounts can be changed once the hub is back.',
  },
  'list.title': {zh: '账号列表', en: 'Who may sign in'},
  'list.add': {zh: '添加账号', en: 'Add an account'},
  'list.name': {zh: '姓名', en: 'Name'},
  'list.roles': {zh: '角色', en: 'Roles'},
  'list.state': {zh: '状态', en: 'State'},
  'list.seen': {zh: '最近登录', en: 'Last sign-in'},
  'list.never': {zh: '还没有', en: 'Never'},
  'list.edit': {zh: '管理', en: 'Manage'},
  'list.edit.name': {zh: '管理 {name}', en: 'Manage {name}'},
  'state.in-use': {zh: '使用中', en: 'In use'},
  'state.invited': {zh: '待首次登录', en: 'Waits for the first sign-in'},
  'state.closed': {zh: '已停用', en: 'Closed'},
  'add.title': {zh: '添加账号', en: 'Add an account'},
  'add.hint': {
    zh: '保存后会给一个首次登录码，请当面交给本人。',
    en: 'You then get a first code: hand it to them in person.',
  },
  'add.do': {zh: '添加', en: 'Add'},
  'edit.save': {zh: '保存', en: 'Save'},
  'edit.roles': {zh: '角色（可多选）', en: 'Roles (one or more)'},
  'edit.name.empty': {zh: '请填写姓名。', en: 'Please fill in the name.'},
  'edit.roles.empty': {zh: '请至少选一个角色。', en: 'Choose at least one role.'},
  'edit.done': {zh: '已保存', en: 'Saved'},
  'renew.do': {zh: '重发登录码', en: 'New first code'},
  'renew.hint': {
    zh: '忘了密码用它。原密码和通行密钥作废，所有登录退出。',
    en: 'For a forgotten password. The old one, passkeys and every sign-in end.',
  },
  'close.do': {zh: '停用账号', en: 'Close the account'},
  'close.hint': {
    zh: '不能再登录，通行密钥作废，记录都保留。',
    en: 'They sign in no more, passkeys end; records stay.',
  },
  'open.do': {zh: '重新启用', en: 'Open it again'},
  'open.hint': {zh: '用原来的密码登录。', en: 'Their old password works again.'},
  'open.directory': {
    zh: '照旧用统一认证登录。',
    en: 'They sign in by the directory as before.',
  },
  'sessions.title': {zh: '已登录的设备', en: 'Where they are signed in'},
  'code.title': {zh: '{name} 的首次登录码', en: 'First code of {name}'},
  'code.hint': {
    zh: '只显示这一次。{until} 前，打开下面的网址，用姓名和这个码登录。',
    en: 'Shown only now. Until {until} they open this address, and sign in with their name and the code.',
  },
  'code.copy': {zh: '复制', en: 'Copy'},
  'code.copied': {zh: '已复制', en: 'Copied'},
  'code.print': {zh: '打印', en: 'Print'},
  'code.address': {zh: '登录网址', en: 'Address to sign in'},
  'code.given': {zh: '交给本人了', en: 'Handed over'},
  'code.close': {zh: '关闭', en: 'Close'},
  'code.sure': {zh: '码交给本人了吗？', en: 'Have they got the code?'},
  'code.sure.hint': {
    zh: '关闭后不再显示。没交到，要重发一个。',
    en: 'Once closed it is not shown again: without it they need a new one.',
  },
  'code.again': {zh: '再看看码', en: 'Show the code'},
  'do.back': {zh: '返回', en: 'Back'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);

/** All characters of the page, for the fonts. */
export const allWords = JSON.stringify(texts);
