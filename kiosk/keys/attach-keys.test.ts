import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {attachKeys, type KeysOptions} from './attach-keys.ts';
import {focusedElement} from './focus.ts';
import {keyMap as usualKeys} from './key-map.ts';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';

const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));

let app: HTMLElement;
let stop: () => void;
let clock: HandClock;
let pressed: string[];

/** A screen of plain elements, whose presses are written down by their ids. */
async function open(content: string, options: KeysOptions = {}): Promise<void> {
  app = document.createElement('div');
  app.attachShadow({mode: 'open'}).innerHTML = content;
  document.body.append(app);
  pressed = [];
  app.shadowRoot!.addEventListener('click', ({target}) => pressed.push((target as Element).id));
  clock = new HandClock();
  stop = attachKeys(app, {clock, ...options});
  await painted();
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    clock.pass(1000);
    await sendKeys({press: key});
    await painted();
  }
}

/** What a browser would do with a key that nobody kept from it: true where it hears of it. */
function reachesBrowser(key: string, more: KeyboardEventInit = {}): boolean {
  const target = focusedElement() ?? document.body;
  const event = {key, bubbles: true, composed: true, cancelable: true, ...more};
  return target.dispatchEvent(new KeyboardEvent('keydown', event));
}

const field = () => app.shadowRoot!.querySelector('input')!;

