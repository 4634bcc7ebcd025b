import type {Words} from '../../../hall/configuration.ts';
import {wordsOf} from '../../words.ts';

/** Every word about passkeys. */
const texts = {
  title: {zh: '通行密钥', en: 'Passkeys'},
  hint: {
    zh: '用手机或电脑的指纹、面容、锁屏密码登录，不用输姓名和密码。',
    en: 'Sign in with the fingerprint, face or screen lock of a phone or computer: no name, no password.',
  },
  none: {zh: '还没有', en: 'None yet'},
  'ground.no-name': {
    zh: '现在的网址是一串数字，用不了通行密钥。请用大厅的域名打开。',
    en: 'No passkeys at an address of figures. Open the hall by its name.',
  },
  'ground.no-tls': {
    zh: '通行密钥要用 https 打开的网址。',
    en: 'Passkeys need an address with https.',
  },
  'ground.old': {
    zh: '这个浏览器太旧，用不了通行密钥。请更新，或换一个。',
    en: 'This browser is too old for passkeys: update it, or use another.',
  },
  since: {zh: '{since} 添加', en: 'added {since}'},
  used: {zh: '最近使用 {used}', en: 'last used {used}'},
  unused: {zh: '还没用过', en: 'not used yet'},
  host: {zh: '只在 {host} 能用', en: 'only at {host}'},
  copied: {
    zh: '可能被人复制，已停用。请移除。',
    en: 'may have been copied, and is stopped: remove it',
  },
  remove: {zh: '移除', en: 'Remove'},
  'remove.name': {zh: '移除 {name}', en: 'Remove {name}'},
  'remove.do': {zh: '移除“{name}”', en: 'Remove “{name}”'},
  'remove.hint': {
    zh: '移除后，它不能再登录。手机、电脑里存的那一份，可在系统的密码设置里删掉。',
    en: 'It signs nobody in any more. What is left of it in the phone or computer can be deleted in its own settings.',
  },
  add: {zh: '添加通行密钥', en: 'Add a passkey'},
  'add.name': {zh: '起个名字', en: 'Name'},
  'add.name.hint': {zh: '比如“我的手机”', en: 'Such as “my phone”'},
  'add.name.empty': {zh: '请起个名字，以后好认。', en: 'Give it a name to know it by.'},
  'add.failed': {
    zh: '没有添加成，请再试一次。浏览器如果提示证书有问题，要先解决证书。',
    en: 'It was not added: try again. Where the browser warns of the certificate, that comes first.',
  },
  'done.add': {zh: '通行密钥已添加', en: 'The passkey is added'},
  'done.remove': {zh: '通行密钥已移除', en: 'The passkey is removed'},
  'sign-in': {zh: '用通行密钥登录', en: 'Sign in with a passkey'},
  unlock: {zh: '用通行密钥解锁', en: 'Unlock with a passkey'},
  'sign-in.failed': {
    zh: '没有读到通行密钥。请再试一次，或用密码。',
    en: 'No passkey came. Try again, or use the password.',
  },
  'all.back': {zh: '取消', en: 'Cancel'},
} as const;

export type PasskeyTextKey = keyof typeof texts;
export const sayPasskey = wordsOf(texts);

/** For what is told in whichever language the page is by then. */
export const sayPasskeyInBoth = (key: PasskeyTextKey): Words => ({
  zh: sayPasskey('zh', key),
  en: sayPasskey('en', key),
});

/** All characters of it, for the fonts. */
export const allWords = JSON.stringify(texts);
