import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the page of the audit log, beside those of what is done. */
const texts = {
  ...commonTexts,
  'app.audit': {zh: '操作记录', en: 'Audit log'},
  'link.cut': {
    zh: '网络断开（{time} 起），恢复后才能查。',
    en: 'Cut off since {time}. It can be read once the hub is back.',
  },
  'filter.who': {zh: '谁', en: 'Who'},
  'filter.what': {zh: '做了什么', en: 'What'},
  'filter.day': {zh: '哪一天', en: 'Day'},
  'filter.all': {zh: '全部', en: 'All'},
  'filter.refused': {zh: '没成的', en: 'Refused'},
  'filter.do': {zh: '查', en: 'Find'},
  'group.sign-in': {zh: '登录', en: 'Signing in'},
  'group.accounts': {zh: '账号和权限', en: 'Accounts'},
  'group.forms': {zh: '登记表', en: 'Forms'},
  'group.calls': {zh: '叫号接谈', en: 'Calls'},
  'group.hall': {zh: '配置和警报', en: 'Hall'},
  'group.devices': {zh: '设备', en: 'Devices'},
  'page.older': {zh: '较早', en: 'Older'},
  'page.newer': {zh: '较新', en: 'Newer'},
  'page.none': {zh: '没有找到', en: 'Nothing found'},
  'page.searched': {
    zh: '已查到 {time}，还可以接着往前查。',
    en: 'Looked back as far as {time}; older ones can be searched on.',
  },
  reading: {zh: '正在查…', en: 'Reading…'},
  // A time, whoever did it, from where, and what.
  sentence: {zh: '{who} 从 {from} {what}', en: '{who}, from {from}, {what}'},
  'sentence.own': {zh: '{who} {what}', en: '{who} {what}'},
  seat: {zh: '（{seat}）', en: ' ({seat})'},
  passkey: {zh: '（通行密钥“{name}”）', en: ' (passkey “{name}”)'},
  refused: {zh: '没成', en: 'refused'},
  nobody: {zh: '没登录的人', en: 'Somebody not signed in'},
  hub: {zh: '服务器', en: 'The hub'},
  device: {zh: '设备 {id}', en: 'Device {id}'},
  'sign-in.of': {zh: '想登录 {about}', en: 'tried to sign in as {about}'},
  'export.do': {zh: '导出', en: 'Export'},
  'verify.do': {zh: '验证', en: 'Verify'},
  'verify.title': {zh: '验证操作记录', en: 'The audit log, verified'},
  'verify.wait': {zh: '正在从磁盘逐条核对…', en: 'Every entry is read from the disk…'},
  'verify.whole': {
    zh: '完整：{count} 条，一条没少，一条没改。',
    en: 'Whole: {count} entries, none missing, none changed.',
  },
  'verify.broken': {
    zh: '第 {nr} 条对不上：从这里起被改过或缺了。请马上报告，保留数据不要动。',
    en: 'Entry {nr} does not fit: something was changed or is missing from there on. Report it now and leave the data alone.',
  },
  'verify.head': {
    zh: '最后一条的校验码。请抄到别处：以后它还在记录里，就说明之前没人动过。',
    en: 'Hash of the last entry. Keep it elsewhere: as long as it is still in the log, nothing before it was changed.',
  },
  'do.back': {zh: '返回', en: 'Back'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);

/** All characters of the page, for the fonts. */
export const allWords = JSON.stringify(texts);
