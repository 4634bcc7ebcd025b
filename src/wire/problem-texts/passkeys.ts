import type {Entry} from './entry.ts';

/** Keys that lie in people's phones and computers. */
export const passkeyTexts = {
  'passkeys-need-name': [
    409,
    '现在的网址不能用通行密钥',
    '通行密钥要有域名，还要 https。请用大厅的域名打开，或用密码登录。',
    'No passkeys at this address',
    'They need a name and https: open the hall by its name, or use the password.',
  ],
  'passkey-unknown': [
    401,
    '这个通行密钥在这里不能用',
    '它可能已被移除。请用密码登录，再重新添加。',
    'This passkey opens nothing here',
    'It may have been removed. Sign in with the password and add it anew.',
  ],
  'passkey-wrong': [
    401,
    '通行密钥没有核对上',
    '可能等得太久，请再试一次；还不行，就用密码登录。',
    'The passkey did not fit',
    'It may have taken too long: try again, or use the password.',
  ],
  'passkey-copied': [
    401,
    '这个通行密钥可能被人复制，已停用',
    '请用密码登录，移除它，再添加一个新的；并告诉管理员。',
    'This passkey may have been copied, and is stopped',
    'Sign in with the password, remove it, add another, and tell an operator.',
  ],
  'passkey-known': [
    409,
    '这个通行密钥已经添加过',
    '不用再添加；要换名称，请先移除它。',
    'This passkey was added already',
    'There is nothing to do; to rename it, remove it first.',
  ],
  'passkey-gone': [
    404,
    '没有这个通行密钥',
    '它可能刚被移除，请刷新再看。',
    'No such passkey',
    'It may have been removed just now: load the page anew.',
  ],
  'passkeys-full': [
    409,
    '通行密钥太多，最多 {most} 个',
    '请先移除不用的。',
    'Too many passkeys: {most} at most',
    'Remove one that is not used first.',
  ],
} as const satisfies Record<string, Entry>;
