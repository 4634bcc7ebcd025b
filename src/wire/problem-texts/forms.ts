import type {Entry} from './entry.ts';

/** What a visitor filled in: brought sealed; opened at the desk that has the visit or, once it is over, was shown its slip. */
export const formProblems = {
  'form-key-unknown': [
    409,
    '登记表的密钥已经换了',
    '请按大厅现在的密钥重新加密再发；也可以不带登记表，先取号。',
    'The form is sealed to a key that this hub does not have',
    "Seal it again to the key in the hall's state and send it anew, or take the number without it.",
  ],
  'form-not-here': [
    409,
    '这个号不在这个窗口',
    '呼叫到本窗口以后，才能打开登记表。',
    'The number is not at this window',
    'Call it here first: until the visit is over, only the window that has it opens its form.',
  ],
  'form-slip-needed': [
    409,
    '这次来访已经结束',
    '请再看一次号单，重新打开登记表。',
    'The visit is over',
    'Look at its slip again, and open the form anew.',
  ],
  'form-code-needed': [
    409,
    '这次来访不是这个窗口接待的',
    '请来访人出示号单，用 12 位查询码打开登记表。',
    'Another window received this visit',
    'Ask for the slip, and open the form by its code of 12 digits.',
  ],
  'form-earlier-goes-on': [
    409,
    '上次的来访还没有结束',
    '它的登记表，现在只有接它的窗口能打开。',
    'The earlier visit is not over',
    'For now only the window that has it opens its form.',
  ],
  'form-slip-unknown': [
    404,
    '没有找到这次来访',
    '请核对号单上的号码或查询码；以前的来访，只能用查询码找。',
    'No such visit',
    'Check the number or the code on the slip; a visit of an earlier day is found by its code only.',
  ],
  'form-seat-closed': [
    409,
    '这里还没开始接待',
    '开窗接待以后，才能打开以前的登记表。',
    'This desk is closed',
    'Open it first: only an open desk opens the form of a visit that is over.',
  ],
  'form-none': [
    404,
    '没有登记表',
    '没有填，或者已经删除；请直接问来访人。',
    'There is no form',
    'None was filled in, or it was deleted: ask the visitor.',
  ],
  'form-unreadable': [
    422,
    '登记表打不开',
    '请来访人口述；并告诉管理员。',
    'The form cannot be opened',
    'Let the visitor tell it, and tell the administrator.',
  ],
  'form-line-unknown': [
    422,
    '登记表里没有这一项',
    '请重新打开登记表，再选。',
    'The form has no such line',
    'Open the form again and choose one of its lines.',
  ],
  'form-record-changed': [
    409,
    '窗口记录刚刚改过了',
    '请把现在的记录再读一遍，来访人同意了再确认。',
    'What was recorded has changed in the meantime',
    'Read out what stands there now, and confirm it when the visitor agrees.',
  ],
  'form-line-changed': [
    409,
    '别处也改了这一项',
    '请看那边写的是什么，再选用哪一份。',
    'This was written elsewhere too',
    'Look at what stands there now, and choose one of the two.',
  ],
} as const satisfies Record<string, Entry>;
