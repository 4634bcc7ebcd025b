import {commonTexts, wordsOf} from '../words.ts';

/** Every word of the devices' page. */
const texts = {
  ...commonTexts,
  'page.guide': {zh: '导访员', en: 'Guide'},
  'page.hall': {zh: '大厅设置', en: 'The hall'},
  'page.screens': {zh: '大屏管理', en: 'Screens'},
  'page.slip': {zh: '号单', en: 'Slip'},
  'page.manager': {zh: '值班长', en: 'Duty manager'},
  'app.console': {zh: '控制台', en: 'Console'},
  'link.cut.console': {
    zh: '网络断开（{time} 起），下面是断开前的情况。恢复后自动更新。',
    en: 'Cut off since {time}; this is how things were. It updates itself when the hub is back.',
  },
  'glance.waiting': {zh: '在等', en: 'Waiting'},
  'glance.serving': {zh: '接谈中', en: 'In interview'},
  'glance.finished': {zh: '今日办结', en: 'Finished today'},
  'glance.settled': {zh: '当场解决', en: 'Settled here'},
  'glance.seats': {zh: '座位：开 / 停', en: 'Seats: open / paused'},
  'glance.revision': {zh: '配置版本', en: 'Configuration'},
  'devices.title': {zh: '设备', en: 'Devices'},
  'devices.add': {zh: '添加设备', en: 'Add a device'},
  'devices.well': {zh: '全部正常', en: 'All well'},
  'devices.trouble': {zh: '{count} 台需要处理', en: '{count} need attention'},
  'devices.trouble.one': {zh: '1 台需要处理', en: '1 needs attention'},
  'devices.none': {zh: '还没有设备连上来', en: 'No device has connected yet'},
  'devices.kind': {zh: '类别', en: 'Kind'},
  'devices.id': {zh: '编号', en: 'Id'},
  'devices.state': {zh: '状态', en: 'State'},
  'devices.beat': {zh: '最近心跳', en: 'Last beat'},
  'devices.version': {zh: '版本', en: 'Version'},
  'devices.revision': {zh: '配置', en: 'Config'},
  'devices.clock': {zh: '时钟差', en: 'Clock'},
  'devices.outbox': {zh: '待发', en: 'Outbox'},
  'devices.needs': {zh: '需要', en: 'Needs'},
  'device.kiosk': {zh: '自助机', en: 'Kiosk'},
  'device.wall': {zh: '大屏', en: 'Wall'},
  'device.desk': {zh: '窗口', en: 'Desk'},
  'device.console': {zh: '控制台', en: 'Console'},
  'device.connected': {zh: '已连接', en: 'Connected'},
  'device.gone': {zh: '已断开', en: 'Disconnected'},
  'device.silent': {zh: '没有心跳', en: 'No beat'},
  'device.ago': {zh: '{seconds} 秒前', en: '{seconds} s ago'},
  'device.minutes': {zh: '{minutes} 分钟前', en: '{minutes} min ago'},
  'device.never': {zh: '—', en: '—'},
  'device.frozen': {zh: '画面停了', en: 'Picture frozen'},
  'look.open': {zh: '看画面', en: 'See its screen'},
  'look.title': {zh: '{name} 的画面', en: '{name}: its screen'},
  'look.asked': {zh: '正在拍，最多十秒…', en: 'Taking it: up to ten seconds …'},
  'look.taken': {zh: '{time} 拍的', en: 'Taken at {time}'},
  'look.in-use': {
    zh: '有人正在用，画面上是他的事，不拍。等没人了再拍。',
    en: 'Somebody is there: what is on the screen is theirs. Try when nobody is.',
  },
  'look.failed': {
    zh: '没拍成。请再拍，或到设备旁看。',
    en: 'It failed. Try again, or look at the device.',
  },
  'look.unanswered': {
    zh: '设备没有回应。请到设备旁看一下。',
    en: 'The device does not answer. Look at it.',
  },
  'look.again': {zh: '再拍一张', en: 'Take another'},
  'look.back': {zh: '关闭', en: 'Close'},
  'need.sound-blocked': {zh: '声音没打开：点一下屏幕', en: 'Sound is off: touch its screen'},
  'need.display-unknown': {
    zh: '地址里的屏，大厅配置里没有',
    en: 'Its address names a display that the hall does not have',
  },
  'need.text-too-small': {
    zh: '后排看不清：字太小',
    en: 'Too small to read from the back',
  },
  'need.canvas-outside': {
    zh: '画面有一部分在窗口外，看不见：请核对输出区域',
    en: 'A part of its picture lies outside the window: check its output area',
  },
  'need.widget-failed': {zh: '有一块内容显示不了', en: 'A part of its board fails'},
  'need.clip-missing': {zh: '缺少录音', en: 'A recording is missing'},
  'need.clip-missing-other': {
    zh: '其他语言缺少录音',
    en: 'A recording in another language is missing',
  },
  'need.storage-unavailable': {
    zh: '不能存储：断网时不能取号',
    en: 'No storage: cannot work offline',
  },
  'need.media-no-storage': {
    zh: '不能存储：图片和视频不播放',
    en: 'No storage: pictures and films are not shown',
  },
  'need.media-missing': {
    zh: '有图片或视频取不到：请重新上传',
    en: 'A picture or film cannot be had: bring it again',
  },
  'need.media-broken': {
    zh: '有图片或视频放不出来：请换一个文件',
    en: 'A picture or film does not play: bring another file',
  },
  'need.media-no-room': {
    zh: '存不下全部图片和视频：请减少一些',
    en: 'No room for all pictures and films: show fewer',
  },
  'need.printer-paper-low': {zh: '纸快用完了', en: 'Paper runs low'},
  'need.printer-cutter-jam': {zh: '切刀卡住了', en: 'The cutter is stuck'},
  'need.printer-unconfirmed': {
    zh: '打印机不回话：打没打出来不知道',
    en: 'The printer does not say whether slips come out',
  },
  'need.printer-paper-out': {zh: '没有纸了', en: 'Out of paper'},
  'need.printer-cover-open': {zh: '打印机盖子没关', en: 'The printer is open'},
  'need.printer-offline': {zh: '打印机没连上', en: 'The printer is not connected'},
  'need.printer-error': {zh: '打印机故障', en: 'The printer failed'},
  'need.command-refused': {
    zh: '有离线号没被接受：请到机旁处理',
    en: 'An offline number was refused',
  },
  'need.version-went-back': {
    zh: '新版本没成功，已自动退回上一版',
    en: 'The new version failed; it went back to the last one',
  },
  'need.agent-silent': {
    zh: '守护程序停了：页面死机时没人重开',
    en: 'Its agent is silent: nobody would start a stuck page anew',
  },
  'need.page-given-up': {
    zh: '页面一直打不开：请到设备旁看一下',
    en: 'Its page does not start: look at the device',
  },
  'need.page-restarts': {
    zh: '页面一小时内重开了好几次',
    en: 'Its page was started anew several times in the last hour',
  },
  'need.outbox-copy-failed': {
    zh: '设备磁盘写不进：离线号没有备份',
    en: 'Its disk fails: offline numbers have no copy',
  },
  'need.outbox-copy-full': {
    zh: '离线号太多，备份放不下：请让设备连上大厅',
    en: 'Too many offline numbers for its copy: bring it back to the hub',
  },
  'need.disk-damaged': {
    zh: '设备磁盘上的记录坏了：请核对离线号，再取走 .damaged 文件',
    en: 'Records on its disk are damaged: check its offline numbers, then take the .damaged files away',
  },
  'need.slip-fates-failed': {
    zh: '设备磁盘写不进：断电后不知道号单打没打出来',
    en: 'Its disk fails: after a power cut nobody knows which slips came out',
  },
  'need.other': {zh: '请到设备旁看一下', en: 'Look at the device'},
} as const;

export type TextKey = keyof typeof texts;
export const say = wordsOf(texts);

export function isTextKey(key: string): key is TextKey {
  return key in texts;
}

/** All characters of the page, for the fonts. */
export const allWords = JSON.stringify(texts);
