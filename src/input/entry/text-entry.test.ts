import {assert} from '@open-wc/testing';
import {MemoryEngines} from '../testing/memory-engines.ts';
import './text-entry.ts';
import type {TextEntry} from './text-entry.ts';

let entry: TextEntry;
let engines: MemoryEngines;

async function open(some: Partial<TextEntry> = {}): Promise<void> {
  engines = new MemoryEngines();
  entry = document.createElement('rc-text-entry');
  entry.engines = engines;
  Object.assign(entry, {way: 'parts', ...some});
  entry.style.cssText = '--u: 4px; --mm: 4px; --t: 32px; block-size: 900px; inline-size: 1000px';
  document.body.append(entry);
  await settled();
}

async function settled(): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    await entry.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const deep = (root: Element): Element[] =>
  [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
    child,
    ...deep(child),
  ]);
const buttons = () => deep(entry).filter((each) => each instanceof HTMLButtonElement);
const nameOf = (button: Element) =>
  (button.getAttribute('aria-label') ?? button.textContent).replace(/\s+/g, ' ').trim();
const names = () => buttons().map(nameOf);

async function press(...words: string[]): Promise<void> {
  for (const word of words) {
    const button = buttons().find((each) => nameOf(each) === word);
    if (!button) throw new Error(`no "${word}" among ${names().join(' | ')}`);
    button.click();
    await settled();
  }
}

const written = () =>
  deep(entry)
    .find((each) => each.matches('[role=textbox]'))
    ?.textContent.trim() ?? '';

suite('writing by parts', () => {
  teardown(() => {
    entry.remove();
  });

  test('a character is put together from what is touched, and stands where the caret is', async () => {
    await open({text: '王芳'});
    await press('兆', '页');
    assert.equal(written(), '王芳兆+页');
    await press('𫖯');
    assert.equal(entry.text, '王芳𫖯');
    assert.include(names(), '景', 'all parts are on offer again');
  });

  test('parts stand by strokes, the common ones first, and each order says what it is as it begins', async () => {
    await open();
    const parts = Array.from({length: 62}, (_, index) => String.fromCodePoint(0x4e00 + index));
    engines.assembled = [{text: '好', parts}];
    engines.strokes = Object.fromEntries(
      parts.map((part, index) => [part, index % 2 === 0 ? 2 : 1]),
    );
    await press('手写', '部首');
    const labels = () =>
      deep(entry)
        .filter((each) => each.matches('.group'))
        .map((each) => each.textContent.replace(/\s/g, ' '));
    assert.deepEqual(labels(), ['常用 1 画', '2 画', '其他 1 画', '2 画']);
    engines.assembled = [{text: '好', parts: parts.slice(0, 60)}];
    await press('手写', '部首');
    assert.deepEqual(labels(), ['1 画', '2 画'], 'one order needs no name');
  });

  test('erasing takes parts away one by one, and then a whole character', async () => {
    await open({text: '璟'});
    await press('女', '兆', '删除');
    assert.equal(written(), '璟女');
    assert.include(names(), '姚');
    await press('删除', '删除');
    assert.equal(entry.text, '');
  });

  test('another way of writing drops parts that wait, not what is written', async () => {
    await open({text: '王'});
    await press('女', '拼音');
    assert.equal(written(), '王');
    await press('部首', '兆');
    assert.equal(written(), '王兆');
  });

  test('strokes can be chosen, are said, and are let go with the next part', async () => {
    await open();
    await press('4 画');
    const four = () => buttons().find((each) => nameOf(each) === '4 画');
    assert.equal(four()?.getAttribute('aria-pressed'), 'true');
    await press('王');
    assert.equal(four()?.getAttribute('aria-pressed'), 'false');
    await press('1 画');
    assert.notInclude(names(), '景', 'nothing of one stroke stands beside 王');
  });

  test('a part that is no character has the name that children learn', async () => {
    await open();
    engines.assembled = [{text: '江', parts: ['氵', '工']}];
    entry.engines = Object.assign(new MemoryEngines(), {assembled: engines.assembled});
    await settled();
    assert.includeMembers(names(), ['三点水', '工']);
  });

  test('where the table cannot be had, other ways go on', async () => {
    await open();
    entry.engines = Object.assign(new MemoryEngines(), {broken: true});
    await settled();
    assert.include(deepText(), '这种写法现在用不了');
    await press('字母', 'A');
    assert.equal(entry.text, 'A');
  });

  test('what no font has stands as its parts, before and after it is chosen', async () => {
    await open();
    // No font will ever have these: they are nobody's characters.
    const nobody = '\u{10fff0}';
    const nameless = '\u{10fff1}';
    entry.engines = Object.assign(new MemoryEngines(), {
      assembled: [
        {text: nobody, parts: ['女', '兆']},
        {text: nameless, parts: []},
      ],
    });
    await settled();
    await press('女');
    assert.include(names(), '女+兆');
    assert.notInclude(names(), nameless);
    await press('女+兆');
    assert.equal(entry.text, nobody);
    assert.equal(written(), '女+兆');
  });
});

const deepText = () =>
  deep(entry)
    .map((each) => (each.matches('p') ? each.textContent : ''))
    .join(' ');
