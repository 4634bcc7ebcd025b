import {wordsOf} from '../../words.ts';

/** Every word of the form at the desk. */
const texts = {
  title: {zh: '登记表', en: 'Form'},
  asking: {zh: '正在打开…', en: 'Opening…'},
  none: {zh: '没有登记表，请直接问来访人。', en: 'No form: ask the visitor.'},
  unreachable: {zh: '网络没有回应。', en: 'No answer from the network.'},
  again: {zh: '再试一次', en: 'Try again'},
  'oral.title': {zh: '到窗口口述', en: 'To be told here'},
  'oral.write': {zh: '{label}：来访人怎么说', en: '{label}: what the visitor says'},
  save: {zh: '保存', en: 'Save'},
  cancel: {zh: '不改了', en: 'Leave it'},
  change: {zh: '更正', en: 'Correct'},
  'change.of': {zh: '更正{label}', en: 'Correct {label}'},
  'change.write': {zh: '{label}，更正为', en: '{label}, corrected'},
  hold: {zh: '按住看', en: 'Hold to see'},
  'hold.of': {zh: '按住看{label}', en: 'Hold to see {label}'},
  recorded: {zh: '窗口记录', en: 'Recorded here'},
  'recorded.confirmed': {zh: '窗口记录，来访人已确认', en: 'Recorded here, the visitor agreed'},
  skipped: {zh: '没填，可以补记：', en: 'Left out, can be added:'},
  'add.cancel': {zh: '不补了', en: 'Leave it'},
  'add.of': {zh: '补记{label}', en: 'Add {label}'},
  separator: {zh: '、', en: ', '},
  'ink.held': {zh: '手写的', en: 'By hand'},
  ink: {zh: '手写的{label}', en: '{label}, by hand'},
  read: {zh: '读给来访人听', en: 'Read it out'},
  'read.title': {zh: '请读给来访人听', en: 'Read this to the visitor'},
  'read.confirm': {zh: '来访人确认', en: 'The visitor agrees'},
  'read.back': {zh: '再改', en: 'Change it'},
  export: {zh: '导出', en: 'Export'},
  // ASCII alone: a browser on a machine without a UTF-8 locale drops any other name.
  'export.file': {zh: 'form-{number}.json', en: 'form-{number}.json'},
  delete: {zh: '删除', en: 'Delete'},
  'delete.title': {zh: '删除这张登记表？', en: 'Delete this form?'},
  'delete.hint': {
    zh: '删了就找不回来。号码不受影响。',
    en: 'It cannot be brought back. The number stays.',
  },
  'delete.yes': {zh: '删除', en: 'Delete it'},
  'delete.no': {zh: '不删', en: 'Keep it'},
} as const;

export const sayForm = wordsOf(texts);
export type FormTextKey = keyof typeof texts;
