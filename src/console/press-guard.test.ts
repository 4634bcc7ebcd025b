import {assert, fixture, html} from '@open-wc/testing';
import {guardPresses} from './press-guard.ts';

const PAUSE = 60_000;

/** A pointer's press; `detail` counts the clicks of it, and a key's has none. */
function press(on: Element | null, detail = 1, clientX = 0): void {
  assert.exists(on);
  on.dispatchEvent(
    new MouseEvent('click', {detail, clientX, bubbles: true, composed: true, cancelable: true}),
  );
}

suite('guardPresses', () => {
  let root: HTMLElement;
  let heard: string[];
  let end: () => void;
  let pause: number;

  setup(async () => {
    heard = [];
    pause = PAUSE;
    root = await fixture(
      html`<div>
        <p>text</p>
        <button id="call">call</button><button id="start">start</button>
        <dialog id="veil"></dialog>
      </div>`,
    );
    root.addEventListener('click', ({target}) => heard.push((target as Element).id));
    end = guardPresses(root, () => pause);
  });
  teardown(() => {
    end();
  });

  test('a second press of the pointer does nothing, whatever lies under it by then', () => {
    press(root.querySelector('#call'));
    press(root.querySelector('#start'), 2);
    press(root.querySelector('#veil'), 2);
    assert.deepEqual(heard, ['call']);
  });

  test('a press somewhere else is another one, however soon it comes', () => {
    press(root.querySelector('#call'));
    press(root.querySelector('#start'), 1, 20);
    press(root.querySelector('#start'), 1, 80);
    assert.deepEqual(heard, ['call', 'start']);
  });

  test('after the pause, presses act again', () => {
    press(root.querySelector('#call'));
    pause = 0;
    press(root.querySelector('#start'));
    assert.deepEqual(heard, ['call', 'start']);
  });

  test('a key is no second press, and a press on nothing is no first one', () => {
    press(root.querySelector('p'));
    press(root.querySelector('#call'));
    press(root.querySelector('#start'), 0);
    assert.deepEqual(heard, ['', 'call', 'start']);
  });
});
