import type {AskKind, AskNote, AskState} from '../../../wire/device-ask.ts';
import {commonTexts, wordsOf} from '../../words.ts';

type Both = Readonly<Record<'zh' | 'en', string>>;

const kinds: Readonly<Record<`ask.${AskKind | 'test-card'}`, Both>> = {
  'ask.identify': {zh: '显示名称', en: 'Show its name'},
  'ask.reload': {zh: '刷新页面', en: 'Reload its page'},
  'ask.restart': {zh: '重启浏览器', en: 'Restart its browser'},
  'ask.test-print': {zh: '打印测试页', en: 'Print a test slip'},
  'ask.test-voice': {zh: '测试声音', en: 'Try its voice'},
  'ask.test-card': {zh: '显示测试图 1 分钟', en: 'Test card for a minute'},
  'ask.page-log': {zh: '最近一小时的页面日志', en: 'Page log, last hour'},
  'ask.agent-log': {zh: '最近一小时的守护日志', en: 'Agent log, last hour'},
};

const states: Readonly<Record<`state.${Exclude<AskState, 'done' | 'refused'>}`, Both>> = {
  'state.asked': {zh: '已经告诉它，等它回应…', en: 'Told; waiting for its answer …'},
  'state.waiting-for-quiet': {
    zh: '有人在用，或正在叫号。一空下来就做。',
    en: 'Somebody is there, or being called. Done as soon as it is free.',
  },
  'state.under-way': {zh: '正在做…', en: 'Under way …'},
  'state.unanswered': {
    zh: '没有回应。请到设备旁看一下。',
    en: 'No answer. Please look at the device.',
  },
};

const done: Readonly<Record<`done.${AskKind | 'test-card'}`, Both>> = {
  'done.identify': {
    zh: '屏幕上正显示名称，20 秒后消失。',
    en: 'Its name is on the screen for twenty seconds.',
  },
  'done.reload': {zh: '页面已刷新。', en: 'Its page has begun anew.'},
  'done.restart': {zh: '浏览器已重启。', en: 'Its browser has begun anew.'},
  'done.test-print': {zh: '打出来了。', en: 'It is printed.'},
  'done.test-voice': {zh: '说了：“一、二、三”。', en: 'It said “one, two, three”.'},
  'done.test-card': {zh: '正在显示测试图，{time} 结束。', en: 'The test card is on until {time}.'},
  'done.page-log': {zh: '取到了。', en: 'Here it is.'},
  'done.agent-log': {zh: '取到了。', en: 'Here it is.'},
};

const notes: Readonly<Record<`note.${AskNote}`, Both>> = {
  'note.no-agent': {
    zh: '它没有守护程序，浏览器要到机旁重启。',
    en: 'It has no agent: restart its browser at the device.',
  },
  'note.no-browser': {
    zh: '它的浏览器不归守护程序管，请到机旁重启。',
    en: 'Its agent looks after no browser: restart it at the device.',
  },
  'note.not-able': {zh: '它现在的版本做不了这件事。', en: 'Its version cannot do this.'},
  'note.in-use': {zh: '一直有人在用，没有做。', en: 'It was in use all the time: not done.'},
  'note.failed': {
    zh: '没做成。请再试，或到设备旁看。',
    en: 'It failed. Try again, or look at the device.',
  },
  'note.sent': {
    zh: '送去打印了；打没打出来，它不会说。',
    en: 'Sent; this printer never tells what comes out.',
  },
  'note.unconfirmed': {
    zh: '打印机没回话，请去看看打出来没有。',
    en: 'The printer said nothing: see whether it is out.',
  },
  'note.no-printer': {zh: '这台没有纸质打印机。', en: 'It has no paper printer.'},
  'note.paper-out': {zh: '没打：没有纸了。', en: 'Not printed: out of paper.'},
  'note.cover-open': {zh: '没打：打印机盖子没关。', en: 'Not printed: the printer is open.'},
  'note.cutter-jam': {zh: '没打：切刀卡住了。', en: 'Not printed: the cutter is stuck.'},
  'note.offline': {zh: '没打：打印机没连上。', en: 'Not printed: the printer is not connected.'},
  'note.error': {zh: '没打：打印机故障。', en: 'Not printed: the printer failed.'},
  'note.no-loudspeakers': {
    zh: '配置里它没有喇叭，或设成了静音。',
    en: 'It has no loudspeakers in the configuration, or is muted.',
  },
  'note.sound-blocked': {zh: '声音没打开：点一下它的屏幕。', en: 'Sound is off: touch its screen.'},
  'note.quiet-hour': {
    zh: '现在是静音时段，没有出声。',
    en: 'It is a quiet hour: nothing was said.',
  },
  'note.not-speaking': {
    zh: '这一区现在由别的屏出声，没轮到它。',
    en: 'Another screen speaks in its zone now.',
  },
  'note.clip-missing': {zh: '它缺少录音。', en: 'Its recordings are missing.'},
};

const texts = {
  'problem.unreachable': commonTexts['problem.unreachable'],
  ...kinds,
  ...states,
  ...done,
  ...notes,
  'asks.title': {zh: '可以让它做', en: 'What it can be asked'},
  'over.identify': {zh: '显示过名称。', en: 'It showed its name.'},
  'asks.silent': {
    zh: '现在联系不上它，恢复后才能操作。',
    en: 'It cannot be reached now: it can be asked once it is back.',
  },
  'asks.force': {zh: '不等了，马上做', en: 'Do it now'},
  'asks.force.sure': {
    zh: '会打断正在用的人，他填的内容会丢。',
    en: 'It breaks off whoever is there: what they typed is lost.',
  },
  'asks.force.yes': {zh: '确定打断', en: 'Break off'},
  'asks.force.no': {zh: '再等等', en: 'Wait'},
  'asks.by': {zh: '{time}，{name}', en: '{time}, {name}'},
  'asks.see': {zh: '查看日志', en: 'Read it'},
  'asks.hide': {zh: '收起', en: 'Close'},
  'asks.empty': {zh: '这一小时什么也没记。', en: 'Nothing was written down in this hour.'},
  'asks.gone': {zh: '记录只留十分钟，请再取一次。', en: 'A log stays ten minutes: ask again.'},
} as const;

export type AskTextKey = keyof typeof texts;
export const say = wordsOf(texts);

/** All characters of it, for the fonts of the page. */
export const askWords = JSON.stringify(texts);
