import {assert} from '@open-wc/testing';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import {keepPacks} from './pack-files.ts';
import {EarVisitor} from '../reading/testing/ear-visitor.ts';
import {exampleHall, KioskPage} from '../testing/kiosk-page.ts';
import {toTopic} from '../testing/presses.ts';
import {HubLanguages} from '../testing/long-language.ts';

suite('the languages of a kiosk', () => {
  let page: KioskPage;
  let hub: HubLanguages;
  let away: () => void;

  setup(() => {
    hub = new HubLanguages();
    away = hub.stand();
  });
  teardown(async () => {
    page.close();
    away();
    await caches.delete('languages');
  });

  async function open(...languages: Awaited<ReturnType<HubLanguages['bring']>>[]) {
    page = new KioskPage(new MemoryLink({...exampleHall, languages}));
    await page.settled();
  }
  const offered = () =>
    page.buttons
      .filter((button) => button.lang !== '')
      .map((button) => [button.lang, button.innerText]);

  test('each is offered in its own script, the hall’s after the kiosk’s', async () => {
    await open(await hub.bring());
    await page.press('语言');
    assert.deepEqual(offered(), [
      ['zh-Hans', '简体中文'],
      ['zh-Hant', '繁體中文'],
      ['en', 'English'],
      ['qaa', 'Lóng'],
    ]);
    assert.equal(page.button('简体中文').ariaPressed, 'true');
  });

  test('Traditional Chinese goes all the way to the number, units and waits included', async () => {
    await open();
    await page.press('语言', '繁體中文');
    await page.sees('您好，歡迎您來');
    assert.equal(document.documentElement.lang, 'zh-Hant');
    await page.press('登記並取號', '知道了', '到窗口口述', '到窗口口述', '不填', '一個人');
    await page.press('申訴求決', '工資社保', '人社廳', '到窗口口述', '不填', '下一步');
    await page.sees('省人力資源和社會保障廳');
    await page.press('取號');
    await page.sees('您排在最前面');
    await page.press('完成');
    await page.sees('您好，欢迎您来');
    assert.equal(document.documentElement.lang, 'zh-Hans');
  });

  test('a refusal is told in Traditional Chinese too', async () => {
    await open();
    await page.press('语言', '繁體中文', '只取號');
    page.link.refusing = 'party-too-large';
    await page.press('取號');
    await page.sees('人數太多');
    await page.sees('The party is too large');
  });

  test('a language of the hall’s is shown, and what it lacks is said in Chinese', async () => {
    await open(await hub.bring());
    await page.press('语言', 'Lóng');
    await page.sees('Hélló ánd wélcômé hére');
    assert.equal(document.documentElement.lang, 'qaa');
    await page.sees('只取号');
    await page.press('Chéck ín', ...toTopic.slice(1), '工资社保');
    await page.sees('Wórk ánd ínsúrance');
  });

  test('a language without a voice is read aloud in Chinese', async () => {
    const link = new MemoryLink({...exampleHall, languages: [await hub.bring()]});
    page = new KioskPage(link);
    const visitor = new EarVisitor(page);
    await page.settled();
    await page.press('语言', 'Lóng');
    await page.sees('Hélló ánd wélcômé hére');
    await visitor.asksForVoice();
    assert.include(visitor.told, '您好，欢迎您来');
    assert.notMatch(visitor.told, /[éóôáí]/);
    await visitor.access.detach();
  });

  test('once it was there it is shown without the hub, also after a cold start', async () => {
    const file = await hub.bring();
    await keepPacks([file]);
    hub.cut = true;
    await open(file);
    await page.press('语言', 'Lóng');
    await page.sees('Hélló ánd wélcômé hére');
    assert.deepEqual(hub.asked, [file.hash]);
  });

  test('one that is nowhere says so and sends to people; the visitor goes on in Chinese', async () => {
    const file = await hub.bring();
    hub.cut = true;
    await open(file);
    await page.press('语言', 'Lóng');
    await page.sees('这种语言现在打不开，请工作人员帮忙');
    await page.press('好了', '登记并取号');
    await page.sees('先跟您说明白');
  });

  test('what is not what its hash says is neither shown nor kept', async () => {
    const good = await hub.bring();
    const other = await hub.bring({recha: 'language-pack', texts: {'home.greeting': 'Óther'}});
    await keepPacks([good]);
    const [kept] = await (await caches.open('languages')).keys();
    assert.include(kept?.url, good.hash);
    hub.swap(good.hash, other.hash);
    await open(other);
    await page.press('语言', 'Lóng');
    await page.sees('这种语言现在打不开');
  });

  test('a language that the hall no longer names leaves the disk', async () => {
    const file = await hub.bring();
    await keepPacks([file]);
    await keepPacks([]);
    assert.isEmpty(await (await caches.open('languages')).keys());
    await open();
  });

  test('lines begin where the language says', async () => {
    const file = await hub.bring({
      recha: 'language-pack',
      direction: 'rtl',
      texts: {'home.greeting': 'Fróm the right'},
    });
    await open(file);
    await page.press('语言', 'Lóng');
    await page.sees('Fróm the right');
    assert.equal(document.documentElement.dir, 'rtl');
    const [help] = page.buttons;
    assert.isAbove(help!.getBoundingClientRect().left, innerWidth / 2);
  });
});
