import {FAULT_TEXTS} from '../../wire/fleet/fault-texts.ts';
import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the page of versions, beside those of what is wrong with a device. */
const texts = {
  ...commonTexts,
  'app.updates': {zh: '版本更新', en: 'Updates'},
  'link.cut': {
    zh: '网络断开（{time} 起），下面是断开前的情况。恢复后自动更新。',
    en: 'Cut off since {time}; this is how things were. It updates itself when the hub is back.',
  },
  reading: {zh: '正在取…', en: 'Loading …'},
  'version.since': {zh: '{version}（{time} 收到）', en: '{version} (received {time})'},
  'calm.title': {zh: '所有设备都用这个版本', en: 'Every device has this version'},
  'calm.some': {zh: '设备换用这个版本', en: 'Every device is to have this version'},
  'calm.behind': {
    zh: '还有 {count} 台用着别的版本，空下来、下完了就换。',
    en: 'Still with another version: {count}. They change in a quiet moment, once they have it all.',
  },
  'calm.unheard': {
    zh: '还有 {count} 台没开机，不知道用着哪个版本，开机后会换上。',
    en: 'Off, so nobody knows what they have: {count}. They take it when they are on.',
  },
  'calm.hint': {
    zh: '新版本由技术人员安装，您不用操作：先试一台，再到一成，最后全部。每一步都正常才继续，有问题会自动停下、退回。',
    en: 'A technician installs new versions; there is nothing for you to do: one device first, then a tenth, then all. Each step has to go well; else it stops and goes back by itself.',
  },
  'calm.none': {
    zh: '页面由别处提供，这里没有版本可更新。',
    en: 'This hub serves no pages: there is nothing to update.',
  },
  'under-way.title': {zh: '正在更新到 {version}', en: 'On its way: {version}'},
  'under-way.from': {
    zh: '其他设备和工作人员的页面先用 {version}',
    en: 'All others, and staff, stay with {version} for now',
  },
  'under-way.ready': {zh: '{version} 等着开始', en: 'Waiting to begin: {version}'},
  'under-way.paused': {zh: '已暂停', en: 'Paused'},
  'step.1': {zh: '先试一台', en: 'One first'},
  'step.1.each': {zh: '自助机和大屏先各试一台', en: 'One kiosk and one wall first'},
  'step.2': {zh: '再到一成', en: 'Then a tenth'},
  'step.3': {zh: '最后全部', en: 'Then all'},
  'step.done': {zh: '已过', en: 'Passed'},
  'step.now': {zh: '现在', en: 'Now'},
  'step.later': {zh: '还没到', en: 'Later'},
  'waits.rush': {
    zh: '开门前后人最多，忙过这一阵再换。要现在就换，请按“现在就开始”。',
    en: 'The hall is opening: devices change after the rush. To begin all the same, press “Begin now”.',
  },
  'waits.device': {
    zh: '没有别的设备能接着试：要开着、连着、没有故障。等到有了就继续。',
    en: 'No other device can try it now: it has to be on, connected and well. It goes on when there is one.',
  },
  'waits.most': {
    zh: '多数设备还没开，等它们开机换上再算完成。',
    en: 'Most devices are off: it is done when they are on and have it.',
  },
  'waits.paused': {
    zh: '暂停中：已换上的接着用，别的先不换。',
    en: 'Paused: those that have it keep it, no other takes it.',
  },
  'waits.both': {
    zh: '{waiting} 台等空下来再换，{proving} 台在观察，正常满 {minutes} 分钟就算过。',
    en: 'Waiting for a quiet moment: {waiting}. Watched: {proving}; after {minutes} minutes well they pass.',
  },
  'waits.quiet': {
    zh: '{waiting} 台等空下来再换：没人用，也没有叫号。',
    en: 'Waiting for a quiet moment, without visitors and calls: {waiting}.',
  },
  'waits.proof': {
    zh: '{proving} 台在观察，正常满 {minutes} 分钟就进下一步。',
    en: 'Watched: {proving}. After {minutes} minutes well it goes on.',
  },
  'waits.next': {zh: '马上进下一步。', en: 'It goes on in a moment.'},
  'next.there': {
    zh: '文件夹里又有一个版本，等这一版结束再开始。急用请先撤回这一版。',
    en: 'Yet another version lies in the folder. It begins when this one is over; take this one back if it is urgent.',
  },
  'refused.there': {
    zh: '文件夹里的 {version} 没成功过，不会自动再试。',
    en: 'Version {version} in the folder did not work: it is not tried again by itself.',
  },
  'stopped.title': {
    zh: '{version} 有问题，已自动停下',
    en: '{version} did not work and was stopped',
  },
  'stopped.why': {zh: '停在“{step}”：', en: 'It stopped at “{step}”:'},
  'stopped.returning': {
    zh: '还有 {count} 台没退回 {version}，空下来就退。',
    en: 'Still to go back to {version}, in a quiet moment: {count}.',
  },
  'stopped.back': {
    zh: '没有设备再用它，大家照旧用 {version}。',
    en: 'No device runs it any more. Service goes on with {version}.',
  },
  'stand.waiting': {zh: '等它空下来', en: 'Waits for a quiet moment'},
  'stand.proving': {zh: '观察中，已 {time}', en: 'Watched for {time}'},
  'stand.healthy': {zh: '正常', en: 'OK'},
  'why.went-back': {zh: '起不来，自己退回了', en: 'Did not start, and went back'},
  'why.not-up': {zh: '换上后没有正常画面', en: 'Showed nothing with it'},
  'why.silent': {zh: '换上后失去联系', en: 'Fell silent with it'},
  'why.ill': {zh: '换上后：{faults}', en: 'With it: {faults}'},
  'why.off': {zh: '没开机，先不等', en: 'Off: not waited for'},
  'why.busy': {
    zh: '一直没空，或没下完，先不等',
    en: 'No quiet moment, or not all of it there: not waited for',
  },
  'why.waived': {zh: '没等它', en: 'Not waited for'},
  'devices.more': {zh: '还有 {count} 台', en: '{count} more'},
  'devices.fewer': {zh: '收起', en: 'Fewer'},
  'devices.well': {zh: '{count} 台正常', en: '{count} OK'},
  'do.start': {zh: '现在就开始', en: 'Begin now'},
  'do.again': {zh: '再试一次', en: 'Try it again'},
  'do.pause': {zh: '暂停', en: 'Pause'},
  'do.resume': {zh: '继续', en: 'Go on'},
  'do.stop-waiting': {zh: '不等了', en: 'Stop waiting'},
  'do.take-back': {zh: '撤回这一版', en: 'Take it back'},
  'do.previous': {zh: '退回 {version}', en: 'Go back to {version}'},
  'do.acknowledge': {zh: '知道了', en: 'I know'},
  'ask.back': {zh: '不退回', en: 'Do not'},
  'ask.wait': {zh: '接着等', en: 'Keep waiting'},
  'ask.take-back': {zh: '退回 {version}？', en: 'Go back to {version}?'},
  'ask.take-back.hint': {
    zh: '现在用的是 {from}。设备空下来就退回，这一版不会自动再来。',
    en: 'What is taken back: {from}. Devices go back in a quiet moment, and it does not come again by itself.',
  },
  'ask.stop-waiting': {zh: '不等没换上的设备？', en: 'Not wait for the others?'},
  'ask.stop-waiting.hint': {
    zh: '这一步就算过了，观察的设备少，请留意。没换上的设备以后自己换。',
    en: 'This step counts as done with fewer devices watched: keep an eye on it. The others take it later.',
  },
  'past.title': {zh: '以前的更新', en: 'Before'},
  'past.none': {zh: '还没有', en: 'None yet'},
  'how.done': {zh: '更新完成', en: 'Done'},
  'how.stopped': {zh: '有问题，自动停下', en: 'Stopped by itself'},
  'how.taken-back': {zh: '撤回', en: 'Taken back'},
  'past.by': {zh: '{who}撤回', en: 'Taken back by {who}'},
  'past.at': {zh: '在“{step}”', en: 'at “{step}”'},
  'past.without': {zh: '当时还有 {count} 台没换上', en: '{count} had not taken it yet'},
  'past.given': {zh: '换上过 {count} 台', en: '{count} had it'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);

/** All characters of the page, for the fonts. */
export const allWords = JSON.stringify([texts, FAULT_TEXTS]);
