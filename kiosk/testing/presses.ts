/** Presses that lead through the example hall's form by its shortest way. */
export const told = '到窗口口述';
export const toCompany = ['登记并取号', '知道了', told, told, '不填'];
export const toTopic = [...toCompany, '一个人', '申诉求决'];
export const toReview = [...toTopic, '工资社保', '人社厅', told, '不填', '下一步'];
