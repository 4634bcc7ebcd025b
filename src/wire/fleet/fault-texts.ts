import type {Words} from '../../hall/configuration.ts';

/** What is wrong with a device, in a few words, and what somebody does about it. */
interface FaultText {
  readonly what: Words;
  readonly todo: Words;
}

const text = (what: Words, todo: Words): FaultText => ({what, todo});

const REACHABLE: Words = {
  zh: '请看设备有没有电、网线插好没有。',
  en: 'See whether it has power and its network cable is in.',
};

/** Everything that a device may need a person for, by its code; the codes of pages and agents among them. */
export const FAULT_TEXTS = {
  silent: text({zh: '失去联系', en: 'Offline'}, REACHABLE),
  'many-silent': text(
    {zh: '多台设备同时断开，可能是网络', en: 'Many devices went at once: perhaps the network'},
    {zh: '请先看交换机和网线。', en: 'Look at the switch and its cables first.'},
  ),
  'cut-off': text(
    {zh: '还在显示，但和大厅断开了', en: 'It still shows, but is cut off from the hall'},
    {
      zh: '一般会自己恢复；一直不好，请重启设备。',
      en: 'It mostly comes back by itself; else restart it.',
    },
  ),
  'not-showing': text(
    {zh: '没有显示画面', en: 'It does not show its page'},
    {
      zh: '守护程序正在重开；一直不好，请到设备旁看一下。',
      en: 'Its agent is at it; if that does not help, look at the device.',
    },
  ),
  'page-given-up': text(
    {zh: '页面一直打不开', en: 'Its page does not start'},
    {zh: '请到设备旁看一下。', en: 'Look at the device.'},
  ),
  'page-restarts': text(
    {zh: '页面一小时内重启了好几次', en: 'Its page was started anew several times in an hour'},
    {zh: '请重启设备；再出现就换一台。', en: 'Restart the device; if it goes on, replace it.'},
  ),
  frozen: text(
    {zh: '画面停了', en: 'Picture frozen'},
    {zh: '请重启设备。', en: 'Restart the device.'},
  ),
  'agent-silent': text(
    {
      zh: '守护程序停了：页面死机时没人重开',
      en: 'Its agent is silent: nobody would start a stuck page anew',
    },
    {zh: '请重启设备。', en: 'Restart the device.'},
  ),
  'clock-off': text(
    {zh: '设备时间不准', en: 'Its clock is wrong'},
    {zh: '请在设备上打开自动对时。', en: 'Have it set its clock by the network.'},
  ),
  'too-hot': text(
    {zh: '设备太热', en: 'It is too hot'},
    {
      zh: '请清灰、看风扇，别挡住散热口。',
      en: 'Clean it, look at its fan, and keep its vents free.',
    },
  ),
  'storage-full': text(
    {zh: '浏览器存储快满了', en: "Its browser's storage is nearly full"},
    {zh: '请少放一些图片和视频。', en: 'Show fewer pictures and films.'},
  ),
  'disk-full': text(
    {zh: '磁盘快满了', en: 'Its disk is nearly full'},
    {zh: '请清理设备磁盘。', en: 'Make room on its disk.'},
  ),
  'storage-not-kept': text(
    {zh: '浏览器可能清掉存储', en: 'Its browser may drop what it stored'},
    {zh: '有网时不受影响。', en: 'Harmless while it has the network.'},
  ),
  'app-behind': text(
    {zh: '还没换到新版本', en: 'It does not run the new version yet'},
    {
      zh: '空闲时会自己换；一直不换，请重启设备。',
      en: 'It changes by itself when idle; else restart it.',
    },
  ),
  'configuration-behind': text(
    {zh: '还没换到新配置', en: 'It does not show the new configuration yet'},
    {zh: '请重启设备。', en: 'Restart the device.'},
  ),
  'sound-blocked': text(
    {zh: '声音没打开', en: 'Sound is off'},
    {zh: '点一下它的屏幕。', en: 'Touch its screen.'},
  ),
  'display-unknown': text(
    {
      zh: '地址里的屏，大厅配置里没有',
      en: 'Its address names a display that the hall does not have',
    },
    {zh: '请核对它的地址。', en: 'Check its address.'},
  ),
  'text-too-small': text(
    {zh: '后排看不清：字太小', en: 'Too small to read from the back'},
    {zh: '请把字调大，或少放一些。', en: 'Make its texts larger, or show less.'},
  ),
  'canvas-outside': text(
    {zh: '画面有一部分在窗口外', en: 'A part of its picture lies outside the window'},
    {zh: '请核对输出区域。', en: 'Check its output area.'},
  ),
  'widget-failed': text(
    {zh: '有一块内容显示不了', en: 'A part of its board fails'},
    {zh: '请在大屏管理里换掉这一块。', en: 'Replace that part in “Screens”.'},
  ),
  'clip-missing': text(
    {zh: '缺少录音', en: 'A recording is missing'},
    {zh: '请补上录音。', en: 'Add the recording.'},
  ),
  'clip-missing-other': text(
    {zh: '其他语言缺少录音', en: 'A recording in another language is missing'},
    {zh: '请补上录音。', en: 'Add the recording.'},
  ),
  'storage-unavailable': text(
    {zh: '不能存储：断网时不能取号', en: 'No storage: cannot work offline'},
    {zh: '请到设备旁看一下磁盘。', en: 'Look at its disk.'},
  ),
  'media-no-storage': text(
    {zh: '不能存储：图片和视频不播放', en: 'No storage: pictures and films are not shown'},
    {zh: '请到设备旁看一下磁盘。', en: 'Look at its disk.'},
  ),
  'media-missing': text(
    {zh: '有图片或视频取不到', en: 'A picture or film cannot be had'},
    {zh: '请重新上传。', en: 'Bring it again.'},
  ),
  'media-broken': text(
    {zh: '有图片或视频放不出来', en: 'A picture or film does not play'},
    {zh: '请换一个文件。', en: 'Bring another file.'},
  ),
  'media-no-room': text(
    {zh: '存不下全部图片和视频', en: 'No room for all pictures and films'},
    {zh: '请减少一些。', en: 'Show fewer.'},
  ),
  'printer-paper-low': text(
    {zh: '纸快用完了', en: 'Paper runs low'},
    {zh: '请带一卷新纸过去。', en: 'Take a new roll there.'},
  ),
  'printer-paper-out': text(
    {zh: '没有纸了', en: 'Out of paper'},
    {zh: '请换一卷新纸。', en: 'Put in a new roll.'},
  ),
  'printer-cutter-jam': text(
    {zh: '切刀卡住了', en: 'The cutter is stuck'},
    {zh: '打开盖子，把纸屑清掉。', en: 'Open it and take out what is stuck.'},
  ),
  'printer-cover-open': text(
    {zh: '打印机盖子没关', en: 'The printer is open'},
    {zh: '请把盖子扣好。', en: 'Close it.'},
  ),
  'printer-offline': text(
    {zh: '打印机没连上', en: 'The printer is not connected'},
    {zh: '请看打印机的电源和连线。', en: "Look at the printer's power and cable."},
  ),
  'printer-unconfirmed': text(
    {zh: '打印机不回话：打没打出来不知道', en: 'The printer does not say whether slips come out'},
    {zh: '请到机旁看号单出没出来。', en: 'See at the kiosk whether slips come out.'},
  ),
  'printer-error': text(
    {zh: '打印机故障', en: 'The printer failed'},
    {zh: '请关掉打印机再打开。', en: 'Switch the printer off and on.'},
  ),
  'command-refused': text(
    {zh: '有离线号没被接受', en: 'An offline number was refused'},
    {zh: '请到机旁处理。', en: 'See to it at the kiosk.'},
  ),
  'version-went-back': text(
    {
      zh: '新版本没成功，已自动退回上一版',
      en: 'The new version failed; it went back to the last one',
    },
    {zh: '请告诉维护人员。', en: 'Tell whoever maintains it.'},
  ),
  'update-stopped': text(
    {
      zh: '新版本有问题，已停下，设备正自动退回',
      en: 'A new version did not work: it was stopped, and devices go back',
    },
    {zh: '请在“版本更新”看是怎么回事。', en: 'See “Updates” for what happened.'},
  ),
  'outbox-copy-failed': text(
    {zh: '设备磁盘写不进：离线号没有备份', en: 'Its disk fails: offline numbers have no copy'},
    {zh: '请换磁盘，或换一台设备。', en: 'Replace the disk or the device.'},
  ),
  'outbox-copy-full': text(
    {zh: '离线号太多，备份放不下', en: 'Too many offline numbers for its copy'},
    {zh: '请让设备连上大厅。', en: 'Bring it back to the hub.'},
  ),
  'disk-damaged': text(
    {zh: '设备磁盘上的记录坏了', en: 'Records on its disk are damaged'},
    {
      zh: '请核对离线号，再取走 .damaged 文件。',
      en: 'Check its offline numbers, then take the .damaged files away.',
    },
  ),
  'slip-fates-failed': text(
    {
      zh: '设备磁盘写不进：断电后不知道号单打没打出来',
      en: 'Its disk fails: after a power cut nobody knows which slips came out',
    },
    {zh: '请换磁盘，或换一台设备。', en: 'Replace the disk or the device.'},
  ),
  other: text(
    {zh: '设备说它需要人', en: 'The device says that it needs somebody'},
    {zh: '请到设备旁看一下。', en: 'Look at the device.'},
  ),
} as const satisfies Readonly<Record<string, FaultText>>;

export type FaultCode = keyof typeof FAULT_TEXTS;

/** A code that a device of another version brought is `other`. */
export const faultCodeOf = (code: string): FaultCode =>
  Object.hasOwn(FAULT_TEXTS, code) ? (code as FaultCode) : 'other';

/** Said, but nobody has to come, and nobody is called. */
const HINTS: ReadonlySet<FaultCode> = new Set<FaultCode>(['text-too-small', 'storage-not-kept']);

export const isHint = (code: FaultCode): boolean => HINTS.has(code);
