/** Presses that lead through the example hall's form by its shortest way. */
export const told = '到窗口口述';
export const toCompany = ['登记并取号', '知道了', told, told, '不填'];
export const toTopic = [...toCompany, '一个人', '申诉求决'];
export const toReview = [...toTopic, '工资社保', '人社厅', told, '不填', '下一步'];

const digits = (row: string) => Array.from(row);
const ai = ['a', 'i', '爱', '下一步'];
/** Of no county. */
export const cardNumber = '000000190001010009';
/** Presses that leave nothing of the example hall's form out: all is written, chosen and added. */
export const whole = [
  ...['登记并取号', '知道了', '拼音', ...ai, ...ai, ...digits('0000000'), '下一步'],
  ...['一个人', '申诉求决', '工资社保', '按名称找', 'r', 's', '人社厅', ...ai, ...ai, ...ai],
  ...[
    '合同',
    '下一步',
    '要优先',
    '导访员陪同',
    '下一步',
    '还想补充',
    '身份证',
    ...digits(cardNumber),
    '下一步',
  ],
  ...['女', ...digits('1900'), '下一步', ...ai, ...ai, '第一次', '不公开', '取号'],
];
