import {commonTexts, wordsOf} from '../../words.ts';

/** Every word about the revisions of the hall's document. */
const texts = {
  ...commonTexts,
  'list.trouble': {zh: '网络没有回应。', en: 'No answer from the network.'},
  'list.again': {zh: '再试一次', en: 'Try again'},
  'list.loading': {zh: '正在取来…', en: 'Fetching …'},
  'who.hub': {zh: '系统', en: 'The system'},
  'who.console': {zh: '控制台', en: 'Console'},
  'who.scheduled': {zh: '{who}（定时发布）', en: '{who} (planned)'},

  'check.looking': {zh: '正在检查…', en: 'Looking at it …'},
  'check.stale': {
    zh: '别人刚发布了第 {revision} 版。请先返回看看，再发布。',
    en: 'Somebody has just published revision {revision}. Go back and look at it first.',
  },
  'check.faults': {
    zh: '{count} 处要改，改好才能发布',
    en: '{count} to mend before it can be published',
  },
  'check.faults.back': {
    zh: '现在的大厅用不了那一版',
    en: 'The hall of today cannot have that revision',
  },
  'check.warnings': {zh: '请留意', en: 'Look at these twice'},
  'check.differences': {zh: '将改动 {count} 处', en: 'What will change: {count}'},
  'check.same': {zh: '和现在用的一样，没有改动。', en: 'It is what the hall has now.'},
  'check.show': {zh: '去看', en: 'Show'},

  'publish.title': {zh: '发布大厅设置', en: 'Publish the hall'},
  'publish.note': {zh: '备注（可以不写）', en: 'Note (optional)'},
  'publish.note.hint': {zh: '为什么改，以后好查', en: 'Why, for whoever looks later'},
  'publish.now': {zh: '现在发布', en: 'Publish now'},
  'publish.later': {zh: '定时发布…', en: 'At a time …'},
  'publish.day': {zh: '日期', en: 'Day'},
  'publish.time': {zh: '时间', en: 'Time'},
  'publish.at': {zh: '到时发布', en: 'Publish then'},
  'publish.at.missing': {zh: '请选日期和时间', en: 'Choose a day and a time'},
  'publish.at.past': {zh: '请选一个以后的时间', en: 'Choose a time to come'},
  'publish.busy': {zh: '正在发布…', en: 'Publishing …'},
  'publish.done': {zh: '已发布，全大厅正在更新。', en: 'Published. The whole hall is updating.'},
  'publish.planned': {zh: '好的，{when} 发布。', en: 'It will be published on {when}.'},
  'publish.unknown': {
    zh: '网络没有回应，不知道发布了没有。请返回，看一眼历史版本。',
    en: 'No answer: it may be published or not. Go back and look at the history.',
  },
  'publish.back': {zh: '返回', en: 'Back'},
  'publish.close': {zh: '关闭', en: 'Close'},

  'history.title': {zh: '历史版本', en: 'History'},
  'history.revision': {zh: '第 {revision} 版', en: 'Revision {revision}'},
  'history.current': {zh: '正在用', en: 'In use'},
  'history.restores': {zh: '恢复自第 {revision} 版', en: 'Brought back revision {revision}'},
  'history.first': {zh: '最早的一版', en: 'The first one'},
  'history.more-changes': {zh: '还有 {count} 处', en: '{count} more'},
  'history.roll-back': {zh: '恢复到这一版', en: 'Bring this one back'},
  'history.roll-back.of': {
    zh: '恢复到这一版：第 {revision} 版',
    en: 'Bring this one back: revision {revision}',
  },
  'history.older': {zh: '看更早的', en: 'Older ones'},
  'back.title': {zh: '恢复到第 {revision} 版？', en: 'Bring back revision {revision}?'},
  'back.hint': {
    zh: '下面是和现在相比会改的地方，设备的位置和名称也会回到那时。恢复后是新的一版，现在的也还在。',
    en: 'This is what changes from today; names and places of devices go back, too. It becomes a new revision; today’s stays in the history.',
  },
  'back.do': {zh: '恢复', en: 'Bring it back'},
  'back.done': {zh: '已恢复，全大厅正在更新。', en: 'Brought back. The whole hall is updating.'},

  'draft.title': {zh: '草稿（同事也看得到）', en: 'Drafts, for your colleagues too'},
  'draft.none': {
    zh: '没有草稿。改到一半想交给同事时，在这里存一份。',
    en: 'None. Save one here when a colleague shall go on with your changes.',
  },
  'draft.name': {zh: '草稿的名字', en: 'Name of the draft'},
  'draft.name.missing': {zh: '请给草稿起个名字', en: 'Give the draft a name'},
  'draft.save': {zh: '存一份草稿', en: 'Save as a draft'},
  'draft.saved': {zh: '“{name}”存好了，还没有发布。', en: '“{name}” is saved, not published.'},
  'draft.by': {zh: '{who}，{when}', en: '{who}, {when}'},
  'draft.open': {zh: '接着改', en: 'Go on with it'},
  'draft.open.of': {zh: '接着改：{name}', en: 'Go on with it: {name}'},
  'draft.opened': {
    zh: '“{name}”已取来，改完再发布。',
    en: '“{name}” is here. Publish it when it is done.',
  },
  'draft.unreadable': {
    zh: '这份草稿读不出来，请删掉它。',
    en: 'This draft cannot be read: delete it.',
  },
  'draft.drop': {zh: '删除', en: 'Delete'},
  'draft.drop.of': {zh: '删除：{name}', en: 'Delete: {name}'},
  'draft.drop.sure': {zh: '确定删除', en: 'Yes, delete it'},
  'draft.drop.no': {zh: '不删', en: 'Keep it'},

  'plan.band': {zh: '已安排 {when} 定时发布。', en: 'Planned: published on {when}.'},
  'plan.band.many': {
    zh: '已安排 {count} 次定时发布，最近的在 {when}。',
    en: 'Planned: {count}, the next on {when}.',
  },
  'plan.see': {zh: '改动内容', en: 'What it changes'},
  'plan.take-up': {zh: '取消并接着改', en: 'Take back and go on with it'},
  'plan.title': {zh: '定时发布', en: 'Planned'},
  'plan.waiting': {zh: '{when} 发布', en: 'On {when}'},
  'plan.published': {zh: '{when} 已发布', en: 'Published on {when}'},
  'plan.failed': {zh: '{when} 没能发布', en: 'Failed on {when}'},
  'plan.cancelled': {zh: '{when}，已取消', en: 'Taken back, was for {when}'},
  'plan.by': {zh: '{who} 在 {when} 定的', en: 'By {who}, {when}'},
  'plan.cancel': {zh: '取消', en: 'Take back'},
  'plan.cancel.of': {zh: '取消 {when} 的发布', en: 'Take back the one of {when}'},
  'plan.cancel.sure': {zh: '确定取消', en: 'Yes, take it back'},
  'plan.cancel.no': {zh: '不取消', en: 'Keep it'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);
export const allWords = JSON.stringify(texts);
