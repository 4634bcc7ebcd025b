import type {Words} from '../../src/hall/configuration.ts';
import {optionsOf} from '../../src/hall/form.ts';
import type {ReaderFault} from '../../src/devices/id-reader/id-reader.ts';
import {InkEvent, WrittenEvent} from '../../src/input/entry/events.ts';
import {DigitsEvent} from '../parts/digit-entry.ts';
import type {GlassWalk} from './glass-walk.ts';
import {exampleHall, type KioskPage} from './kiosk-page.ts';
import {StillReader} from './still-reader.ts';
import {at, type Look, type Walked} from './walked.ts';

const STROKES = [
  [
    {x: 20, y: 20},
    {x: 90, y: 60},
  ],
];
/** Long enough for several lines, and nobody's. */
const LONG = {
  zh: '某市某县某镇某村某组某号附某号，'.repeat(5),
  en: 'Number 0, No Street, Nowhere Village, No County, '.repeat(2),
};
const FAULTS: readonly ReaderFault[] = [
  'unreadable',
  'pulled-early',
  'expired',
  'reader-gone',
  'busy',
  'not-lifted',
];

/** A form with all that it can ask, to the number. */
export const wholeForm = (walked: Walked, look: Look) =>
  at(walked, look, async (walk, page) => {
    const {pages} = walked;
    const reader = new StillReader();
    page.app.reader = reader;
    await walk.press('home.start', 'notice.agree');
    for (const type of ['present', 'ready'] as const) {
      reader.tell({type});
      await walk.look(`card, ${type}`);
    }
    for (const why of FAULTS) {
      reader.tell({type: 'fault', why});
      await walk.look(`card, ${why}`);
    }
    await walk.press('card.fill');
    await words(walk);
    await company(walk, pages);
    await matter(walk, pages);
    await additions(walk, pages);
    await take(walk, page);
  });

/** Name, address and telephone number, in every way of writing. */
async function words(walk: GlassWalk): Promise<void> {
  await walk.press('frame.next');
  await walk.tell('rc-ink-pad', new InkEvent(STROKES, 400));
  await walk.look('characters to choose from');
  await walk.press('input.pinyin', {sign: 'a'}, {sign: 'i'}, {sign: '爱'});
  await walk.press(
    'input.parts',
    {sign: '女'},
    'input.latin',
    'input.symbols',
    {sign: '1'},
    'input.hand',
    'question.ink',
  );
  await walk.tell('rc-ink-pad', new InkEvent(STROKES, 400));
  await walk.look('handwriting to keep');
  await walk.press('frame.back', 'question.oral', 'frame.back', 'frame.next');
  const {zh, en} = LONG;
  await walk.tell('rc-text-entry', new WrittenEvent(walk.base === 'zh' ? zh : en));
  await walk.look('a long address');
  await walk.press('frame.next', {sign: '1'}, 'frame.next', 'question.skip');
}

/** For somebody else, then in a group of as many as one number stands for. */
async function company(walk: GlassWalk, pages: number): Promise<void> {
  await walk.go('company.behalf');
  await walk.pages('relation', pages);
  await walk.press('question.skip', 'question.skip');
  await walk.go('frame.back', 'frame.back', 'frame.back');
  await walk.press('company.group');
  await walk.go('party.more.ten', 'party.more.ten');
  await walk.look('the largest group');
  await walk.press('frame.next');
  await walk.tell('rc-text-entry', new WrittenEvent('某某甲'));
  await walk.press('people.more');
  await walk.tell('rc-text-entry', new WrittenEvent('7'));
  await walk.look('a name that is none');
  await walk.tell('rc-text-entry', new WrittenEvent('某某乙'));
  await walk.go('frame.next');
}

/** What it is about, where to, and what makes the visit easier. */
async function matter(walk: GlassWalk, pages: number): Promise<void> {
  await walk.pages('purpose', pages);
  await walk.go(optionOf('purpose', 'appeal'));
  await walk.pages('topic', pages);
  await walk.go(exampleHall.topics.find(({id}) => id === 'business-tax')!.name);
  await walk.pages('usual units', pages);
  await walk.press('units.search', {sign: 'r'}, {sign: 's'}, {sign: 'z'}, 'frame.back');
  await walk.go('unit.all');
  await walk.pages('all units', pages);
  await walk.go(exampleHall.units.find(({id}) => id === 'renshe')!.short);
  await walk.press('question.oral');
  await walk.pages('materials', pages);
  await walk.go(optionOf('materials', 'contract'), optionOf('materials', 'ruling'));
  await walk.pages('materials chosen', pages);
  await walk.go('frame.next');
  await walk.pages('needs', pages);
  await walk.press('needs.priority.yes');
  await walk.go(optionOf('needs', 'interpreter'), optionOf('needs', 'wheelchair'));
  await walk.press('frame.next');
  await walk.pages('review', 99);
}

async function additions(walk: GlassWalk, pages: number): Promise<void> {
  await walk.go('review.add');
  await walk.pages('papers', pages);
  await walk.press(optionOf('paper', 'resident'));
  for (const digits of ['1', '110101199002300001', '110101199001010000', '1X0101199001010000']) {
    await walk.tell('rc-digit-entry', new DigitsEvent(digits));
    await walk.press('frame.next');
  }
  await walk.go('frame.back', optionOf('paper', 'hk-macao-taiwan'));
  await walk.press('frame.next', 'question.skip', optionOf('sex', 'female'), 'question.skip');
  await walk.press('question.skip', 'question.skip');
  await walk.press('question.skip');
  await walk.pages('public', pages);
  await walk.go('question.skip');
  await walk.pages('review again', 99);
}

/** No number, then one from another unit. */
async function take(walk: GlassWalk, page: KioskPage): Promise<void> {
  await walk.press('review.take', 'offer.other', 'unit.all');
  await walk.go(exampleHall.units.find(({id}) => id === 'guotu')!.short);
  let seal: () => void = () => undefined;
  page.app.seal = () =>
    new Promise((_, reject) => {
      seal = () => {
        reject(new Error('no key'));
      };
    });
  page.link.others(12, 'guotu');
  await walk.press('review.take');
  seal();
  await walk.look('a number, its form not kept');
  page.app.dispatchEvent(new Event('rc-paper-torn'));
  await walk.look('a number on paper');
}

function optionOf(question: string, option: string): Words {
  const asked = exampleHall.form.questions.find(({id}) => id === question);
  const found = asked && optionsOf(asked).find(({id}) => id === option);
  if (!found) throw new Error(`no option ${option} of ${question}`);
  return found.name;
}
