import {assert} from '@open-wc/testing';
import type {Reading, Stroke} from '../engines.ts';
import {MemoryEngines} from '../testing/memory-engines.ts';
import {CaretEvent, InkEvent, KeyEvent} from './events.ts';
import './text-entry.ts';
import type {TextEntry} from './text-entry.ts';

/** Engines that take their time: an answer comes when the test says so. */
class SlowEngines extends MemoryEngines {
  readonly #held: (() => void)[] = [];

  override read(letters: string): Promise<Reading> {
    const answer = super.read(letters);
    return new Promise((resolve) => {
      this.#held.push(() => {
        resolve(answer);
      });
    });
  }

  answerAll(): void {
    for (const answer of this.#held.splice(0)) answer();
  }
}

let entry: TextEntry;
let engines: MemoryEngines;

async function open(some: Partial<TextEntry> = {}): Promise<void> {
  entry = document.createElement('rc-text-entry');
  Object.assign(entry, {engines, way: 'pinyin', ...some});
  entry.style.cssText = '--u: 4px; --mm: 4px; --t: 32px; block-size: 900px; inline-size: 1000px';
  document.body.append(entry);
  await entry.updateComplete;
}

const inside = (name: string) => entry.renderRoot.querySelector(name)!;
const press = (keys: string | readonly string[]) => {
  for (const key of keys) inside('rc-key-rows').dispatchEvent(new KeyEvent(key));
};
const draw = (...strokes: Stroke[]) =>
  inside('rc-ink-pad').dispatchEvent(new InkEvent(strokes, 200));
const line = (y: number): Stroke => [
  {x: 0, y},
  {x: 100, y},
];

suite('what waits to become characters', () => {
  setup(() => {
    engines = new MemoryEngines();
  });

  teardown(() => {
    entry.remove();
  });

  test('becomes the first candidates, until no letters are left', async () => {
    await open();
    press('tudiaiwangxiuying');
    await entry.settle();
    assert.equal(entry.text, '土地爱王秀英');
  });

  test('is read to its last letter first, and what was pressed since stands behind it', async () => {
    const slow = (engines = new SlowEngines());
    await open();
    press('tu');
    slow.answerAll();
    press('di，');
    press('ai');
    assert.equal(entry.text, '');
    slow.answerAll();
    await new Promise((resolve) => {
      entry.addEventListener('rc-typed', resolve, {once: true});
    });
    assert.equal(entry.text, '土地，');
    const settled = entry.settle();
    await entry.updateComplete;
    slow.answerAll();
    await settled;
    assert.equal(entry.text, '土地，爱');
  });

  test('a drawn character stands before the sign that is pressed behind it', async () => {
    await open({way: 'hand'});
    draw(line(10), line(40));
    press('，');
    await entry.settle();
    await entry.updateComplete;
    assert.equal(entry.text, '王，');
  });

  test('a stroke that is drawn while the character before is settled begins the next', async () => {
    await open({way: 'hand'});
    const [one, two] = [line(10), line(40)];
    draw(one);
    const settled = entry.settle();
    draw(one, two);
    await settled;
    assert.equal(entry.text, '王');
    const pad = entry.renderRoot.querySelector('rc-ink-pad');
    await entry.updateComplete;
    assert.deepEqual(pad?.strokes, [two]);
  });

  test('a stroke in the next square takes the character before, and begins another', async () => {
    await open({way: 'hand'});
    const [one, two, next] = [line(10), line(40), line(70)];
    draw(one, two);
    inside('rc-ink-pad').dispatchEvent(new InkEvent([one, two, next], 200, true));
    await entry.settle();
    await entry.updateComplete;
    assert.equal(entry.text, '王王');
  });

  test('what was not read goes on with the stroke in the next square', async () => {
    engines.characters = [];
    await open({way: 'hand'});
    const [one, next] = [line(10), line(70)];
    draw(one);
    inside('rc-ink-pad').dispatchEvent(new InkEvent([one, next], 200, true));
    await entry.settle();
    await entry.updateComplete;
    assert.deepEqual(entry.renderRoot.querySelector('rc-ink-pad')?.strokes, [one, next]);
  });

  test('a drawing that nobody can read stays on the pad, and says so', async () => {
    engines.characters = [];
    await open({way: 'hand'});
    draw(line(10));
    await entry.settle();
    await entry.updateComplete;
    assert.equal(entry.text, '');
    assert.isTrue(entry.unread);
    assert.include(inside('rc-candidate-bar').shadowRoot?.textContent, '没认出来，请重写');
    press(['again']);
    assert.isFalse(entry.unread);
  });

  test('is given up by whoever looks for the character in another way', async () => {
    await open({text: '王'});
    press('ai');
    press(['parts']);
    await entry.updateComplete;
    assert.equal(entry.text, '王');
  });

  test('stands before the digits that somebody goes on with', async () => {
    await open();
    press('ai');
    press(['symbols']);
    await entry.settle();
    assert.equal(entry.text, '爱');
  });

  test('letters stay as they are where no engine can read them', async () => {
    engines.broken = true;
    await open();
    press('wang');
    await entry.settle();
    assert.equal(entry.text, 'wang');
  });

  test('an engine that never answers holds nobody up', async () => {
    engines = new SlowEngines();
    await open({patience: 0});
    press('wang');
    await entry.settle();
    assert.equal(entry.text, 'wang');
  });

  test('goes with the text that it belonged to', async () => {
    await open();
    press('ai');
    entry.text = '刘';
    await entry.updateComplete;
    await entry.settle();
    assert.equal(entry.text, '刘');
    assert.isEmpty(entry.renderRoot.querySelector('rc-candidate-bar')?.candidates);
  });

  test('and so does ink', async () => {
    await open({way: 'hand'});
    draw(line(10));
    entry.text = '刘';
    await entry.updateComplete;
    await entry.settle();
    assert.equal(entry.text, '刘');
    assert.isEmpty(entry.renderRoot.querySelector('rc-ink-pad')?.strokes);
  });

  test('is told of, and when it does not wait any more', async () => {
    await open();
    const told: boolean[] = [];
    entry.addEventListener('rc-pending', ({pending}) => told.push(pending));
    press('ai');
    await entry.updateComplete;
    await entry.settle();
    await entry.updateComplete;
    assert.deepEqual(told, [true, false]);
  });

  test('two parts are a character, one is none yet', async () => {
    await open({way: 'parts', text: '王'});
    const pane = inside('rc-parts-pane');
    const choose = async (parts: readonly string[]) => {
      const {PartsEvent} = await import('./events.ts');
      pane.dispatchEvent(new PartsEvent(parts));
      await entry.updateComplete;
    };
    await choose(['女']);
    await entry.settle();
    assert.equal(entry.text, '王');
    await choose(['女', '兆']);
    await entry.settle();
    assert.equal(entry.text, '王姚');
  });
});

