import {assert, fixture, html, oneEvent} from '@open-wc/testing';
import {MORNING} from '../../sync/testing/memory-link.ts';
import type {ScreenshotStatus} from '../../wire/screenshot.ts';
import './screen-look.ts';
import type {ScreenLook} from './screen-look.ts';

const shotIn = (state: ScreenshotStatus['state']): ScreenshotStatus => ({
  id: 'ask-1',
  state,
  since: MORNING,
});

suite('rc-screen-look', () => {
  let look: ScreenLook;
  setup(async () => {
    look = await fixture(
      html`<rc-screen-look
        .device=${{device: 'kiosk-7', kind: 'kiosk', letters: 'K'}}
        .now=${MORNING}
        zone="Asia/Shanghai"
      ></rc-screen-look>`,
    );
  });

  const dialog = () => look.renderRoot.querySelector('rc-staff-dialog');
  const again = () => look.renderRoot.querySelector<HTMLButtonElement>('button');
  async function shows(shot: ScreenshotStatus | undefined, more: Partial<ScreenLook> = {}) {
    Object.assign(look, {shot, trouble: '', ...more});
    await look.updateComplete;
    await dialog()?.updateComplete;
    return `${dialog()?.heading ?? ''} ${look.renderRoot.textContent}`;
  }

  test('while it waits it says so, and asks for no other', async () => {
    for (const shot of [undefined, shotIn('asked')]) {
      assert.match(await shows(shot), /自助机 K 的画面.*正在拍/s);
      assert.isTrue(again()?.disabled);
    }
  });

  test('the picture stands with the time at which it was taken', async () => {
    await shows(shotIn('taken'));
    const picture = look.renderRoot.querySelector('img');
    assert.match(picture?.src ?? '', /\/api\/v1\/devices\/kiosk-7\/screenshots\/ask-1$/);
    assert.equal(dialog()?.hint, '09:30:00 拍的');
    await assert.isAccessible(look);
    await shows({...shotIn('taken'), id: 'ask-2', since: MORNING + 5_000});
    assert.equal(dialog()?.hint, '09:30:05 拍的', 'another one is told from the last');
  });

  test('where there is none it says why, and that one can ask again', async () => {
    assert.match(await shows(shotIn('in-use')), /有人正在用/);
    assert.match(await shows(shotIn('failed')), /没拍成/);
    assert.match(await shows(shotIn('unanswered')), /没有回应/);
    assert.match(await shows(undefined, {trouble: '网络没有回应'}), /网络没有回应/);
    setTimeout(() => again()?.click());
    await oneEvent(look, 'rc-again');
  });

  test('an ask that the hub forgot waits for nobody', async () => {
    assert.match(await shows(shotIn('asked'), {now: MORNING + 31_000}), /没有回应/);
    assert.isFalse(again()?.disabled);
  });
});
