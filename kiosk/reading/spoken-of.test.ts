import {assert, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {groupOf, spokenOf, utteranceOf} from './spoken-of.ts';

/** A frame as the kiosk's: a heading in its shadow, what is touched in its slots. */
class TestFrame extends LitElement {
  protected override render() {
    return html`
      <header>
        <span aria-hidden="true">★</span>
        <h1>您来说哪方面的事？</h1>
      </header>
      <main>
        <slot name="act"></slot><slot><p>没有选项</p></slot>
      </main>
    `;
  }
}
customElements.define('test-frame', TestFrame);

const zh = {language: 'zh', headphones: false} as const;
const texts = (root: Element, options: Parameters<typeof spokenOf>[1] = zh) =>
  spokenOf(root, options).map(({text}) => text);
const button = (root: Element) => utteranceOf(root.querySelector('button')!, zh);

suite('what is said of a screen', () => {
  test('heading, lead, then controls, in the order in which they are seen', async () => {
    const screen = await fixture<HTMLElement>(
      html`<test-frame
        ><p>选最接近的<b>一项</b>。</p>
        <button slot="act">上一步</button></test-frame
      >`,
    );
    assert.deepEqual(texts(screen), ['您来说哪方面的事？', '上一步，按钮', '选最接近的一项。']);
  });

  test('what a slot shows where nothing is slotted', async () => {
    const screen = await fixture<HTMLElement>(html`<test-frame></test-frame>`);
    assert.deepEqual(texts(screen), ['您来说哪方面的事？', '没有选项']);
  });

  test('what cannot be seen is not said', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div>
        <p hidden>一</p>
        <p class="off">二</p>
        <p aria-hidden="true">三</p>
        <div inert><button>四</button></div>
        <p>五</p>
        <style>
          .off {
            visibility: hidden;
          }
        </style>
      </div>
    `);
    assert.deepEqual(texts(screen), ['五']);
  });

  test('a control is said with what it is, how it is, and which of how many', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div>
        <div role="group" aria-label="文字大小">
          <div><button aria-pressed="false">标准字</button></div>
          <div><button aria-pressed="true">大字</button></div>
        </div>
        <button aria-expanded="false" disabled>更多</button>
        <label>同意<input type="checkbox" /></label>
        <a href="#x" aria-current="page">首页</a>
      </div>
    `);
    assert.deepEqual(texts(screen), [
      '文字大小',
      '标准字，按钮，未选，第1个，共2个',
      '大字，按钮，已选，第2个，共2个',
      '更多，按钮，已收起，现在不能点，第1个，共2个',
      '同意，可勾选，未选',
      '首页，链接，当前，第2个，共2个',
    ]);
  });

  test('a button of several lines is one utterance', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div>
        <button>
          <b class="line">登记并取号</b><span class="line">点几下就好</span>
          <style>
            .line {
              display: block;
            }
          </style>
        </button>
      </div>
    `);
    assert.deepEqual(button(screen), [{language: 'zh', text: '登记并取号，点几下就好，按钮'}]);
  });

  test('other words are said where they are given, and nothing where they are empty', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div>
        <p data-spoken="第三步，共五步">3/5</p>
        <p>在<span data-spoken="二楼">2F</span></p>
        <button data-spoken="放大">+</button>
        <nav data-spoken=""><button aria-label="缩小">-</button></nav>
      </div>
    `);
    assert.deepEqual(texts(screen), ['第三步，共五步', '在二楼', '放大，按钮']);
    assert.equal(utteranceOf(screen.querySelector('nav button')!, zh)[0]?.text, '缩小，按钮');
  });

  test('what is private is said to be filled in, unless nobody else hears it', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div>
        <label
          >身份证号<input data-private data-spoken-as="digits" .value=${'11010519491231002X'}
        /></label>
        <p>姓名：<span data-private data-spoken-as="name">曾小明</span></p>
        <p data-private></p>
        <input aria-label="密码" type="password" .value=${'1234'} />
      </div>
    `);
    const aloud = texts(screen).join('。');
    assert.notMatch(aloud, /11010519491231002X|曾小明|1234/);
    assert.include(aloud, '身份证号，输入框');
    assert.include(aloud, '姓名：已填写，不念出来');
    assert.include(aloud, '还没填');
    const alone = spokenOf(screen, {language: 'zh', headphones: true});
    assert.deepInclude(alone, {language: 'zh', text: '11010519491231002X', as: 'digits'});
    assert.include(texts(screen, {language: 'zh', headphones: true}), '姓名：曾小明');
  });

  test('what is the same on every screen is said once, a key by its name alone, and no hint as a value', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div>
        <header data-spoken-first>群众工作中心</header>
        <div role="textbox" aria-label="已写的字" data-private>
          <span data-hint>请点下面的键</span>
        </div>
        <div role="group" aria-label="选字">
          <button data-brief data-spoken="王，王子的王">王</button><button data-brief>网</button>
        </div>
      </div>
    `);
    const rest = ['已写的字，输入框', '还没填', '选字', '王，王子的王', '网'];
    assert.deepEqual(texts(screen), rest);
    assert.deepEqual(texts(screen, {...zh, first: true}), ['群众工作中心', ...rest]);
    const {spoken} = groupOf(screen.querySelector('button')!, zh);
    assert.deepEqual(spoken, [{language: 'zh', text: '选字'}]);
  });

  test('an empty field says so', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div><input aria-label="查询码" aria-invalid="true" /></div>
    `);
    assert.deepEqual(texts(screen), ['查询码，输入框，填得不对', '还没填']);
  });

  test('names and descriptions that other elements give', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div>
        <p id="what" data-spoken="">取一个号</p>
        <p id="how">不问姓名</p>
        <button aria-labelledby="how" aria-describedby="how">x</button>
      </div>
    `);
    assert.deepEqual(texts(screen), ['不问姓名', '不问姓名，按钮，不问姓名']);
  });

  test('each language is said as itself, what is said about it in the language of the screen', async () => {
    const screen = await fixture<HTMLElement>(html`<div><button lang="en">English</button></div>`);
    assert.deepEqual(button(screen), [
      {language: 'en', text: 'English'},
      {language: 'zh', text: '按钮'},
    ]);
    const english = await fixture<HTMLElement>(
      html`<div lang="en"><button>Next</button><button>Back</button></div>`,
    );
    assert.deepEqual(spokenOf(english, {language: 'en', headphones: false}), [
      {language: 'en', text: 'Next, button, 1 of 2'},
      {language: 'en', text: 'Back, button, 2 of 2'},
    ]);
  });

  test('while a dialog is open, only it is read', async () => {
    const screen = await fixture<HTMLElement>(html`
      <div>
        <p>后面</p>
        <dialog aria-labelledby="ask">
          <h2 id="ask">您还在吗？</h2>
          <button>我还在</button>
        </dialog>
      </div>
    `);
    const dialog = screen.querySelector('dialog')!;
    assert.deepEqual(texts(screen), ['后面']);
    dialog.showModal();
    assert.deepEqual(texts(screen), ['您还在吗？', '我还在，按钮']);
  });
});
