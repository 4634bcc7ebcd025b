import type {FilledForm, FormLine, FormValue, Mask} from '../../../hall/filled-form.ts';

const line = (id: string, zh: string, value: FormValue, mask: Mask = 'none'): FormLine => ({
  id,
  label: {zh, en: id},
  mask,
  value,
});
const text = (words: string): FormValue => ({kind: 'text', text: words});

/** What nobody but a desk may ever find anywhere: every word of the visit below. */
export const SECRETS = [
  '欧阳测甲',
  '贵州省榕江县测试镇七组',
  '13800000000',
  '11010519491231002X',
  '测试代表乙',
  '𠮷地的测试补偿款没有发下来',
  '窗口记下的测试口述',
] as const;

/** A visit of nobody: published sample numbers, names that no one bears, every kind of answer. */
export const sampleForm: FilledForm = {
  version: 1,
  revision: 3,
  lines: [
    line('name', '姓名', text(SECRETS[0]), 'name'),
    line('address', '住址', text(SECRETS[1]), 'address'),
    line('phone', '电话', text(SECRETS[2]), 'phone'),
    line(
      'paper',
      '证件',
      {
        kind: 'paper',
        paper: {id: 'resident', name: {zh: '身份证', en: 'Identity card'}},
        number: SECRETS[3],
      },
      'paper',
    ),
    line('people', '代表', {kind: 'names', names: [SECRETS[4]]}, 'name'),
    line('purpose', '来意', {
      kind: 'chosen',
      chosen: [{id: 'appeal', name: {zh: '申诉求决', en: 'A request or appeal'}}],
    }),
    line('request', '请求', text(SECRETS[5])),
    line('reasons', '事实和理由', {kind: 'oral'}),
    line('sign', '手写', {
      kind: 'ink',
      ink: {
        width: 600,
        height: 300,
        strokes: [
          [20, 30, 40, 60, 80, 70],
          [300, 120],
        ],
      },
    }),
    line('birth', '出生年份', {kind: 'skipped'}),
  ],
};

/** What a desk writes down in the interview. */
export const ORAL = SECRETS[6];
