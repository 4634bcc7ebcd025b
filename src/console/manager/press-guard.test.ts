import {assert} from '@open-wc/testing';
import {guardPresses} from './press-guard.ts';

suite('guardPresses', () => {
  test('a double click acts once; later, by key, or where nothing was done it acts', () => {
    const root = document.createElement('div');
    const button = document.createElement('button');
    root.append(button);
    document.body.append(root);
    let done = 0;
    button.addEventListener('click', () => (done += 1));
    const press = (at: number, detail: number, on: Element = button) => {
      const click = new MouseEvent('click', {bubbles: true, composed: true, detail});
      // The clock of the press itself: the test need not wait.
      Object.defineProperty(click, 'timeStamp', {value: at});
      on.dispatchEvent(click);
      return done;
    };
    const stop = guardPresses(root, 500);
    assert.equal(press(1000, 1, root), 0);
    assert.equal(press(1100, 1), 1, 'the first press');
    assert.equal(press(1300, 2), 1, 'the second of a double click');
    assert.equal(press(1400, 0), 2, 'a key');
    assert.equal(press(1600, 1), 3, 'half a second after the press that acted');
    stop();
    assert.equal(press(1700, 1), 4, 'no guard any more');
    root.remove();
  });
});
