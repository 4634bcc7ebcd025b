/** Names of how the hall works: its hours, its queues, its calls. */
export const ruleNames = {
  name: {zh: '大厅名称', en: 'Name of the hall'},
  timeZone: {zh: '时区', en: 'Time zone'},
  phoneAddress: {zh: '手机查号的网址', en: 'Address for phones'},
  languages: {zh: '自助机的其他语言', en: 'Further languages of the kiosk'},
  'languages.*': {zh: '语言', en: 'language'},
  'languages.*.code': {zh: '语言代码', en: 'Code'},
  'languages.*.name': {zh: '本族语的叫法', en: 'As its speakers write it'},
  'languages.*.hash': {zh: '文件指纹', en: 'Fingerprint of its file'},

  hours: {zh: '营业时间', en: 'Hours'},
  issue: {zh: '什么时候发号', en: 'When numbers are given'},
  holidays: {zh: '放假', en: 'Holidays'},
  'holidays.*': {zh: '假期', en: 'holiday'},
  'holidays.*.from': {zh: '从哪天', en: 'From'},
  'holidays.*.until': {zh: '到哪天（含）', en: 'Until (included)'},
  'holidays.*.name': {zh: '名称', en: 'Name'},

  general: {zh: '综合接访', en: 'First reception'},
  numbering: {zh: '号码怎么编', en: 'Letters of numbers'},
  lanes: {zh: '优先号怎么排', en: 'Priority'},
  'lanes.rule': {zh: '办法', en: 'Rule'},
  'lanes.n': {zh: '每几个里最多一个优先号', en: 'At most one priority call in'},
  'lanes.minutes': {zh: '优先号当作多等了几分钟', en: 'Minutes a priority ticket is ahead'},

  calls: {zh: '叫号', en: 'Calls'},
  'calls.recallGap': {zh: '隔几秒才能再叫', en: 'Seconds before calling again'},
  'calls.recallsAtMost': {zh: '最多再叫几次', en: 'Repeats at most'},
  'calls.missedBack': {zh: '过号后退几位', en: 'Places back after a missed call'},
  'calls.expiry': {zh: '几秒后只显示不播报', en: 'Seconds until shown but not spoken'},
  'calls.undo': {zh: '窗口几秒内可以撤回', en: 'Seconds in which a desk can undo'},

  appointments: {zh: '预约', en: 'Appointments'},
  'appointments.every': {zh: '每几分钟一个时间', en: 'Minutes from one time to the next'},
  'appointments.atOnce': {zh: '同一时间最多几个', en: 'At one time'},
  'appointments.days': {zh: '可以约几天内（含今天）', en: 'Days ahead, today included'},

  parties: {zh: '多人来访', en: 'Parties'},
  'parties.atMost': {zh: '一个号最多几人', en: 'Largest party of one number'},
  'parties.representatives': {zh: '几位代表进窗口', en: 'Called to the window'},

  service: {zh: '一次接谈', en: 'A visit'},
  'service.mean': {zh: '一般几分钟', en: 'Minutes it usually takes'},
  'service.changeover': {zh: '两人之间隔几分钟', en: 'Minutes between two'},
} as const;

export const ruleHints = {
  name: {zh: '显示在自助机、大屏和号单上', en: 'On kiosks, walls and slips'},
  timeZone: {zh: '例如 Asia/Shanghai', en: 'Such as Asia/Shanghai'},
  phoneAddress: {
    zh: '例如 https://hall.example；不填，号单上就没有二维码',
    en: 'Such as https://hall.example; without it slips carry no QR code',
  },
  'languages.*.code': {zh: '例如 ug、mn-Mong', en: 'Such as ug, mn-Mong'},
  'languages.*.hash': {
    zh: '64 位，上传文件时得到',
    en: '64 digits, told when the file is uploaded',
  },
  holidays: {zh: '这几天不发号，也不能预约', en: 'No numbers and no appointments on these days'},
  service: {
    zh: '有了自己的数据以前，按这个估算等候',
    en: 'For estimates until the hall has its own figures',
  },
} as const;

export const ruleChoices = {
  'issue:in-hours': {zh: '只在营业时间', en: 'In the hours only'},
  'issue:always': {zh: '随时', en: 'At any time'},
  'numbering:area': {zh: '按区（看不出找哪个单位）', en: 'By area (tells nothing of the unit)'},
  'numbering:unit': {zh: '按单位', en: 'By unit'},
  'lanes.rule:one-in': {zh: '插着叫', en: 'One in so many'},
  'lanes.rule:strict': {zh: '优先号总是先叫', en: 'Priority first'},
  'lanes.rule:ageing': {zh: '优先号当作来得更早', en: 'As if they had come earlier'},
} as const;
