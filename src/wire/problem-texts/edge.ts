import type {Entry} from './entry.ts';

/** Configuration, the HTTP door, and the hub itself. */
export const edgeTexts = {
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
} as const satisfies Record<string, Entry>;
