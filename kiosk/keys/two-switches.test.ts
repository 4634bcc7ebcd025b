import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {KioskPage} from '../testing/kiosk-page.ts';
import {cardNumber, toReview, whole} from '../testing/presses.ts';
import type {Timings} from '../patience/timings.ts';
import type {KeysOptions} from './attach-keys.ts';
import {KeyVisitor} from './testing/key-visitor.ts';

let page: KioskPage;
let visitor: KeyVisitor;

async function open(options?: KeysOptions, timings?: Partial<Timings>): Promise<void> {
  await setViewport({width: 1080, height: 1920});
  page = new KioskPage(undefined, timings);
  visitor = new KeyVisitor(page, options);
  await page.settled();
}

const framed = () => visitor.framed.map((control) => control.innerText.trim());

suite('a kiosk by switches', () => {
  teardown(() => {
    visitor.stop();
    page.close();
  });

  test('gives a number from the first screen to the last by two of them', async () => {
    await open();
    const way = [...toReview, '取号'];
    for (const name of way) await visitor.scansTo(name);
    await page.sees('A001');
    await visitor.scansTo('完成');
    await page.sees('您好，欢迎您来');
    assert.isAtMost(visitor.presses, 60);
    assert.deepEqual(new Set(visitor.heard), new Set(['switch']));
  });

  test('takes the whole form, and all that can be added', async () => {
    await open();
    for (const name of whole) await visitor.scansTo(name);
    await page.sees('A001');
    assert.include(JSON.stringify(page.forms[0]), cardNumber);
    assert.deepInclude(page.link.sent[0]?.body, {queue: 'renshe', lane: 'priority', help: true});
    assert.isAtMost(visitor.presses, 800);
  }).timeout(240_000);

  test('the first press only shows where the scan begins', async () => {
    await open();
    await visitor.key('F8');
    assert.lengthOf(visitor.framed, 1);
    assert.match(framed()[0] ?? '', /^登记并取号/);
    assert.include(page.words, '您好，欢迎您来');
  });

  test('the aids along the foot are one stop, entered and left', async () => {
    await open();
    await visitor.key('F7');
    for (let i = 0; i < 12 && visitor.framed.length < 5; i += 1) await visitor.key('F7');
    assert.isAbove(visitor.framed.length, 4);
    await visitor.key('F8');
    assert.deepEqual(framed(), ['请工作人员帮忙']);
    for (let i = 0; i < 9 && !visitor.frame?.hasAttribute('leaving'); i += 1) {
      await visitor.key('F7');
    }
    assert.isAbove(visitor.framed.length, 4, 'the way out frames all that is left');
    await visitor.key('F8', 'F7');
    assert.match(framed()[0] ?? '', /^登记并取号/);
  });

  test('answers the question whether somebody is there, with the frame above the dialog', async () => {
    await open({}, {idle: 400, asking: 60_000});
    await visitor.key('F7', 'F8');
    let shownAgain = 0;
    visitor.frame!.addEventListener('beforetoggle', (event) => {
      if ((event as ToggleEvent).newState === 'open') shownAgain += 1;
    });
    await page.sees('还在吗');
    await page.settled();
    assert.deepEqual(framed(), ['我还在']);
    assert.equal(shownAgain, 1, 'what is shown last stands on top');
    const {left, top, width} = visitor.frame!.getBoundingClientRect();
    const under = document.elementFromPoint(left + width / 2, top + 2);
    assert.notEqual(under, visitor.frame, 'nothing can touch the frame');
    await visitor.scansTo('我还在');
    assert.notInclude(page.words, '还在吗');
  });

  test('goes with what it frames when the layout changes', async () => {
    await open();
    await visitor.key('F7');
    const before = visitor.frame!.getBoundingClientRect();
    await setViewport({width: 1920, height: 1080});
    await page.settled();
    const after = visitor.frame!.getBoundingClientRect();
    assert.notEqual(before.left, after.left);
    assert.match(framed()[0] ?? '', /^登记并取号/);
  });

  test('stands out from the paper in every theme', async () => {
    await open();
    await visitor.key('F7');
    for (const theme of ['paper', 'contrast']) {
      document.documentElement.dataset['theme'] = theme;
      const {borderTopColor, outlineColor, borderTopWidth} = getComputedStyle(visitor.frame!);
      assert.isAtLeast(contrast(borderTopColor, outlineColor), 7, theme);
      assert.isAtLeast(parseFloat(borderTopWidth), 4);
    }
  });

  test('goes by itself for whoever has one switch only', async () => {
    await open({autoScan: 5000});
    await visitor.key(' ');
    assert.match(framed()[0] ?? '', /^登记并取号/);
    visitor.clock.pass(4000);
    await page.settled();
    assert.match(framed()[0] ?? '', /^我需要翻译/);
    await visitor.key(' ');
    await page.sees('导访员看到就过来');
  });

  test('a touch ends it', async () => {
    await open();
    await visitor.key('F7');
    assert.isDefined(visitor.frame);
    dispatchEvent(new PointerEvent('pointerdown'));
    await page.settled();
    assert.isUndefined(visitor.frame);
    assert.deepEqual(visitor.heard, ['switch', 'touch']);
  });

  test('after a long while without a press somebody with five keys may come', async () => {
    await open({forgetAfter: 5000});
    await visitor.key('F7');
    visitor.clock.pass(5000);
    await page.settled();
    assert.isUndefined(visitor.frame);
    await visitor.key('ArrowDown', 'Enter');
    assert.equal(visitor.heard.at(-1), 'keys');
    assert.include(page.words, '先跟您说明白');
  });
});

/** WCAG's ratio of two computed colours. */
function contrast(...colours: [string, string]): number {
  const [light = 0, dark = 0] = colours
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
