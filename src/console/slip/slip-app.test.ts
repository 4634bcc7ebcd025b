import {assert} from '@open-wc/testing';
import {CanvasLetters} from '../../devices/printer/picture/canvas-letters.ts';
import {slipPicture} from '../../devices/printer/picture/slip-picture.ts';
import {USUAL_PRINTER, type PrinterProfile} from '../../devices/printer/profile.ts';
import {isBlack} from '../../devices/printer/sheet/bits.ts';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {USUAL_SLIP, type SlipTemplate} from '../../hall/slip-template.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import {chinese} from '../../ui/locale.ts';
import {slipRows} from '../../ui/slip/slip-rows.ts';
import {traditionalChinese} from '../../ui/traditional/traditional.ts';
import {exampleSlip, type Occasion} from './example-slip.ts';
import './slip-app.ts';
import {SlipPage} from './testing/slip-page.ts';

const letters = new CanvasLetters(getComputedStyle(document.documentElement).fontFamily);
const example = hall as HallConfiguration;

let link: MemoryLink;
let page: SlipPage;

interface Shown {
  readonly occasion?: Occasion;
  readonly template?: SlipTemplate;
  readonly profile?: Partial<PrinterProfile>;
  readonly large?: boolean;
  readonly locale?: typeof chinese;
  readonly configuration?: HallConfiguration;
}

/** That exactly these dots are on the paper. */
async function assertShown(shown: Shown): Promise<void> {
  const {occasion = 'waiting', template = USUAL_SLIP, profile = {}} = shown;
  const {large = false, locale = chinese, configuration = link.state.configuration!} = shown;
  const slip = exampleSlip(configuration, occasion, link.now);
  const rows = slipRows(slip, template, {locale, large});
  const {bits} = await slipPicture(rows, {...USUAL_PRINTER, ...profile}, letters);
  const {width, height, inked} = page.dots();
  assert.deepEqual([width, height], [bits.width, bits.height]);
  let other = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) if (inked(x, y) !== isBlack(bits, x, y)) other += 1;
  }
  assert.equal(other, 0, 'dots that are not as printed');
}

/** Somebody else publishes. */
function publish(patch: Partial<HallConfiguration>): void {
  const {configuration, revision: basedOn} = link.state;
  link.do({
    type: 'publish-configuration',
    configuration: {...configuration!, ...patch},
    basedOn,
  });
}

suite('rc-slip-app', () => {
  setup(async () => {
    link = new MemoryLink(example);
    page = await SlipPage.open(link, letters);
  });
  teardown(() => {
    page.close();
  });

  test('shows the slip of the hall dot by dot, and says what stands on it', async () => {
    await assertShown({});
    for (const words of [example.name.zh, 'A023', '0000 0000 0000', 'Please sit in Area A']) {
      assert.include(page.said, words);
    }
  });

  test('shows it on narrow paper, in drawn letters and in large ones', async () => {
    await page.choose('纸宽', '58');
    await assertShown({profile: {paper: 58}});
    await page.choose('字', 'drawn');
    await assertShown({profile: {paper: 58, letters: 'none'}});
    await page.choose('字号', 'large');
    await assertShown({profile: {paper: 58, letters: 'none'}, large: true});
  });

  test('shows what each occasion has of its own', async () => {
    const own: Readonly<Partial<Record<Occasion, string>>> = {
      guided: '导访员会来找您',
      appointment: '请 明天（11月24日 周二）9:30 来',
      offline: '断网时取的号',
      again: '补打',
    };
    for (const [occasion, words] of Object.entries(own)) {
      await page.choose('情形', occasion);
      assert.include(page.said, words);
      await assertShown({occasion: occasion as Occasion});
    }
  });

  test('shows who reads Traditional characters theirs', async () => {
    await page.choose('来访人看的文字', 'zh-Hant');
    await assertShown({locale: traditionalChinese});
  });

  test('shows the language of a hall, and says so where its file cannot be had', async () => {
    const hash = 'a'.repeat(64);
    publish({languages: [{code: 'xx', name: 'Xx', hash}]});
    await page.settled();
    await page.choose('来访人看的文字', 'xx');
    assert.include(page.text, '这种文字的文件取不到');
    await assertShown({});
    await page.choose('来访人看的文字', 'zh-Hans');
    assert.notInclude(page.text, '这种文字的文件取不到');
    const pack = {recha: 'language-pack', texts: {'number.ahead': 'xx {count}'}};
    page.packs = (asked) => Promise.resolve(asked === hash ? JSON.stringify(pack) : undefined);
    await page.choose('来访人看的文字', 'xx');
    assert.include(page.said, '前面还有 12 个号 xx 12');
  });

  test('has a code for phones only where phones reach the hall', async () => {
    const before = page.dots().height;
    publish({phoneAddress: 'https://hall.example'});
    await page.settled();
    assert.isAbove(page.dots().height, before + 100);
    await assertShown({});
  });

  test('follows what is published', async () => {
    const template: SlipTemplate = {
      ...USUAL_SLIP,
      lines: [
        {show: 'number'},
        {show: 'words', words: {zh: '咨询电话 0000-0000000', en: 'Telephone 0000-0000000'}},
      ],
      secondLanguage: 'none',
    };
    publish({slip: template});
    await page.settled();
    assert.equal(page.said, 'A023 咨询电话 0000-0000000');
    await assertShown({template});
  });

  test('speaks English at a touch, and is accessible in both', async () => {
    await assert.isAccessible(page.app);
    await page.press('English');
    assert.include(page.text, 'As it prints');
    await assert.isAccessible(page.app);
  });
});
