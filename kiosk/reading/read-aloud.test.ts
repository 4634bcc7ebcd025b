import {assert, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {MemorySpeech} from '../../src/devices/speech/testing/memory-speech.ts';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {SpokenEvent} from '../events.ts';
import {ReadAloud} from './read-aloud.ts';

/** Three screens: two that ask, and a number. */
class TestKiosk extends LitElement {
  static override properties = {step: {}, large: {type: Boolean}};
  declare step: 'home' | 'party' | 'number';
  declare large: boolean;
  afterRender: (screen: string) => void = () => undefined;

  constructor() {
    super();
    this.step = 'home';
    this.large = false;
  }

  protected override updated(): void {
    this.afterRender(this.step);
  }

  protected override render() {
    const to = (step: TestKiosk['step'], words: string) =>
      html`<button
        @click=${() => {
          this.step = step;
        }}
      >
        ${words}
      </button>`;
    switch (this.step) {
      case 'home':
        return html`<h1>您好，欢迎您来</h1>
          ${to('party', '登记并取号')} ${to('number', '只取号')}
          <nav>
            <button
              aria-pressed=${this.large}
              @click=${() => {
                this.large = !this.large;
              }}
            >
              大字
            </button>
          </nav>`;
      case 'party':
        return html`<h1>一共来了几个人？</h1>
          ${to('number', '就我一个')} ${to('number', '更多')}`;
      case 'number':
        return html`<h1>您的号码 A023</h1>`;
    }
  }
}
customElements.define('test-kiosk', TestKiosk);

suite('reading aloud', () => {
  let kiosk: TestKiosk;
  let time: HandClock;
  let speech: MemorySpeech;
  let reading: ReadAloud;
  let heard: string[];

  setup(async () => {
    time = new HandClock();
    speech = new MemorySpeech();
    heard = [];
    kiosk = await fixture<TestKiosk>(html`<test-kiosk></test-kiosk>`);
    kiosk.addEventListener(SpokenEvent.type, ({spoken}) => {
      if (spoken) heard.push(spoken.text);
    });
    reading = new ReadAloud({
      speech,
      reading: () => ({language: 'zh', headphones: false}),
      opening: () => undefined,
      after: time.after,
    });
    kiosk.afterRender = (screen) => {
      reading.shown(screen);
    };
    reading.attach(kiosk);
    reading.shown('home');
  });
  teardown(() => {
    reading.detach();
  });

  const inner = (selector: string) => kiosk.renderRoot.querySelector<HTMLElement>(selector)!;
  /** The screen renders and is read. */
  const read = async () => {
    await kiosk.updateComplete;
    time.pass(150);
  };
  /** It is heard to its end. */
  const out = async () => {
    speech.end();
    await Promise.resolve();
  };

  test('somebody who hears only what is spoken comes to a number', async () => {
    await read();
    assert.equal(heard[0], '您好，欢迎您来');
    /** Moves on until it says that, and presses. */
    const choose = async (words: string) => {
      for (let tries = 0; !heard.at(-1)?.startsWith(words); tries += 1) {
        assert.isBelow(tries, 9, `nobody said ${words}, but ${heard.join(' / ')}`);
        await sendKeys({press: 'Tab'});
      }
      await sendKeys({press: 'Enter'});
      await read();
    };
    await choose('登记并取号，按钮，第1个，共2个');
    assert.include(heard, '一共来了几个人？');
    await choose('就我一个');
    assert.equal(heard.at(-1), '您的号码 A023');
  });

  test('what tells by itself how things stand is no sign that somebody is there', async () => {
    await read();
    await out();
    const signs: boolean[] = [];
    kiosk.addEventListener(SpokenEvent.type, ({repeated}) => signs.push(!repeated));
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    status.textContent = '网络断开了';
    kiosk.renderRoot.append(status);
    time.pass(250);
    assert.equal(heard.at(-1), '网络断开了');
    await out();
    assert.notInclude(signs, true);
  });

  test('a screen is read when it is shown, and again after 20 s of silence', async () => {
    await read();
    assert.deepEqual(speech.heard, [
      '您好，欢迎您来',
      '登记并取号，按钮，第1个，共2个',
      '只取号，按钮，第2个，共2个',
      '大字，按钮，未选',
    ]);
    time.pass(60_000);
    assert.lengthOf(speech.asked, 1, 'not while it still speaks');
    await out();
    time.pass(19_999);
    assert.lengthOf(speech.asked, 1);
    time.pass(1);
    assert.lengthOf(speech.asked, 2);
  });

  test('a touch makes it stop, and the silence begins anew', async () => {
    await read();
    kiosk.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    assert.isFalse(speech.speaking);
    time.pass(19_000);
    kiosk.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    time.pass(19_000);
    assert.lengthOf(speech.asked, 1);
    time.pass(1_000);
    assert.lengthOf(speech.asked, 2);
  });

  test('the next screen cuts the last one off at once, and the same one is not read twice', async () => {
    await read();
    kiosk.requestUpdate();
    await read();
    assert.lengthOf(speech.asked, 1);
    kiosk.step = 'number';
    await kiosk.updateComplete;
    assert.isFalse(speech.speaking);
    await read();
    assert.deepEqual(speech.heard, ['您的号码 A023']);
  });

  test('what a screen focuses by itself is not said instead of it', async () => {
    inner('button').focus();
    await read();
    assert.equal(speech.heard[0], '您好，欢迎您来');
    assert.lengthOf(speech.asked, 1);
  });

  test('a finger does not make a button say its name, but a switch says how it is now', async () => {
    await read();
    const press = async (control: HTMLElement) => {
      control.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
      control.focus();
      control.click();
      await read();
    };
    await press(inner('nav button'));
    assert.deepEqual(speech.heard, ['大字，按钮，已选']);
    await press(inner('button'));
    assert.equal(speech.heard[0], '一共来了几个人？');
    assert.lengthOf(speech.asked, 3);
  });

  test('what was typed is told, and the screen is read from its beginning on demand', async () => {
    await read();
    reading.tell('已输入 3 位');
    assert.deepEqual(speech.heard, ['已输入 3 位']);
    reading.again();
    assert.equal(speech.heard[0], '您好，欢迎您来');
  });

  test('switched off, it is silent', async () => {
    await read();
    reading.detach();
    assert.isFalse(speech.speaking);
    kiosk.step = 'number';
    await read();
    inner('h1').dispatchEvent(new Event('focusin', {bubbles: true, composed: true}));
    time.pass(60_000);
    assert.lengthOf(speech.asked, 1);
    assert.equal(time.waiting, 0);
  });
});
