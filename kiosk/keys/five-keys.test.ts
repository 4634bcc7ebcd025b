import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {KioskPage} from '../testing/kiosk-page.ts';
import {cardNumber, toCompany, toReview, toTopic, whole} from '../testing/presses.ts';
import type {Timings} from '../patience/timings.ts';
import {focusedElement} from './focus.ts';
import {KeyVisitor} from './testing/key-visitor.ts';

let page: KioskPage;
let visitor: KeyVisitor;

async function open(timings?: Partial<Timings>): Promise<void> {
  await setViewport({width: 1080, height: 1920});
  page = new KioskPage(undefined, timings);
  visitor = new KeyVisitor(page);
  await page.settled();
}

suite('a kiosk by five keys', () => {
  teardown(() => {
    visitor.stop();
    page.close();
  });

  test('gives a number from the first screen to the last, each answer by arrows and one key', async () => {
    await open();
    await visitor.key('ArrowDown');
    const way = [...toReview.slice(0, -1), '要优先', '下一步', '取号'];
    for (const name of way) await visitor.walksTo(name);
    await page.sees('A001');
    assert.deepInclude(page.link.sent[0]?.body, {queue: 'renshe', lane: 'priority', party: 1});
    await visitor.walksTo('完成');
    await page.sees('您好，欢迎您来');
    assert.isAtMost(visitor.presses, 45);
    assert.deepEqual(new Set(visitor.heard), new Set(['keys']));
  });

  test('takes the whole form, and all that can be added', async () => {
    await open();
    await visitor.key('ArrowDown');
    for (const name of whole) await visitor.walksTo(name);
    await page.sees('A001');
    assert.include(JSON.stringify(page.forms[0]), cardNumber);
    assert.deepInclude(page.link.sent[0]?.body, {queue: 'renshe', lane: 'priority', help: true});
    assert.isAtMost(visitor.presses, 400);
  }).timeout(120_000);

  test('shows where one stands with the first press, and presses nothing yet', async () => {
    await open();
    await visitor.key('ArrowRight');
    assert.match(visitor.stands, /^登记并取号/);
    assert.isTrue(focusedElement()?.matches(':focus-visible'));
    assert.notEqual(getComputedStyle(focusedElement()!).outlineStyle, 'none');
  });

  test('also shows it to whoever takes the keys after touching', async () => {
    await open();
    dispatchEvent(new PointerEvent('pointerdown'));
    page.button('大字').focus();
    await visitor.key('ArrowRight');
    assert.isTrue(focusedElement()?.matches(':focus-visible'));
    assert.deepEqual(visitor.heard, ['touch', 'keys']);
  });

  test('stands on the first answer of each new question, though the choices measure themselves first', async () => {
    await open();
    await page.press(...toTopic.slice(0, -1));
    await visitor.key('ArrowDown');
    await visitor.walksTo('申诉求决');
    assert.match(visitor.stands, /^土地房屋/);
    assert.isTrue(focusedElement()?.matches('.choice:focus-visible'));
  });

  test('stays where it is when the screen around it renders anew', async () => {
    await open();
    await page.press(...toTopic);
    await visitor.key('ArrowDown', 'ArrowDown', 'ArrowRight');
    const {stands} = visitor;
    page.link.others(3, 'renshe');
    page.app.requestUpdate();
    await page.settled();
    assert.equal(visitor.stands, stands);
    const focused = focusedElement();
    focused?.replaceWith(focused.cloneNode(true));
    await page.settled();
    assert.equal(visitor.stands, stands, 'one of the same name stands there now');
  });

  test('stands on the first answer once the dialog of languages has closed', async () => {
    await open();
    await visitor.key('ArrowDown');
    await visitor.walksTo('语言');
    await visitor.walksTo('English');
    assert.equal(document.documentElement.lang, 'en');
    assert.match(visitor.stands, /^Check in/);
  });

  test('moves to what is left where the last press took its own button away', async () => {
    await open();
    await visitor.key('ArrowDown');
    const way = [...toCompany, '几个人一起', '多 1 人', '少 1 人'];
    for (const name of way) await visitor.walksTo(name);
    assert.isTrue(page.button('少 1 人').disabled);
    assert.isTrue(focusedElement()?.matches(':focus-visible:enabled'));
  });

  test('answers the question whether somebody is there, and stands where it stood', async () => {
    await open({idle: 300, asking: 60_000});
    await visitor.key('ArrowDown', 'Enter', 'ArrowDown');
    const {stands} = visitor;
    await page.sees('还在吗');
    await page.settled();
    await visitor.key('ArrowUp', 'ArrowUp', 'ArrowDown');
    assert.isTrue(focusedElement()?.closest('rc-kiosk-dialog') !== null, 'within the dialog');
    await visitor.walksTo('我还在');
    assert.notInclude(page.words, '还在吗');
    assert.equal(visitor.stands, stands);
  });

  test('calls somebody by a key of its own', async () => {
    await open();
    let calls = 0;
    const stop = visitor.stop;
    stop();
    visitor = new KeyVisitor(page, {onHelp: () => (calls += 1)});
    await visitor.key('F1');
    assert.equal(calls, 1);
  });
});
