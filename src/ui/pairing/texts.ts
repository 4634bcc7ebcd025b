/** Every word of the screen of a device that has no hall. */
export const pairingTexts = {
  pairing: {zh: '这台设备还没有加入大厅', en: 'This device has no hall yet'},
  how: {
    zh: '请管理员打开控制台，点“添加设备”，核对这个码。',
    en: 'Operators: at the console, “Add a device”, and compare this code.',
  },
  qr: {zh: '扫码打开控制台', en: 'Opens the console'},
  'waiting-for-hub': {zh: '正在连接大厅…', en: 'Connecting to the hall …'},
  insecure: {
    zh: '这个地址没有加密，设备不能加入大厅。请用 https 打开，或安装设备程序。',
    en: 'This address is not encrypted: open it by https, or install the device program.',
  },
  retired: (count: number) => ({
    zh: `这台设备已停用。还有 ${count} 个号没有交给大厅，请先不要关机。`,
    en: `Out of service. ${count} of its numbers have still to reach the hall: leave it on.`,
  }),
} as const;