suite('the point of long names', () => {
  setup(() => {
    engines = new MemoryEngines();
    engines.words = {...engines.words, 'ai·tudi': ['爱·土地']};
  });

  teardown(() => {
    entry.remove();
  });

  const hasPoint = () =>
    [...inside('rc-key-rows').shadowRoot!.querySelectorAll('button')].some(
      (button) => button.textContent.trim() === '·',
    );

  test('is beside the letters where a name is written, and read with them', async () => {
    await open({mode: 'name'});
    assert.isTrue(hasPoint());
    press('ai·tudi');
    await entry.settle();
    assert.equal(entry.text, '爱·土地');
  });

  test('stands by itself behind what was chosen', async () => {
    await open({mode: 'name', text: '买买提'});
    press('·');
    assert.equal(entry.text, '买买提·');
  });

  test('is elsewhere among the signs only', async () => {
    await open();
    assert.isFalse(hasPoint());
  });
});

suite('the caret', () => {
  setup(() => {
    engines = new MemoryEngines();
  });

  teardown(() => {
    entry.remove();
  });

  const touch = (selector: string) => {
    const box = inside('rc-text-box').shadowRoot!;
    box.querySelector<HTMLElement>(selector)?.click();
  };

  test('stays where it is when the letters at it are touched', async () => {
    await open({text: '王芳'});
    inside('rc-text-box').dispatchEvent(new CaretEvent(1));
    press('ai');
    await entry.updateComplete;
    touch('.letters');
    await entry.updateComplete;
    assert.equal(entry.text, '王芳', 'nothing is chosen by it');
    await entry.settle();
    assert.equal(entry.text, '王爱芳');
  });

  test('goes where it was touched, also where letters became characters in front of it', async () => {
    await open({text: '王芳'});
    inside('rc-text-box').dispatchEvent(new CaretEvent(1));
    press('ai');
    inside('rc-text-box').dispatchEvent(new CaretEvent(2));
    await entry.settle();
    await entry.updateComplete;
    press('，');
    assert.equal(entry.text, '王爱芳，');
  });
});
