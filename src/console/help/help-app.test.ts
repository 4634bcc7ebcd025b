import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import './help-app.ts';
import type {HelpApp} from './help-app.ts';
import {PICTURES, TASKS} from './tasks.ts';

let app: HelpApp;

const root = () => app.renderRoot as ShadowRoot;
const text = () => root().textContent.replace(/\s+/g, ' ');

async function turning(act: () => void): Promise<void> {
  const turned = new Promise((resolve) => {
    addEventListener('hashchange', resolve, {once: true});
  });
  act();
  await turned;
  await app.updateComplete;
}

/** Follows what is written on a link or a button. */
async function press(words: string): Promise<void> {
  const found = [...root().querySelectorAll<HTMLElement>('a, button')].find(
    (one) => one.textContent.trim() === words,
  );
  assert.exists(found, words);
  const click = () => {
    found.click();
  };
  if (found instanceof HTMLAnchorElement) await turning(click);
  else click();
  await app.updateComplete;
}

suite('rc-help-app', () => {
  setup(async () => {
    history.replaceState(null, '', '#');
    await setViewport({width: 1366, height: 768});
    app = document.createElement('rc-help-app');
    document.body.append(app);
    await app.updateComplete;
  });
  teardown(() => {
    app.remove();
    history.replaceState(null, '', '#');
  });

  test('a task is found by what somebody wants, and leads to the others', async () => {
    assert.include(text(), '您想做什么？');
    await press('改错了，恢复以前的一版');
    assert.include(text(), '恢复到这一版');
    assert.equal(root().activeElement?.textContent, '改错了，恢复以前的一版');
    await press('给同事开账号');
    assert.include(text(), '首次登录码');
    assert.notInclude(text(), '恢复到这一版');
  });

  test('an address leads to its task, in the language that somebody reads', async () => {
    app.remove();
    history.replaceState(null, '', '#add-device');
    app = document.createElement('rc-help-app');
    document.body.append(app);
    await app.updateComplete;
    await press('English');
    assert.include(text(), 'Switch it on: its screen shows a code.');
  });

  test('every picture that is shown is there, in both languages, and each is shown', async () => {
    const shown = TASKS.flatMap(({steps}) => steps.flatMap(({picture}) => picture ?? []));
    assert.sameMembers(shown, Object.keys(PICTURES));
    for (const name of shown) {
      for (const language of ['zh', 'en']) {
        const picture = new Image();
        picture.src = new URL(`./pictures/${name}-${language}.webp`, import.meta.url).href;
        await picture.decode();
        assert.isAtLeast(picture.naturalWidth, 540, name);
      }
    }
  });

  for (const {id} of TASKS) {
    test(`is accessible in both languages, and whole at 200 %: ${id}`, async () => {
      await setViewport({width: 683, height: 384});
      await turning(() => {
        location.hash = id;
      });
      await assert.isAccessible(app);
      await press('English');
      await assert.isAccessible(app);
      assert.isAtMost(document.documentElement.scrollWidth, 683);
    });
  }
});
