import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the guide's handheld. */
const texts = {
  ...commonTexts,
  'app.guide': {zh: '导访员', en: 'Guide'},
  'link.cut': {
    zh: '网络断开（{time} 起），下面可能不是最新的。请看大屏，听广播。',
    en: 'Cut off since {time}; this may be old. Watch the wall.',
  },
  'area.all': {zh: '全厅', en: 'All'},
  'alert.on': {zh: '提醒已开', en: 'Alerts on'},
  'alert.off': {zh: '打开提醒', en: 'Turn alerts on'},
  'called.title': {zh: '正在呼叫 · 请带过去', en: 'Called: lead them there'},
  'called.none': {zh: '现在没有人在叫', en: 'Nobody is being called'},
  'help.title': {zh: '有人求助', en: 'Help wanted'},
  'help.kiosk': {zh: '自助机 {name}', en: 'Kiosk {name}'},
  'help.go': {zh: '我过去', en: 'I am going'},
  'help.going': {zh: '我正过去', en: 'I am on my way'},
  'help.there': {zh: '到了', en: 'I am there'},
  'help.cannot': {zh: '去不了', en: 'I cannot come'},
  'asked.title': {zh: '要人帮 · 在等候', en: 'Waiting for a guide'},
  'asked.minutes': {zh: '等了 {minutes} 分钟', en: '{minutes} min'},
  'slips.title': {zh: '没拿到号单', en: 'Without a slip'},
  'slips.hint': {
    zh: '号照样有效。带他到能打印的自助机，用查询码补打。',
    en: 'The number counts all the same. A kiosk that prints makes the slip again, by its code.',
  },
  'slips.at': {zh: '自助机 {name} · {why}', en: 'Kiosk {name} · {why}'},
  'slips.paper-out': {zh: '没纸了', en: 'out of paper'},
  'slips.cover-open': {zh: '打印机盖子没关', en: 'the printer is open'},
  'slips.cutter-jam': {zh: '切刀卡住了', en: 'the cutter is stuck'},
  'slips.offline': {zh: '打印机没连上', en: 'the printer is not connected'},
  'slips.error': {zh: '没打全', en: 'it did not print whole'},
  'slips.unconfirmed': {zh: '不知道打出来没有', en: 'nobody knows whether it printed'},
  'slips.done': {zh: '已处理', en: 'Seen to'},
  'printers.title': {zh: '打印机', en: 'Printers'},
  'printers.printer-paper-low': {zh: '纸快用完了', en: 'Paper runs low'},
  'printers.printer-paper-out': {zh: '没纸了', en: 'Out of paper'},
  'printers.printer-cover-open': {zh: '盖子没关', en: 'Its cover is open'},
  'printers.printer-cutter-jam': {zh: '切刀卡住了', en: 'Its cutter is stuck'},
  'printers.printer-offline': {zh: '没连上，或没开机', en: 'Not connected, or off'},
  'printers.printer-error': {zh: '出故障了', en: 'It failed'},
  'printers.printer-unconfirmed': {
    zh: '不回话：打没打出来不知道',
    en: 'It does not say whether slips come out',
  },
  'printers.other': {zh: '请到机旁看一下', en: 'Look at it'},
  'lost.title': {zh: '过号 · 请找一找', en: 'Missed: look for them'},
  'lost.list': {zh: '叫了两次没来', en: 'Missed twice'},
  'lost.back': {zh: '没赶上，还在排队', en: 'Missed once, queueing again'},
  'found.lead': {zh: '找到了，带过去', en: 'Found, on the way'},
  'found.leading': {zh: '已找到 · 正带过去', en: 'Found · on the way'},
  'found.list': {zh: '找到了，恢复排队', en: 'Found, back in the queue'},
  'found.queue': {zh: '找到了', en: 'Found'},
  'found.waiting': {zh: '已找到 · 在等叫号', en: 'Found · waiting for the call'},
  'card.to': {zh: '到 {place}', en: 'To {place}'},
  'card.priority': {zh: '优先', en: 'Priority'},
  'card.help': {zh: '需要人带', en: 'Wants a guide'},
  'card.party': {zh: '{count} 人', en: 'Party of {count}'},
  'card.representatives': {
    zh: '{count} 人，{atMost} 位代表进去',
    en: 'Party of {count}, {atMost} go in',
  },
  'card.again': {zh: '叫了 {count} 遍', en: 'Called {count} times'},
  'card.now': {zh: '刚刚', en: 'just now'},
  'card.ago': {zh: '{minutes} 分钟前', en: '{minutes} min ago'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);

export const isTextKey = (key: string): key is TextKey => key in texts;

/** All characters of the page, for the fonts. */
export const allWords = JSON.stringify(texts);
