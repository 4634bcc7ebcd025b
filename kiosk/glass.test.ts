import {setViewport} from '@web/test-runner-commands';
import {checkGlass} from './testing/glass-check.ts';
import {exampleHall, KioskPage} from './testing/kiosk-page.ts';
import {MemoryLink} from '../src/sync/testing/memory-link.ts';

/** Panels with their long side in millimetres. */
const panels = [
  {name: '21.5 inches upright', width: 1080, height: 1920, mm: 476},
  {name: '21.5 inches wide', width: 1920, height: 1080, mm: 476},
  {name: '15 inches, 4:3', width: 1024, height: 768, mm: 305},
  {name: '15.6 inches, 16:9', width: 1366, height: 768, mm: 345},
] as const;

/** The way through every screen, by the words to press. */
const way = [
  ...[
    '登记并取号',
    '知道了',
    '拼音',
    'a',
    'i',
    '爱',
    '字母',
    '数字符号',
    '部首',
    '女',
    '手写',
    '留下手写',
    '上一步',
  ],
  ...['下一步', '到窗口口述', '1', '不填', '几个人一起', '多 10 人', '下一步', '拼音', 'a', 'i'],
  ...[
    '爱',
    '再加一位',
    '下一步',
    '申诉求决',
    '经济交通',
    '按名称找',
    'r',
    's',
    '上一步',
    '其他单位',
  ],
  ...[
    '说不清楚',
    '到窗口口述',
    '合同',
    '下一步',
    '要优先',
    '轮椅',
    '下一步',
    '还想补充',
    '护照',
    'A',
  ],
  ...[
    '上一步',
    '身份证',
    '1',
    '下一步',
    '不填',
    '女',
    '不填',
    '不填',
    '不填',
    '不填',
    '不填',
    '取号',
  ],
];

const CODE = '123456789012';
/** The fullest that a slip's screen can be. */
const overAndRateable = {
  number: 'AK012',
  status: 'finished',
  rateable: true,
  firstUnit: 'guotu',
  says: {
    title: {zh: '这次接待结束了', en: 'This visit is over'},
    big: {zh: '谢谢您来，祝您顺利', en: 'Thank you, and all the best'},
    lines: [{zh: '下次来，带上这张号单。', en: 'Bring this slip when you come again.'}],
  },
} as const;

/** The longest names that a hall may give. */
const longNames = {
  ...exampleHall,
  units: exampleHall.units.map((unit) => ({
    ...unit,
    name: {
      zh: `${unit.name.zh}驻省群众工作中心联合接访办公室`,
      en: `${unit.name.en} and Related Affairs`,
    },
  })),
};

for (const panel of panels) {
  suite(`the glass of ${panel.name}`, () => {
    for (const [hall, configuration] of [
      ['the example hall', exampleHall],
      ['long unit names', longNames],
    ] as const) {
      for (const low of panel.height > panel.width ? [false, true] : [false]) {
        test(`fits a finger and cuts no word, ${hall}${low ? ', low' : ''}`, async () => {
          await setViewport({width: panel.width, height: panel.height});
          const page = new KioskPage(new MemoryLink(configuration));
          page.app.screenMm = panel.mm;
          const mm = Math.max(panel.width, panel.height) / panel.mm;
          try {
            await page.settled();
            if (low) await page.press('低位');
            checkGlass(page, {mm, low});
            for (const step of way) {
              await page.press(step);
              checkGlass(page, {mm, low});
            }
            await page.sees('请拿好号单');
            await page.settled();
            checkGlass(page, {mm, low});
            page.visits.lay(CODE, overAndRateable);
            // The next visitor's glass is as it was at the start.
            await page.press('完成', ...(low ? ['低位'] : []));
            for (const step of ['大厅指引', '上一步', '查我的号', ...CODE.split('')]) {
              await page.press(step);
              checkGlass(page, {mm, low});
            }
            await page.sees('非常不满意');
            checkGlass(page, {mm, low});
          } finally {
            page.close();
          }
        }).timeout(60_000);
      }
    }
  });
}
