import type {RefusalCode} from '../hall/command.ts';

/** What can go wrong beyond the domain's own refusals. */
export type EdgeCode =
  | 'body-malformed'
  | 'body-too-large'
  | 'body-not-json'
  | 'header-missing'
  | 'id-reused'
  | 'route-unknown'
  | 'host-unknown'
  | 'method-not-allowed'
  | 'storage-failed'
  | 'hub-stopping'
  | 'hub-failed';

export type ProblemCode = RefusalCode | EdgeCode;

type Entry = readonly [
  status: number,
  zhTitle: string,
  zhDetail: string,
  title: string,
  detail: string,
];

/** Every text of a problem, `{name}` standing for one of its values. */
export const problemTexts: Readonly<Record<ProblemCode, Entry>> = {
  'unknown-queue': [
    422,
    '没有这个单位',
    '请重新选择单位，或选“说不清楚”。',
    'No such unit',
    'Choose the unit again, or choose "not sure".',
  ],
  'unknown-seat': [
    422,
    '没有这个座位',
    '请在本大厅的窗口里重新选择。',
    'No such seat',
    'Choose a seat of this hall.',
  ],
  'unknown-ticket': [
    422,
    '今天没有这个号',
    '请核对号码；昨天的号请重新取号。',
    'No such number today',
    "Check the number; yesterday's visitor takes a new one.",
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
  'hall-closed': [
    409,
    '现在不是接待时间',
    '请在接待时间来取号；有急事请找工作人员。',
    'The hall is closed now',
    'Numbers are issued in reception hours; in urgent need ask a member of staff.',
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
  'seat-already-open': [
    409,
    '座位已经开了',
    '可以直接呼叫下一位。',
    'The seat is open already',
    'Call the next visitor.',
  ],
  'seat-not-open': [
    409,
    '座位没有开放',
    '请先开窗或恢复接待。',
    'The seat is not open',
    'Open or resume the seat first.',
  ],
  'seat-not-paused': [
    409,
    '座位没有暂停',
    '可以直接呼叫下一位。',
    'The seat is not paused',
    'Call the next visitor.',
  ],
  'seat-busy': [
    409,
    '座位上还有 {number}',
    '请先办结或标记未到，再操作。',
    '{number} is still at this seat',
    'Finish it or mark it missed first.',
  ],
  'nobody-waiting': [
    409,
    '现在没有人在等',
    '有人取号后再呼叫。',
    'Nobody is waiting',
    'Call again when a number has been taken.',
  ],
  'ticket-already-issued': [
    409,
    '这个号已经取过',
    '号码是 {number}，不用再取。',
    'This number was issued already',
    'It is {number}; no other is needed.',
  ],
  'ticket-not-waiting': [
    409,
    '{number} 不在等候中',
    '它可能已被别的窗口呼叫，请呼叫下一位。',
    '{number} is not waiting',
    'Another window may have called it: call the next one.',
  ],
  'ticket-not-called': [
    409,
    '{number} 没有被呼叫',
    '请先呼叫，再操作。',
    '{number} has not been called',
    'Call it first.',
  ],
  'ticket-not-started': [
    409,
    '{number} 还没有开始接谈',
    '请先点“开始接谈”。',
    '{number} has not started',
    'Start the visit first.',
  ],
  'ticket-not-missed': [
    409,
    '{number} 没有过号',
    '它还在队里，不用恢复。',
    '{number} was not missed',
    'It is still in the queue.',
  ],
  'ticket-finished': [
    409,
    '{number} 已经办结',
    '不用再操作，请呼叫下一位。',
    '{number} is finished',
    'Nothing is left to do: call the next one.',
  ],
  'recall-too-soon': [
    409,
    '刚刚呼叫过',
    '请等 {seconds} 秒再呼叫。',
    'Called a moment ago',
    'Wait {seconds} seconds before calling again.',
  ],
  'recalls-used-up': [
    409,
    '已经再次呼叫 {atMost} 次',
    '人没来就点“未到”，号码会保留。',
    'Recalled {atMost} times already',
    'Mark it missed: the number stays valid.',
  ],
  'configuration-invalid': [
    422,
    '配置有问题，没有发布',
    '请按下面列出的位置修改；现在用的配置没有变。',
    'The configuration was not published',
    'Mend the places listed; the hall keeps what it has.',
  ],
  'revision-stale': [
    409,
    '配置刚被别人改过',
    '现在是第 {revision} 版，请在它的基础上再改。',
    'Somebody published meanwhile',
    'Start again from revision {revision}.',
  ],
  'body-malformed': [
    422,
    '内容不对',
    '请按下面列出的位置修改。',
    'The request does not fit',
    'Mend the fields listed.',
  ],
  'body-too-large': [
    413,
    '内容太大',
    '请减少内容再发。',
    'The request is too large',
    'Send less at a time.',
  ],
  'body-not-json': [
    400,
    '内容不是 JSON',
    '请用 application/json 发送。',
    'The request is not JSON',
    'Send it as application/json.',
  ],
  'header-missing': [
    400,
    '缺少请求头',
    '请补上下面列出的请求头。',
    'A header is missing',
    'Add the headers listed.',
  ],
  'id-reused': [
    422,
    '操作编号用过了',
    '每次操作请用新的编号。',
    'This command id was used before',
    'Use a new id for each command.',
  ],
  'route-unknown': [
    404,
    '没有这个地址',
    '请看 /api/v1/openapi.json。',
    'No such address',
    'See /api/v1/openapi.json.',
  ],
  'host-unknown': [
    421,
    '中枢只认本机的名字',
    '请用 localhost 打开；要从别的机器打开，用 --host 启动中枢。',
    'The hub answers to this machine alone',
    'Open it as localhost; to reach it from elsewhere, start the hub with --host.',
  ],
  'method-not-allowed': [405, '方法不对', '请用 {allow}。', 'Wrong method', 'Use {allow}.'],
  'storage-failed': [
    503,
    '暂时存不下',
    '号码没有发出，请稍后再试；请检查中枢的磁盘。',
    'The hub could not store it',
    "Nothing was issued: try again soon, and look at the hub's disk.",
  ],
  'hub-stopping': [503, '中枢正在停止', '请稍后再试。', 'The hub is stopping', 'Try again soon.'],
  'hub-failed': [
    500,
    '中枢出错了',
    '请稍后再试；一直这样请看日志。',
    'The hub failed',
    'Try again soon; if it stays so, look at the log.',
  ],
};
