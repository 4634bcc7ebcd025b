import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MemorySpeech} from '../src/devices/speech/testing/memory-speech.ts';
import {HandClock} from '../src/devices/testing/hand-clock.ts';
import {Access} from './access.ts';
// Before it is asked for: a test presses sooner than a module comes.
import './keys/attach-keys.ts';
import './reading/read-aloud.ts';
import {KioskPage} from './testing/kiosk-page.ts';
import type {Timings} from './patience/timings.ts';

suite('a kiosk that is worked without touch', () => {
  let page: KioskPage;
  let access: Access;

  async function open(timings?: Partial<Timings>): Promise<void> {
    page = new KioskPage(undefined, timings);
    access = new Access({speech: () => Promise.resolve(new MemorySpeech())});
    page.app.access = access;
    await page.settled();
    await page.settled();
  }
  const press = async (key: string) => {
    await sendKeys({press: key});
    await page.settled();
  };
  teardown(async () => {
    await access.detach();
    page.close();
  });

  for (const {by, key} of [
    {by: 'by switches', key: 'F7'},
    {by: 'by five keys', key: 'ArrowDown'},
  ]) {
    test(`asks before the number goes, and leaves it there when somebody is there, ${by}`, async () => {
      await open({number: 200, asking: 60_000});
      await press(key);
      await page.press('只取号', '取号');
      await page.sees('请拿好号单');
      await page.sees('还在吗');
      await press(key);
      assert.notInclude(page.words, '还在吗');
      assert.include(page.words, 'A001');
      await page.sees('还在吗');
    });
  }

  test('goes on in silence while the voice cannot be had, and speaks once it can', async () => {
    let there = false;
    const speech = new MemorySpeech();
    const clock = new HandClock();
    page = new KioskPage();
    access = new Access({
      clock,
      speech: () => (there ? Promise.resolve(speech) : Promise.reject(new Error('cut off'))),
    });
    page.app.access = access;
    await page.settled();
    await press('ArrowDown');
    await press('F2');
    await page.press('只取号');
    await page.sees('这样对吗');
    there = true;
    await page.press('上一步');
    await page.settled();
    clock.pass(1_000);
    assert.include(speech.heard.join(), '您好，欢迎您来');
  });

  test('lets the number go by itself where somebody touches the glass', async () => {
    await open({number: 200, asking: 60_000});
    await page.press('只取号', '取号');
    await page.sees('A001');
    await page.sees('您好，欢迎您来');
  });
});
