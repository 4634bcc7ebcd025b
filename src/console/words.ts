export type Language = 'zh' | 'en';

/** Every word of the staff's pages. `{name}` stands for a value. */
const texts = {
  'app.desk': {zh: '窗口接访', en: 'Window desk'},
  'app.console': {zh: '控制台', en: 'Console'},
  'app.language': {zh: 'English', en: '中文'},
  'link.starting': {zh: '正在连接大厅…', en: 'Connecting to the hall…'},
  'link.cut': {
    zh: '网络断开（{time} 起），暂时不能叫号。请口头呼叫，并记下号码。恢复后自动继续。',
    en: 'Cut off since {time}. Call aloud and write the numbers down; this comes back by itself.',
  },
  'link.cut.console': {
    zh: '与中枢的连接断开（{time} 起），下面是断开前的情况。恢复后自动更新。',
    en: 'Cut off since {time}; this is how things were. It updates itself when the hub is back.',
  },

  'seat.choose': {zh: '您坐在哪个窗口？', en: 'Which window are you at?'},
  'seat.window': {zh: '{window} 号窗口', en: 'Window {window}'},
  'seat.left': {zh: '左侧', en: 'Left'},
  'seat.right': {zh: '右侧', en: 'Right'},
  'seat.middle': {zh: '中间', en: 'Middle'},
  'seat.change': {zh: '换窗口', en: 'Change window'},
  'seat.open': {zh: '接待中', en: 'Open'},
  'seat.paused': {zh: '已暂停', en: 'Paused'},
  'seat.closed': {zh: '未开窗', en: 'Closed'},

  'queue.general': {zh: '综合接访', en: 'First reception'},
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
  'problem.unreachable': {
    zh: '没有连上中枢，请再按一次。',
    en: 'The hub did not answer. Press again.',
  },

  'glance.waiting': {zh: '在等', en: 'Waiting'},
  'glance.serving': {zh: '接谈中', en: 'In interview'},
  'glance.finished': {zh: '今日办结', en: 'Finished today'},
  'glance.settled': {zh: '当场解决', en: 'Settled here'},
  'glance.seats': {zh: '座位：开 / 停', en: 'Seats: open / paused'},
  'glance.revision': {zh: '配置版本', en: 'Configuration'},
  'devices.title': {zh: '设备', en: 'Devices'},
  'devices.well': {zh: '全部正常', en: 'All well'},
  'devices.trouble': {zh: '{count} 台需要处理', en: '{count} need attention'},
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
  'need.sound-blocked': {zh: '声音没打开：点一下屏幕', en: 'Sound is off: touch its screen'},
  'need.clip-missing': {zh: '缺少录音', en: 'A recording is missing'},
  'need.storage-unavailable': {
    zh: '不能存储：断网时不能取号',
    en: 'No storage: cannot work offline',
  },
  'need.printer-paper-out': {zh: '没有纸了', en: 'Out of paper'},
  'need.printer-cover-open': {zh: '打印机盖子没关', en: 'The printer is open'},
  'need.printer-offline': {zh: '打印机没连上', en: 'The printer is not connected'},
  'need.printer-error': {zh: '打印机故障', en: 'The printer failed'},
  'need.command-refused': {
    zh: '有离线号没被接受：请到机旁处理',
    en: 'An offline number was refused',
  },
  'need.other': {zh: '请到设备旁看一下', en: 'Look at the device'},
} as const;

export type TextKey = keyof typeof texts;

export function say(
  language: Language,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

export function isTextKey(key: string): key is TextKey {
  return key in texts;
}

/** All characters of these pages, for the fonts. */
export const allWords = JSON.stringify(texts);
