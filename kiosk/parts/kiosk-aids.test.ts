import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {LanguageFile} from '../../src/hall/configuration.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import './interpreter-button.ts';
import {checkGlass} from '../testing/glass-check.ts';
import {deep, exampleHall, KioskPage} from '../testing/kiosk-page.ts';
import {HubLanguages} from '../testing/long-language.ts';

/** Panels with their long side in millimetres. */
const panels = [
  {name: '15 inches upright', width: 768, height: 1366, mm: 332},
  {name: '15.6 inches wide', width: 1366, height: 768, mm: 345},
  {name: '21.5 inches upright', width: 1080, height: 1920, mm: 476},
  {name: '32 inches upright', width: 1080, height: 1920, mm: 708},
  {name: '32 inches wide', width: 1920, height: 1080, mm: 708},
  {name: '43 inches wide', width: 1920, height: 1080, mm: 952},
] as const;

const SIZES = ['standard', 'large', 'largest'] as const;
const THEMES = ['paper', 'dark', 'contrast'] as const;
/** In each language: its name, the button of sizes and colours, and the one that ends a dialog. */
const languages = [
  {
    name: '简体中文',
    language: '语言',
    display: '显示和朗读',
    done: '好了',
    low: '低位',
    greeting: '您好，欢迎您来',
  },
  {
    name: '繁體中文',
    language: '語言',
    display: '顯示和朗讀',
    done: '好了',
    low: '低位',
    greeting: '您好，歡迎您來',
  },
  {
    name: 'English',
    language: 'Language',
    display: 'Display and voice',
    done: 'Done',
    low: 'Lower',
    greeting: 'Hello, and welcome',
  },
  {
    name: 'Lóng',
    language: 'Lánguágés',
    display: 'Dísplaysétting',
    done: 'Réady',
    low: 'Lówer',
    greeting: 'Hélló ánd wélcômé',
  },
] as const;

