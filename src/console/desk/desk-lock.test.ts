import {assert} from '@open-wc/testing';
// Here at once, as it is on a page that has been open for a while.
import '../account/lock-cover.ts';
import './form/form-panel.ts';
import {StaffSession} from '../account/staff-session.ts';
import {MemoryBrowser, MemorySession} from '../account/testing/memory-session.ts';
import {DeskPage} from './testing/desk-page.ts';

const MINUTES = 60_000;

let page: DeskPage;
let hub: MemorySession;
let now: number;

suite('the lock of a desk', () => {
  setup(async () => {
    now = 0;
    hub = new MemorySession();
    page = await DeskPage.serving((desk) => {
      desk.session = new StaffSession(hub, new MemoryBrowser());
      desk.monotonic = () => now;
      desk.lookEvery = 5;
    });
    await page.settled();
  });
  teardown(() => {
    page.close();
  });

  const covered = () => cover() !== null;
  const cover = () => document.querySelector('rc-lock-cover');
  /** So much time goes by, and the desk has looked at it. */
  async function passes(ms: number) {
    now += ms;
    await new Promise((resolve) => setTimeout(resolve, 30));
    await page.settled();
    await cover()?.updateComplete;
    await cover()?.shadowRoot?.querySelector('rc-unlock-form')?.updateComplete;
  }
  async function unlock(secret: string) {
    const form = cover()?.shadowRoot?.querySelector('rc-unlock-form')?.shadowRoot;
    const input = form?.querySelector<HTMLInputElement>('[name=secret]');
    assert.exists(input);
    dispatchEvent(new KeyboardEvent('keydown', {key: '8'}));
    input.value = secret;
    form?.querySelector('form')?.requestSubmit();
    await passes(0);
  }

  test('after five minutes without anybody nothing of the visit can be seen, read or pressed', async () => {
    await passes(4.9 * MINUTES);
    assert.isFalse(covered());
    await passes(0.2 * MINUTES);
    assert.isTrue(covered());
    assert.isTrue(page.desk.hidden && page.desk.inert);
    assert.equal(getComputedStyle(page.desk).display, 'none');
    assert.isEmpty(page.areas(), 'no form');
    assert.deepEqual(hub.deeds, ['lock']);
    const sent = page.link.sent.length;
    dispatchEvent(new KeyboardEvent('keydown', {key: 'p'}));
    await page.settled();
    assert.lengthOf(page.link.sent, sent, 'keys press nothing');
    await assert.isAccessible(cover());
  });

  test('a touch or a key keeps it open', async () => {
    await passes(4 * MINUTES);
    dispatchEvent(new PointerEvent('pointerdown'));
    await passes(4 * MINUTES);
    dispatchEvent(new KeyboardEvent('keydown', {key: 'x'}));
    await passes(4 * MINUTES);
    assert.isFalse(covered());
  });

  test('a wrong PIN does not open it, the right one does, and the visit is as it was', async () => {
    await passes(6 * MINUTES);
    await unlock('1111');
    assert.isTrue(covered());
    const wrong = cover()?.shadowRoot?.querySelector('rc-unlock-form')?.shadowRoot;
    assert.include(wrong?.textContent, '密码或 PIN 不对');
    await unlock('8305');
    assert.isFalse(covered());
    assert.isFalse(page.desk.hidden);
    assert.include(page.text(), '正在接谈');
  });

  test('what is being written in an interview is not taken from under somebody’s hands', async () => {
    await page.typeInto('理由', '测试口述');
    await passes(20 * MINUTES);
    assert.isFalse(covered());
  });

  test('what was typed when somebody locks is saved by then', async () => {
    await page.typeInto('理由', '测试口述');
    await page.desk.session?.lock();
    await passes(0);
    assert.isTrue(covered());
    assert.deepEqual(hub.deeds, ['lock']);
    await unlock('8305');
    assert.isFalse(page.desk.holdsWords());
    assert.equal(page.forms.written('reasons'), '测试口述');
  });
});