suite('attachKeys', () => {
  teardown(() => {
    stop();
    app.remove();
  });

  test('keeps the browser’s own keys from it', async () => {
    await open('<button id="a">一</button>');
    for (const key of ['Escape', 'F5', 'F11', 'Backspace', 'BrowserBack', 'ContextMenu', 'Tab']) {
      assert.isFalse(reachesBrowser(key), key);
    }
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      for (const key of ['r', 'p', 'ArrowLeft', 'Enter']) {
        assert.isFalse(reachesBrowser(key, {[held]: true}), `${held} ${key}`);
      }
    }
    assert.deepEqual(pressed, []);
  });

  test('hears headphones pulled out, however the plug bounces and whatever key is held', async () => {
    const heard: boolean[] = [];
    await open('<button id="a">一</button>', {onHeadphones: (plugged) => heard.push(plugged)});
    for (const key of ['F15', 'F16', 'F15', 'F16']) reachesBrowser(key);
    assert.deepEqual(heard, [true, false, true, false]);
    for (const key of ['F15', 'ArrowDown', 'F16']) reachesBrowser(key);
    assert.isFalse(heard.at(-1));
  });

  test('leaves characters to the screens that listen to them', async () => {
    await open('<button id="a">一</button>');
    assert.isTrue(reachesBrowser('7'));
    assert.isTrue(reachesBrowser('x'));
  });

  test('types into the field that has the focus, and arrows lead out of it', async () => {
    await open('<input id="a" /><button id="b">好</button>');
    await press('ArrowDown');
    assert.strictEqual(focusedElement(), field());
    await sendKeys({type: '12 3'});
    await press('Backspace', '4');
    assert.equal(field().value, '12 4');
    await press('ArrowRight', 'Enter');
    assert.deepEqual(pressed, ['b']);
    assert.equal(field().value, '12 4');
  });

  test('does not type a switch’s key into a field', async () => {
    await open('<input id="a" /><button id="b">好</button>');
    await press(' ', ' ', 'Enter');
    assert.equal(field().value, '');
    assert.deepEqual(pressed, ['b']);
  });

  test('leaves a key alone that somebody has taken before', async () => {
    const scanner = (event: Event) => {
      event.preventDefault();
    };
    addEventListener('keydown', scanner, {capture: true});
    await open('<button id="a">一</button>');
    await press('ArrowDown', 'Enter', 'Enter');
    removeEventListener('keydown', scanner, {capture: true});
    assert.deepEqual(pressed, []);
    assert.notEqual(focusedElement()?.id, 'a');
  });

  test('a press is one press: neither the browser nor a key held down adds another', async () => {
    await open('<button id="a">一</button>');
    await press('ArrowDown', 'Enter', ' ');
    assert.deepEqual(pressed, ['a', 'a']);
    await sendKeys({down: 'Enter'});
    await sendKeys({down: 'Enter'});
    clock.pass(5000);
    await sendKeys({down: 'Enter'});
    await sendKeys({up: 'Enter'});
    assert.deepEqual(pressed, ['a', 'a'], 'the first comes within a tremor, the others are held');
  });

  test('finds what is slotted, what only says that it is a button, and nothing that is out of use', async () => {
    customElements.define(
      'test-slots',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({mode: 'open'}).innerHTML = '<slot name="b"></slot><slot></slot>';
        }
      },
    );
    await open(`
      <test-slots><button id="a">一</button><div role="button" slot="b" id="b">二</div></test-slots>
      <button disabled>三</button><button hidden>四</button><div inert><button>五</button></div>
      <div tabindex="0" id="c">六</div><h1 tabindex="-1">七</h1>`);
    await press('ArrowRight', 'Enter', 'ArrowRight', 'Enter', 'ArrowRight', 'Enter');
    assert.deepEqual(pressed, ['b', 'a', 'c']);
    await press('ArrowRight');
    assert.equal(focusedElement()?.id, 'b');
  });

  test('stays within an open dialog, also one that opened over another', async () => {
    await open(`<button id="a">一</button>
      <dialog><button id="b">二</button></dialog><dialog><button id="c">三</button></dialog>`);
    await press('ArrowDown');
    for (const [dialog, id] of [
      [0, 'b'],
      [1, 'c'],
    ] as const) {
      app.shadowRoot!.querySelectorAll('dialog')[dialog]!.showModal();
      await painted();
      await press('ArrowDown', 'ArrowRight', 'Enter');
      assert.equal(pressed.at(-1), id);
    }
    await press('Escape');
    assert.lengthOf(app.shadowRoot!.querySelectorAll('dialog[open]'), 2, 'nothing closes by a key');
  });

  test('stands on the first control while a screen still builds itself, and then where it stands', async () => {
    await open(
      '<header><button id="z">零</button></header><main><button id="b">二</button></main>',
    );
    const main = app.shadowRoot!.querySelector('main')!;
    await press('ArrowDown');
    assert.equal(focusedElement()?.id, 'b', 'what the screen is about, not what is beside it');
    main.insertAdjacentHTML('afterbegin', '<button id="a">一</button>');
    await painted();
    assert.equal(focusedElement()?.id, 'a');
    clock.pass(1000);
    main.insertAdjacentHTML('afterbegin', '<button id="c">三</button>');
    await painted();
    assert.equal(focusedElement()?.id, 'a');
  });

  test('begins at the first control where the same screen asks something else', async () => {
    await open(
      '<main><h1>几点？</h1><button id="a">一</button><button id="b">下一步</button></main>',
    );
    await press('ArrowDown', 'ArrowRight', 'Enter');
    assert.deepEqual(pressed, ['b']);
    app.shadowRoot!.querySelector('h1')!.textContent = '几位？';
    await painted();
    assert.equal(focusedElement()?.id, 'a');
  });

  test('does not press what came up only just now: nobody can have meant it', async () => {
    await open('<button id="a">一</button><dialog><button id="b">二</button></dialog>');
    await press('ArrowDown');
    clock.pass(1000);
    app.shadowRoot!.querySelector('dialog')!.showModal();
    await sendKeys({press: 'Enter'});
    assert.deepEqual(pressed, []);
    await press('Enter');
    assert.deepEqual(pressed, ['b']);
  });

  test('scans marked rows as rows and long ones by halves', async () => {
    const row = (letters: string) =>
      `<div data-scan-group>${letters.replaceAll(/./g, '<button id="$&">$&</button>')}</div>`;
    await open(['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].map(row).join(''));
    await press('F7', 'F7', 'F8', 'F7', 'F8', 'F7', 'F8');
    assert.deepEqual(pressed, ['j'], 'second row, second half, second letter');
    await press('F8', 'F8', 'F8');
    assert.deepEqual(pressed, ['j', 'q'], 'and from the first row again');
  });

  test('takes other keys where an interface sends others', async () => {
    const pad = {up: ['i'], down: ['k'], left: ['j'], right: ['l'], select: ['o'], help: []};
    const keyMap = {pad: {...usualKeys.pad, ...pad}, switches: {next: ['1'], select: ['2']}};
    await open('<button id="a">一</button><button id="b">二</button>', {keyMap});
    await press('l', 'l', 'o');
    assert.deepEqual(pressed, ['b']);
    const heard: string[] = [];
    const screen = ({key}: KeyboardEvent) => heard.push(key);
    addEventListener('keydown', screen);
    await press('1', '2', '7');
    removeEventListener('keydown', screen);
    assert.deepEqual(pressed, ['b', 'a']);
    assert.deepEqual(heard, ['7'], 'a switch’s digit is not also typed');
  });

  test('once it is stopped the keys are the browser’s again', async () => {
    await open('<button id="a">一</button>');
    stop();
    assert.isTrue(reachesBrowser('Escape'));
    assert.isTrue(reachesBrowser('ArrowDown'));
  });
});