suite('the aids of a kiosk', () => {
  const hub = new HubLanguages();
  let page: KioskPage;
  let away: () => void;
  let long: LanguageFile;

  setup(async () => {
    away = hub.stand();
    long = await hub.bring();
  });
  teardown(async () => {
    page.close();
    away();
    await caches.delete('languages');
  });

  async function open(panel: (typeof panels)[number] = panels[2]): Promise<void> {
    await setViewport({width: panel.width, height: panel.height});
    page = new KioskPage(new MemoryLink({...exampleHall, languages: [long]}));
    page.app.screenMm = panel.mm;
    await page.settled();
  }
  const theme = () => document.documentElement.dataset['theme'];
  const pressed = () =>
    page.buttons
      .filter(({ariaPressed}) => ariaPressed === 'true')
      .map((button) => button.innerText);

  for (const panel of panels) {
    for (const {name, language, display, done, low, greeting} of languages) {
      test(`fit ${panel.name} in ${name}, in every size, and so do their dialogs`, async () => {
        const mm = Math.max(panel.width, panel.height) / panel.mm;
        await open(panel);
        await page.press('语言', name);
        await page.sees(greeting);
        for (const size of SIZES) {
          await page.press(display);
          await page.shows('dialog[open]');
          const [sizes] = deep(page.app).filter((each) => each.matches('rc-display-dialog'));
          sizes?.shadowRoot?.querySelectorAll('button')[SIZES.indexOf(size)]?.click();
          await page.settled();
          checkGlass(page, {mm, of: 'aids'});
          await page.press(done);
          checkGlass(page, {mm, of: 'aids'});
          const [first, ...others] = deep(page.app)
            .filter((each) => each.matches('rc-kiosk-aids'))
            .flatMap((aids) => [...(aids.shadowRoot?.querySelectorAll('nav > button') ?? [])]);
          // On 15 inches each word needs all its room.
          if (size === 'standard' && panel.width < panel.height && panel.mm > 400) {
            for (const other of others) {
              assert.isAtLeast(first!.clientWidth, other.clientWidth, 'help is the largest');
            }
          }
          await page.press(language);
          await page.shows('dialog[open]');
          checkGlass(page, {mm, of: 'aids'});
          await page.press(done);
        }
        if (panel.height < panel.width || panel.mm < 400) return;
        await page.press(low);
        checkGlass(page, {mm, low: true, of: 'aids'});
        await page.press(display);
        await page.shows('dialog[open]');
        checkGlass(page, {mm, low: true, of: 'aids'});
        await page.press(done, language);
        await page.shows('dialog[open]');
        checkGlass(page, {mm, low: true, of: 'aids'});
      }).timeout(30_000);
    }
  }

  for (const [index, colours] of THEMES.entries()) {
    test(`can be used by everybody in the colours ${colours}, in each language and size`, async () => {
      await open();
      for (const {name, language, display, done, greeting} of languages.slice(0, 3)) {
        await page.press(page.buttons[1]!.innerText.slice(0, 2));
        await page.shows('dialog[open]');
        await page.press(name);
        await page.sees(greeting);
        for (const size of SIZES.keys()) {
          await page.press(display);
          await page.shows('dialog[open]');
          const rows = deep(page.app).filter((each) => each.matches('.choices'));
          (rows[0]?.children[size] as HTMLElement).click();
          (rows[1]?.children[index] as HTMLElement).click();
          await page.settled();
          assert.equal(theme(), colours);
          await assert.isAccessible(page.app);
          await page.press(done, language);
          await page.shows('dialog[open]');
          await assert.isAccessible(page.app);
          await page.press(done);
          await assert.isAccessible(page.app);
        }
      }
    }).timeout(60_000);
  }

  test('colours are one press each, and what is on is marked', async () => {
    await open();
    await page.press('显示和朗读');
    await page.shows('dialog[open]');
    await page.press('深色');
    assert.equal(theme(), 'dark');
    assert.includeMembers(pressed(), ['深色', '标准', '正常']);
    assert.notInclude(pressed(), '浅色');
    await page.press('高对比');
    assert.equal(theme(), 'contrast');
    await page.press('浅色');
    assert.equal(theme(), 'paper');
  });

  test('a dark glass is read aloud: without that, nothing would be left of it', async () => {
    await open();
    await page.press('显示和朗读');
    await page.shows('dialog[open]');
    const line = (label: string) => {
      const group = deep(page.app).find(
        (each) => each.matches('.line') && each.textContent.trim().startsWith(label),
      );
      return [...(group?.querySelectorAll('button') ?? [])];
    };
    const on = (label: string) => line(label)[1]?.ariaPressed === 'true';
    line('屏幕变黑')[1]?.click();
    await page.settled();
    assert.deepEqual([on('朗读'), on('屏幕变黑')], [true, true]);
    line('朗读')[0]?.click();
    await page.settled();
    assert.deepEqual([on('朗读'), on('屏幕变黑')], [false, false]);
  });

  test('a key closes a dialog as its button does', async () => {
    await open();
    await page.press('显示和朗读');
    await page.shows('dialog[open]');
    const [dialog] = deep(page.app).filter((each) => each.matches('dialog[open]'));
    dialog?.dispatchEvent(new Event('cancel', {cancelable: true}));
    await page.settled();
    assert.isFalse(deep(page.app).some((each) => each.matches('dialog')));
  });

  test('Escape closes a dialog, though the kiosk keeps the browser from hearing of it', async () => {
    await open();
    await page.press('显示和朗读');
    await page.shows('dialog[open]');
    const [dialog] = deep(page.app).filter((each) => each.matches('dialog[open]'));
    const escape = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true});
    escape.preventDefault();
    dialog?.dispatchEvent(escape);
    await page.settled();
    assert.isFalse(deep(page.app).some((each) => each.matches('dialog')));
  });

  test('how fast it is read is chosen once it is read at all', async () => {
    await open();
    await page.press('显示和朗读');
    await page.shows('dialog[open]');
    assert.isTrue(page.button('慢').disabled);
    await page.press('戴耳机');
    assert.isFalse(page.button('慢').disabled);
  });

  test('who needs an interpreter calls a person, and nothing says for which language', async () => {
    await open();
    const aids = page.app.renderRoot
      .querySelector('rc-home-screen')
      ?.renderRoot.querySelector('rc-kiosk-frame')
      ?.renderRoot.querySelector('rc-kiosk-aids');
    const button = document.createElement('rc-interpreter-button');
    button.view = aids!.view;
    aids!.after(button);
    await page.press('我需要翻译或方言帮助 I need an interpreter');
    await page.sees('导访员看到就过来');
    assert.deepEqual(
      page.link.sent.map(({type, body}) => ({type, body})),
      [{type: 'ask-for-help', body: {device: page.link.device}}],
    );
  });
});
