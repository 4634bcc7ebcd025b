import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {MemoryLink, MORNING} from '../../src/sync/testing/memory-link.ts';
import {RATING_WORDS} from '../../src/wire/rating-words.ts';
import {MoveEvent} from '../events.ts';
import '../parts/idle-dialog.ts';
import {exampleHall} from './kiosk-page.ts';
import {at, type Look, type Walked} from './walked.ts';
import {wholeForm} from './whole-form.ts';

const CODE = '123456789012';
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
  at(walked, look, async (walk, {visits, link, printer}) => {
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
    await walk.begin();
    await walk.go('home.again');
    await type(CODE);
    await walk.look('a matter to go on with');
    await walk.begin();
    link.others(1, 'guotu');
    const [ticket = ''] = link.state.tickets.keys();
    const slip = {ticket, queue: 'guotu', party: 1, issuedAt: link.now};
    visits.lay(CODE, {number: 'A001', ahead: 4, slip});
    printer.condition = 'cutter-jam';
    await walk.go('home.look');
    await type(CODE);
    await walk.press('standing.print');
    await walk.look('a slip that stayed inside');
    printer.condition = 'ready';
    await walk.press('number.again');
    await walk.look('a slip printed again');
  });

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
    page.link.refusing = undefined;
    await walk.go('home.quick');
    page.link.now = MORNING + 12 * 3_600_000;
    await walk.press('review.take');
    page.link.silent = true;
    await walk.tell('rc-offer-screen', new MoveEvent({type: 'take-time'}));
    await walk.look('a time that no answer came for');
    await walk.go('problem.home');
    await walk.set(walked.settings);
    await walk.look('closed');
  });

/** A kiosk that knows no hall yet, and one that may not number on its own. */
async function nothingYet(walked: Walked, look: Look): Promise<void> {
  await at(walked, look, (walk) => walk.look('starting'), new MemoryLink());
  const alone = new MemoryLink(walked.hall, false);
  alone.cut();
  await at(walked, look, (walk) => walk.press('home.quick', 'review.take'), alone);
}
