import type {Entry} from './entry.ts';

/** Taking a number, and getting a time instead. */
export const numbersTexts = {
  'unknown-queue': [
    422,
    '没有这个单位',
    '请重新选择单位，或选“说不清楚”。',
    'No such unit',
    'Choose the unit again, or choose "not sure".',
  ],
  'unknown-device': [
    422,
    '这台设备还没有登记',
    '请刷新设备页面，让它先登记。',
    'This device is not registered',
    'Reload the device so that it registers first.',
  ],
  'hall-not-configured': [
    503,
    '大厅还没有配置好',
    '请先发布大厅配置。',
    'The hall is not configured yet',
    "Publish the hall's configuration first.",
  ],
  'unknown-unit': [
    422,
    '没有这个首访单位',
    '请核对号单上的码，或重新选择单位。',
    'No such first unit',
    "Check the slip's code, or choose the unit again.",
  ],
  'hall-closed': [
    409,
    '现在不是接待时间',
    '可以预约时间；有急事请找工作人员。',
    'The hall is closed now',
    'You can have an appointment; in urgent need ask a member of staff.',
  ],
  'unit-closed': [
    409,
    '这个单位现在不取号',
    '可以预约时间，或请导访员帮忙。',
    'This unit issues no numbers now',
    'You can have an appointment, or ask a guide for help.',
  ],
  'quota-reached': [
    409,
    '这个单位现在的号满了',
    '可以预约时间，或请导访员帮忙。',
    'The numbers of this unit are all taken now',
    'You can have an appointment, or ask a guide for help.',
  ],
  'time-not-on-offer': [
    409,
    '这个时间约不上了',
    '请另选一个时间。',
    'This time is not free',
    'Choose another time.',
  ],
  'party-too-large': [
    422,
    '人数太多',
    '一个号最多 {atMost} 人，请工作人员帮忙。',
    'The party is too large',
    'One number stands for at most {atMost} people: ask staff for help.',
  ],
  'number-taken': [
    409,
    '这个离线号已经用过',
    '{number} 已有人持有，请工作人员给来访人换号。',
    'This offline number is taken',
    '{number} is held by somebody else: give the visitor another number.',
  ],
  'number-not-yours': [
    422,
    '离线号与设备不符',
    '{number} 不是这台设备能发的号，请工作人员处理。',
    'Not a number of this device',
    '{number} is not one that this device can issue: tell the staff.',
  ],
  'ticket-already-issued': [
    409,
    '这个号已经取过',
    '号码是 {number}，不用再取。',
    'This number was issued already',
    'It is {number}; no other is needed.',
  ],
} as const satisfies Record<string, Entry>;
