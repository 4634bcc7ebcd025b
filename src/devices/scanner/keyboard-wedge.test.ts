import {assert} from '@open-wc/testing';
import {KeyboardWedge} from './keyboard-wedge.ts';

const ADDRESS = 'http://10.0.0.5:8080/t/123456789012';

suite('keyboard wedge', () => {
  let wedge: KeyboardWedge;
  let heard: string[];
  let leave: () => void;
  let now: number;
  /** What the page itself heard of the keyboard. */
  let leaked: string[];
  let field: HTMLInputElement;
  let button: HTMLButtonElement;
  const leak = (event: Event) => leaked.push((event as KeyboardEvent).key);

  function begin(prefix = 'F9') {
    wedge = new KeyboardWedge(window, {prefix, now: () => now});
    leave = wedge.watch((code) => heard.push(code));
    for (const type of ['keydown', 'keyup']) window.addEventListener(type, leak, {capture: true});
  }

  setup(() => {
    heard = [];
    leaked = [];
    now = 1_000;
    field = document.createElement('input');
    button = document.createElement('button');
    document.body.append(field, button);
  });
  teardown(() => {
    wedge.close();
    for (const type of ['keydown', 'keyup'])
      window.removeEventListener(type, leak, {capture: true});
    field.remove();
    button.remove();
  });

  /** A key as a keyboard sends it, down and up; whether the page's own doing was prevented. */
  function press(key: string, after: number, more: KeyboardEventInit = {}): boolean {
    now += after;
    const target = document.activeElement ?? document.body;
    const init = {key, code: `Key${key}`, bubbles: true, cancelable: true, composed: true, ...more};
    const untouched = target.dispatchEvent(new KeyboardEvent('keydown', init));
    target.dispatchEvent(new KeyboardEvent('keyup', init));
    return !untouched;
  }
  const type = (text: string, gap: number) => text.split('').map((key) => press(key, gap));
  const scan = (text: string, prefix = 'F9', gap = 2) => {
    press(prefix, 500);
    type(text, gap);
    press('Enter', gap);
  };

  test('a code is told, and nobody else hears a key of it', () => {
    begin();
    field.focus();
    scan(ADDRESS);
    assert.deepEqual(heard, [ADDRESS]);
    assert.deepEqual(leaked, []);
    scan('123456789012', 'F9', 39);
    assert.deepEqual(heard, [ADDRESS, '123456789012']);
    assert.deepEqual(leaked, []);
  });

  test('every key of a scan is kept from the field and the button that have the focus', () => {
    begin();
    button.focus();
    let pressed = 0;
    button.addEventListener('keydown', () => (pressed += 1));
    button.addEventListener('keyup', () => (pressed += 1));
    assert.isTrue(press('F9', 500));
    assert.isTrue(type('12 34', 5).every(Boolean));
    assert.isTrue(press('Enter', 5));
    assert.equal(pressed, 0);
    assert.deepEqual(heard, ['12 34']);
  });

  test('shift and other keys that are no characters belong to no code', () => {
    begin();
    press('F9', 500);
    press('Shift', 3);
    press('A', 3);
    press('Dead', 3);
    press('Enter', 3);
    assert.deepEqual(heard, ['A']);
    assert.deepEqual(leaked, []);
  });

  test('a pad’s own key in the middle of a scan is heard by the page, and no part of the code', () => {
    begin();
    press('F9', 500);
    type('1234', 2);
    press('F16', 2);
    type('5678', 2);
    press('Enter', 2);
    assert.deepEqual(heard, ['12345678']);
    assert.deepEqual(leaked, ['F16', 'F16']);
  });

  test('however fast somebody types, it is no scan', () => {
    begin();
    assert.isTrue(type('123456789012', 1).every((swallowed) => !swallowed));
    assert.isFalse(press('Enter', 1));
    assert.deepEqual(heard, []);
    assert.lengthOf(leaked, 26);
  });

  test('who strikes the prefix and types on is heard by the page', () => {
    begin();
    press('F9', 500);
    assert.isFalse(press('1', 40));
    assert.isFalse(press('2', 1));
    assert.isFalse(press('Enter', 1));
    assert.deepEqual(heard, []);
    assert.deepEqual(leaked, ['1', '1', '2', '2', 'Enter', 'Enter']);
  });

  test('a scan that breaks off leaves nothing to the next', () => {
    begin();
    press('F9', 500);
    type('999', 2);
    scan('123456789012');
    press('F9', 500);
    type('888', 2);
    press('F9', 2);
    type('777', 2);
    press('Enter', 2);
    assert.deepEqual(heard, ['123456789012', '777']);
  });

  test('an empty code is none', () => {
    begin();
    scan('');
    assert.deepEqual(heard, []);
    assert.deepEqual(leaked, []);
  });

  test('STX arrives as Ctrl+B, and a B alone is a B', () => {
    begin('STX');
    press('b', 500);
    press('b', 500, {ctrlKey: true});
    type('123', 2);
    press('Enter', 2);
    assert.deepEqual(heard, ['123']);
    assert.deepEqual(leaked, ['b', 'b']);
  });

  test('a key that went down before a scan comes up for the page', () => {
    begin();
    const held = {key: 'x', code: 'Keyx', bubbles: true, composed: true};
    document.body.dispatchEvent(new KeyboardEvent('keydown', held));
    press('F9', 500);
    document.body.dispatchEvent(new KeyboardEvent('keyup', held));
    assert.deepEqual(leaked, ['x', 'x']);
  });

  test('a code without an end is swallowed and not kept', () => {
    begin();
    scan('1'.repeat(5_000), 'F9', 1);
    assert.deepEqual(heard, []);
    assert.deepEqual(leaked, []);
    scan('1'.repeat(2_048), 'F9', 1);
    assert.lengthOf(heard, 1);
  });

  test('who left hears nothing, and the keys are swallowed still', () => {
    begin();
    leave();
    scan('123');
    assert.deepEqual(heard, []);
    assert.deepEqual(leaked, []);
    wedge.close();
    scan('1');
    assert.deepEqual(leaked, ['F9', 'F9', '1', '1', 'Enter', 'Enter']);
  });

  test('without a clock of its own a key is as old as its event', () => {
    wedge = new KeyboardWedge(window, {prefix: 'F9'});
    wedge.watch((code) => heard.push(code));
    // Both are made at once, however late they are heard.
    const keys = ['F9', '7', 'Enter'].map(
      (key) => new KeyboardEvent('keydown', {key, code: key, bubbles: true, cancelable: true}),
    );
    const late = performance.now() + 50;
    document.body.dispatchEvent(keys[0]!);
    while (performance.now() < late) {
      // The page hangs.
    }
    document.body.dispatchEvent(keys[1]!);
    document.body.dispatchEvent(keys[2]!);
    assert.deepEqual(heard, ['7']);
  });
});
