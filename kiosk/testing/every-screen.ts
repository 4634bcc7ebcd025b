import type {HallConfiguration, Words} from '../../src/hall/configuration.ts';
import {optionsOf} from '../../src/hall/form.ts';
import type {ReaderFault} from '../../src/devices/id-reader/id-reader.ts';
import {InkEvent, WrittenEvent} from '../../src/input/entry/events.ts';
import {MemoryLink, MORNING} from '../../src/sync/testing/memory-link.ts';
import {RATING_WORDS} from '../../src/wire/rating-words.ts';
import {DigitsEvent} from '../parts/digit-entry.ts';
import type {Settings} from '../glass/settings.ts';
import type {Locale} from '../../src/ui/locale.ts';
import '../parts/idle-dialog.ts';
import {GlassWalk} from './glass-walk.ts';
import {exampleHall, KioskPage} from './kiosk-page.ts';
import {StillReader} from './still-reader.ts';

/** How the glass shows itself on a walk, and how much of it is looked at. */
export interface Walked {
  readonly settings: Partial<Settings> & {readonly locale: Locale};
  /** The panel's long side in millimetres. */
  readonly mm: number;
  readonly hall: HallConfiguration;
  /** Pages of one list that are looked at. */
  readonly pages: number;
}

type Look = (page: KioskPage, where: string) => void | Promise<void>;

const CODE = '123456789012';
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
/** The fullest that a slip's screen can be. */
const OVER = {
  number: 'AK012',
  status: 'finished',
  rateable: true,
  firstUnit: 'guotu',
  says: {
    title: {zh: '这次接待结束了', en: 'This visit is over'},
    big: {zh: '谢谢您来，祝您顺利', en: 'Thank you, and all the best'},
    lines: [{zh: '下次来，带上这张号单。', en: 'Bring this slip when you come again.'}],
  },
} as const;

/** The example hall, its names as long as a hall may give them. */
export const longNames: HallConfiguration = {
  ...exampleHall,
  units: exampleHall.units.map((unit) => ({
    ...unit,
    name: {
      zh: `${unit.name.zh}驻省群众工作中心联合接访办公室`,
      en: `${unit.name.en} and Related Affairs`,
    },
  })),
};

/** Goes through everything that a kiosk can show, and looks at each. */
export async function everyScreen(walked: Walked, look: Look): Promise<void> {
  for (const scene of [beginning, slips, wholeForm, numbers, refusals, nothingYet]) {
    await scene(walked, look);
  }
}

/** One kiosk from its first screen, in a hall where one unit gives no more numbers. */
async function at(
  {settings, mm, hall}: Walked,
  look: Look,
  visit: (walk: GlassWalk, page: KioskPage) => Promise<void>,
  link = new MemoryLink({
    ...hall,
    parties: {...hall.parties, atMost: 20},
    units: hall.units.map((unit) => (unit.id === 'renshe' ? {...unit, quota: {waiting: 0}} : unit)),
  }),
): Promise<void> {
  const page = new KioskPage(link);
  page.app.screenMm = mm;
  const walk = new GlassWalk(page, settings, (where) => look(page, where));
  try {
    await page.settled();
    await walk.set(settings);
    await visit(walk, page);
  } finally {
    page.close();
  }
}

const beginning = (walked: Walked, look: Look) =>
  at(walked, look, async (walk, page) => {
    const {link} = page;
    await walk.look('home');
    link.do({type: 'open-seat', seat: '7-left'});
    link.do({type: 'pause-seat', seat: '7-left', reason: 'lunch'});
    link.others(12, 'guotu');
    link.cut();
    await walk.look('home, cut off, windows paused');
    link.status = {kind: 'live'};
    for (const dialog of ['aid.language', 'aid.display'] as const) {
      await walk.go(dialog);
      await page.shows('dialog[open]');
      await walk.look(dialog);
      await walk.go('aid.done');
    }
    link.silent = true;
    await walk.press('aid.help', 'help.close');
    link.silent = false;
    await walk.press('aid.help', 'help.close', 'aid.help.called');
    link.silent = true;
    await walk.press('help.withdraw');
    link.silent = false;
    link.now += 120_000;
    await walk.begin();
    await walk.press('aid.help');
    link.do({type: 'answer-help', device: link.device});
    await walk.look('a guide is coming');
    await walk.press('help.close');
    const idle = document.createElement('rc-idle-dialog');
    idle.view = page.app.renderRoot.querySelector('rc-home-screen')!.view;
    idle.seconds = 30;
    page.app.renderRoot.append(idle);
    for (const leaving of ['nothing', 'filled', 'done'] as const) {
      idle.leaving = leaving;
      await walk.look(`idle, ${leaving}`);
    }
    idle.remove();
    await walk.press('home.hall', 'frame.back', 'home.start');
  });

const slips = (walked: Walked, look: Look) =>
  at(walked, look, async (walk, {visits}) => {
    const type = (code: string) => walk.tap(...code.split('').map((sign) => ({sign})));
    await walk.press('home.look');
    await type(CODE.slice(0, 7));
    await walk.look('half a code');
    visits.silent = true;
    await type(CODE.slice(7));
    await walk.look('a code, cut off');
    visits.silent = false;
    await type('999999999999');
    await walk.look('a code that nobody has');
    visits.lay(CODE, {...OVER, rateable: false});
    await type(CODE);
    await walk.look('a visit that is over');
    await walk.begin();
    visits.lay(CODE, OVER);
    await walk.go('home.look');
    await type(CODE);
    await walk.look('a rating');
    visits.silent = true;
    const [best = {zh: '', en: ''}] = RATING_WORDS;
    await walk.press(best);
    visits.silent = false;
    await walk.press(best, 'standing.again');
  });

const FAULTS: readonly ReaderFault[] = [
  'unreadable',
  'pulled-early',
  'expired',
  'reader-gone',
  'busy',
  'not-lifted',
];

const wholeForm = (walked: Walked, look: Look) =>
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

const numbers = (walked: Walked, look: Look) =>
  at(walked, look, async (walk, page) => {
    await walk.press('home.quick', 'review.take');
    await walk.begin();
    page.printer.condition = 'paper-out';
    await walk.press('home.quick', 'review.take');
    await walk.begin();
    page.link.cut();
    await walk.go('home.quick', 'review.take');
    await walk.look('a number, cut off');
  });

const refusals = (walked: Walked, look: Look) =>
  at(walked, look, async (walk, page) => {
    page.link.refusing = 'party-too-large';
    await walk.press('home.quick', 'review.take', 'problem.again');
    page.link.refusing = 'hall-closed';
    await walk.press('review.take');
    await walk.go('problem.home');
    await walk.set(walked.settings);
    page.link.now = MORNING + 12 * 3_600_000;
    page.app.requestUpdate();
    await walk.look('closed');
  });

/** A kiosk that knows no hall yet, and one that may not number on its own. */
async function nothingYet(walked: Walked, look: Look): Promise<void> {
  await at(walked, look, (walk) => walk.look('starting'), new MemoryLink());
  const alone = new MemoryLink(walked.hall, false);
  alone.cut();
  await at(walked, look, (walk) => walk.press('home.quick', 'review.take'), alone);
}

function optionOf(question: string, option: string): Words {
  const asked = exampleHall.form.questions.find(({id}) => id === question);
  const found = asked && optionsOf(asked).find(({id}) => id === option);
  if (!found) throw new Error(`no option ${option} of ${question}`);
  return found.name;
}
