import {assert} from '@open-wc/testing';
import {guardPresses} from './press-guard.ts';

/** Longer than any test takes. */
const LONG = 60_000;

let root: HTMLElement;
let pressed: string[];
let stop: () => void;

function button(name: string): HTMLButtonElement {
  const one = document.createElement('button');
  one.addEventListener('click', () => pressed.push(name));
  root.append(one);
  return one;
}
const tap = (on: HTMLElement) =>
  on.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, detail: 1}));

suite('guardPresses', () => {
  setup(() => {
    root = document.createElement('div');
    document.body.append(root);
    pressed = [];
    stop = guardPresses(root, LONG);
  });
  teardown(() => {
    stop();
    root.remove();
  });

  test('a double tap does not reach the button that has moved under the finger', () => {
    const [first, second] = [button('first'), button('second')];
    tap(first);
    tap(second);
    assert.deepEqual(pressed, ['first']);
  });

  test('keys may be as quick as they like', () => {
    const one = button('one');
    one.click();
    one.click();
    assert.deepEqual(pressed, ['one', 'one']);
  });

  test('a touch beside the buttons holds up no press', () => {
    tap(root);
    tap(button('one'));
    assert.deepEqual(pressed, ['one']);
  });

  test('once stopped, every press counts', () => {
    const one = button('one');
    stop();
    tap(one);
    tap(one);
    assert.equal(pressed.length, 2);
  });
});
