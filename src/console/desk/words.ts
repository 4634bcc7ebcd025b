import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the desk. */
const texts = {
  ...commonTexts,
  'link.cut': {
    zh: '网络断开（{time} 起），暂时不能叫号。请口头呼叫，并记下号码。恢复后自动继续。',
    en: 'Cut off since {time}. Call aloud and write the numbers down; this comes back by itself.',
  },
  'app.desk': {zh: '窗口接访', en: 'Window desk'},
  'seat.choose': {zh: '您坐在哪个窗口？', en: 'Which window are you at?'},
  'seat.change': {zh: '换窗口', en: 'Change window'},
  'queue.empty': {zh: '没有人在等', en: 'Nobody is waiting'},
  'queue.waiting': {zh: '{count} 个号在等', en: '{count} waiting'},
  'queue.oldest': {zh: '最久 {minutes} 分钟', en: 'longest {minutes} min'},
  'queue.next': {zh: '下一位', en: 'Next'},
  'do.open': {zh: '开窗接待', en: 'Open the window'},
  'do.close': {zh: '关窗', en: 'Close'},
  'do.pause': {zh: '暂停接待', en: 'Pause'},
  'do.resume': {zh: '恢复接待', en: 'Resume'},
  'do.call': {zh: '呼叫下一位', en: 'Call next'},
  'do.recall': {zh: '再次呼叫', en: 'Call again'},
  'do.recall.in': {zh: '{seconds} 秒后可再次呼叫', en: 'Again in {seconds} s'},
  'do.recall.none': {zh: '已呼叫 {count} 次', en: 'Called {count} times'},
  'do.start': {zh: '开始接谈', en: 'Start'},
  'do.miss': {zh: '未到', en: 'Not here'},
  'do.miss.back': {zh: '退后 {places} 位，号码保留', en: 'Goes back {places} places'},
  'do.miss.list': {zh: '进入待恢复名单，号码保留', en: 'Goes to the list to restore'},
  'do.settled': {zh: '当场解决', en: 'Settled here'},
  'do.onward': {zh: '受理或转办', en: 'Taken further'},
  'do.finish.hint': {zh: '谈完了，点一个结果', en: 'When you are done, choose one'},
  'do.restore': {zh: '恢复排队', en: 'Restore'},
  'do.call.this': {zh: '叫这个号', en: 'Call this one'},
  'ticket.called': {zh: '已呼叫，等来访人到窗口', en: 'Called; on the way to you'},
  'ticket.serving': {zh: '正在接谈', en: 'In interview'},
  'ticket.priority': {zh: '优先', en: 'Priority'},
  'ticket.help': {zh: '需要导访员', en: 'Wants a guide'},
  'ticket.party': {zh: '{count} 人', en: 'Party of {count}'},
  'ticket.representatives': {
    zh: '{count} 人，最多 {atMost} 位代表进窗',
    en: 'Party of {count}; at most {atMost} come in',
  },
  'ticket.waited': {zh: '等了 {minutes} 分钟', en: 'Waited {minutes} min'},
  'ticket.minutes': {zh: '已谈 {minutes} 分钟', en: '{minutes} min so far'},
  'ticket.paused': {zh: '已暂停，不再叫新号', en: 'Paused: no new call'},
  'closed.title': {zh: '这个座位还没开', en: 'This seat is closed'},
  'closed.hint': {zh: '开窗后就可以叫号。', en: 'Open it to call numbers.'},
  'missed.title': {zh: '待恢复', en: 'To be restored'},
  'missed.hint': {
    zh: '叫了两次没来的号。人来了，点“恢复排队”。',
    en: 'Missed twice. When they come, restore them.',
  },
  'waiting.title': {zh: '在等的号', en: 'Waiting'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);

/** All characters of the page, for the fonts. */
export const allWords = JSON.stringify(texts);
