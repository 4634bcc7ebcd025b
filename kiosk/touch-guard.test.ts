import {assert} from '@open-wc/testing';
import {guardTouches} from './touch-guard.ts';

function setUp(pause = 0) {
  const root = document.createElement('div');
  const button = document.createElement('button');
  button.style.cssText = 'position: fixed; left: 20px; top: 20px; width: 200px; height: 100px';
  root.append(button);
  document.body.append(root);
  const stop = guardTouches(root, pause);
  let clicks = 0;
  button.addEventListener('click', () => (clicks += 1));
  const point = (type: string, clientX: number, clientY: number) => {
    const more = {bubbles: true, composed: true, isPrimary: true, pointerType: 'touch'};
    button.dispatchEvent(new PointerEvent(type, {...more, clientX, clientY}));
  };
  const done = () => {
    stop();
    root.remove();
  };
  return {button, point, clicks: () => clicks, done};
}

suite('guardTouches', () => {
  test('presses a button that a finger slid across but did not leave', () => {
    const {point, clicks, done} = setUp();
    point('pointerdown', 40, 40);
    point('pointerup', 190, 100);
    assert.equal(clicks(), 1);
    done();
  });

  test('does not press a button that the finger left', () => {
    const {point, clicks, done} = setUp();
    point('pointerdown', 40, 40);
    point('pointerup', 400, 300);
    assert.equal(clicks(), 0);
    done();
  });

  test('takes what follows at once for the same touch', async () => {
    const {button, point, clicks, done} = setUp(80);
    point('pointerdown', 40, 40);
    point('pointerup', 41, 41);
    button.click();
    button.click();
    assert.equal(clicks(), 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    button.click();
    assert.equal(clicks(), 2);
    done();
  });
});
