import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the page for the hall's document that is not the name of a field. */
const texts = {
  ...commonTexts,
  'app.hall': {zh: '大厅设置', en: 'Hall settings'},
  'link.cut': {
    zh: '网络断开（{time} 起）。可以接着改，恢复后再发布。',
    en: 'Cut off since {time}. Go on editing, and publish when it is back.',
  },
  'list.comma': {zh: '、', en: ', '},
  'tabs.title': {zh: '要改的内容', en: 'What to change'},
  'tab.windows': {zh: '窗口', en: 'Windows'},
  'tab.units': {zh: '单位', en: 'Units'},
  'tab.time': {zh: '时间', en: 'Time'},
  'tab.queues': {zh: '排队', en: 'Queues'},
  'tab.form': {zh: '表单', en: 'Form'},
  'tab.devices': {zh: '设备位置', en: 'Devices'},
  'tab.other': {zh: '其他', en: 'Other'},
  'tab.history': {zh: '草稿和历史', en: 'Drafts, history'},

  'company.alone': {zh: '一个人', en: 'Alone'},
  'company.group': {zh: '多人', en: 'In a group'},
  'company.behalf': {zh: '替别人', en: 'For somebody else'},

  'list.add': {zh: '加{name}', en: 'Add {name}'},
  'list.remove': {zh: '删除“{name}”', en: 'Remove “{name}”'},
  'list.up': {zh: '“{name}”上移', en: 'Move “{name}” up'},
  'list.down': {zh: '“{name}”下移', en: 'Move “{name}” down'},
  'list.find': {zh: '找{name}', en: 'Find {name}'},
  'list.none': {zh: '还没有', en: 'None yet'},
  'list.found-none': {zh: '没有找到', en: 'Nothing found'},
  'list.wrong': {zh: '要改', en: 'To mend'},
  'item.unnamed': {zh: '（没有名字）', en: '(no name)'},
  'item.place': {zh: '第 {place} 项', en: 'No. {place}'},
  'words.zh': {zh: '{name}（中文）', en: '{name} (Chinese)'},
  'words.en': {zh: '{name}（英文）', en: '{name} (English)'},
  'words.hant': {zh: '{name}（繁体）', en: '{name} (Traditional)'},
  'choice.none': {zh: '不设', en: 'Not set'},
  'refs.add': {zh: '加{name}', en: 'Add to {name}'},
  'refs.choose': {zh: '选一个…', en: 'Choose …'},
  'refs.gone': {zh: '（已经没有了）', en: '(gone)'},

  'seats.title': {zh: '窗口安排', en: 'Who sits where'},
  'seats.how': {
    zh: '点单位即可更换，点“＋”添加。实线：主要接待；虚线：兼办；绿边：改过，还没发布。',
    en: 'Press a unit to change it, “＋” to add one. Solid: the first; dashed: also received; green: changed, not published.',
  },
  'seats.window': {zh: '{window} 号', en: 'No. {window}'},
  'seats.add': {zh: '{window} 号窗口{side}：再加一个', en: 'Window {window} {side}: add one'},
  'seats.change': {
    zh: '{window} 号窗口{side}：换掉{unit}',
    en: 'Window {window} {side}: change {unit}',
  },
  'seats.empty': {zh: '没有座位', en: 'No seat'},
  'seats.all-areas': {zh: '全部', en: 'All'},
  'seats.ask.change': {
    zh: '{window} 号窗口{side}：换成谁？',
    en: 'Window {window} {side}: who instead?',
  },
  'seats.ask.add': {zh: '{window} 号窗口{side}：再加谁？', en: 'Window {window} {side}: who else?'},
  'seats.remove': {zh: '从本窗口移除', en: 'Not here any more'},
  'seats.last': {
    zh: '{unit}只在这里有座位。换掉后要另给它安排一个，否则不能发布。',
    en: '{unit} sits only here. It needs another seat afterwards, or nothing can be published.',
  },
  'seats.first': {zh: '排到最前', en: 'Put first'},
  'seats.back': {zh: '返回', en: 'Back'},

  'week.title': {zh: '一周', en: 'The week'},

  'undo.undo': {zh: '撤销', en: 'Undo'},
  'undo.redo': {zh: '重做', en: 'Redo'},
  'faults.count': {zh: '{count} 处要改', en: '{count} to mend'},
  'faults.all': {zh: '改好了才能发布', en: 'Mend them to publish'},
  'draft.kept': {
    zh: '接着上次没发布的修改。',
    en: 'These are your changes from last time, not published yet.',
  },
  'draft.kept-not': {
    zh: '这台电脑存不住草稿：关掉页面前请先发布。',
    en: 'This computer keeps no drafts: publish before you close the page.',
  },

  'elsewhere.title': {zh: '在别的页面改', en: 'Changed on pages of their own'},
  'elsewhere.signage': {zh: '大屏、标语、通知、广播', en: 'Screens, slogans, notices, voice'},
  'elsewhere.slip': {zh: '号单', en: 'The slip'},
  'table.export': {zh: '导出成表格', en: 'Save as a table'},
  'table.import': {zh: '从表格导入', en: 'Take from a table'},
  'table.hint': {
    zh: '用 Excel 或 WPS 打开，改好存成 CSV 再导入。先成为草稿。',
    en: 'Open it in a spreadsheet, save it as CSV, and take it from there. It becomes a draft first.',
  },
  'table.imported': {
    zh: '已导入 {count} 行，还没有发布。',
    en: '{count} taken over, not published.',
  },
  'table.refused': {
    zh: '没有导入，{count} 处要改：',
    en: 'Nothing was taken over. {count} to mend:',
  },
  'table.fault': {zh: '第 {line} 行 · {column}：{why}', en: 'Line {line} · {column}: {why}'},
  'table.unreadable': {
    zh: '读不懂这个文件。存成“CSV UTF-8”再导入。',
    en: 'This file cannot be read. Save it as “CSV UTF-8” and try again.',
  },
  'file.title': {zh: '整份设置', en: 'The whole document'},
  'file.export': {zh: '导出成文件', en: 'Save as a file'},
  'file.import': {zh: '从文件导入', en: 'Take from a file'},
  'file.import.hint': {
    zh: '导入后先成为草稿，看过再发布。',
    en: 'It becomes a draft first: look at it, then publish.',
  },
  'file.imported': {zh: '已导入，还没有发布。', en: 'Taken over, not published yet.'},
  'file.unreadable': {
    zh: '读不懂这个文件。请选从这里导出的 JSON 文件。',
    en: 'This file cannot be read. Choose a JSON file that was saved here.',
  },
  'file.other-hall': {
    zh: '这是另一个大厅（{hall}）的设置，没有导入。',
    en: 'This is the document of another hall ({hall}). Nothing was taken over.',
  },
  'file.refused': {
    zh: '没有导入：{path}：{why}（共 {count} 处）。在文件里改好再来。',
    en: 'Nothing was taken over: {path}: {why} ({count} in all). Mend the file and try again.',
  },

  'preview.title': {zh: '预览', en: 'Preview'},
  'preview.kiosk': {zh: '自助机', en: 'Kiosk'},
  'preview.board': {zh: '大屏', en: 'Screen'},
  'preview.slip': {zh: '号单', en: 'Slip'},
  'preview.show': {zh: '看预览', en: 'Show preview'},
  'preview.hide': {zh: '收起预览', en: 'Hide preview'},
  'preview.display': {zh: '哪块屏', en: 'Which screen'},
  'preview.faulty': {
    zh: '有要改的地方，预览停在改之前。',
    en: 'Something is to mend: the preview shows it as it was before.',
  },
  'preview.frame': {zh: '自助机的样子', en: 'The kiosk as it will be'},
} as const;

export type TextKey = keyof typeof texts;
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(texts, key);
export const say = wordsOf(texts);
export const allWords = JSON.stringify(texts);
