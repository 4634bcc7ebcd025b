import {assert} from '@open-wc/testing';
import type {PrintOutcome} from '../../src/devices/printer/printer.ts';
import {PatientKiosk} from '../testing/patient-kiosk.ts';
import {SlipPrinting} from './slip-printing.ts';

const CODE = '123456789012';

const digits = (code: string) => Array.from(code);

let page: PatientKiosk;

/** What stands on the slip that hangs out of the page's own printer. */
function slipSaid(screen: 'rc-number-screen' | 'rc-standing-screen' = 'rc-number-screen'): string {
  const shown = page.app.renderRoot.querySelector(screen);
  const slip = shown?.renderRoot.querySelector('rc-paper-slip');
  return slip?.renderRoot.querySelector('.said')?.textContent ?? '';
}

async function open(...how: Parameters<typeof PatientKiosk.open>): Promise<PatientKiosk> {
  page = await PatientKiosk.open(...how);
  return page;
}

suite('the paper of a kiosk', () => {
  teardown(() => {
    page.close();
  });

  test('stands longer with the number where the paper failed, and tells the hub why', async () => {
    const {link, printer} = await open();
    printer.condition = 'paper-out';
    await page.press('只取号', '取号');
    await page.sees('请记下号码或拍照');
    await page.aWhile(59_000);
    assert.include(page.words, 'A001');
    assert.deepInclude(link.reports, {needs: ['printer-paper-out']});
  });

  test('where the paper is out the number stands, a guide is told, and a second try says that it is one', async () => {
    const {link, printer} = await open();
    printer.condition = 'paper-out';
    await page.press('只取号', '取号');
    await page.sees('请记下号码或拍照');
    const [[ticket, missing] = []] = [...link.state.slipsMissing];
    assert.equal(link.state.tickets.get(ticket ?? '')?.number, 'A001');
    assert.equal(missing?.trouble, 'paper-out');
    await page.press('再打一次');
    await page.sees('还是没打出来');
    printer.condition = 'ready';
    await page.press('再打一次');
    await page.sees('请拿好号单');
    assert.include(slipSaid(), '补打');
    assert.include(slipSaid(), 'A001');
    assert.equal(link.state.slipsMissing.size, 0, 'nobody has to bring it any more');
    assert.equal(link.state.today.issued, 1, 'it is the same number');
  });

  test('a printer that does not say what comes out is told as such, and nobody is told more than is known', async () => {
    const {link, printer} = await open();
    printer.silent = true;
    await page.press('只取号', '取号');
    await page.sees('号单可能没打出来');
    assert.deepInclude(link.reports, {needs: ['printer-unconfirmed']});
    assert.deepEqual(
      [...link.state.slipsMissing.values()].map(({trouble}) => trouble),
      ['unconfirmed'],
    );
  });

  test('what is wrong with the paper is told when the hub is back, behind the number itself', async () => {
    const {link, printer} = await open();
    printer.condition = 'cover-open';
    link.cut();
    await page.press('只取号', '取号');
    await page.sees('请记下号码或拍照');
    assert.deepEqual(
      link.kept.map(({type}) => type),
      ['take-number', 'report-slip'],
    );
  });

  test('a slip that this page cannot even draw is told as one that did not come out', async () => {
    const {link, printer} = await open();
    printer.print = () => Promise.reject(new Error('no such letter'));
    await page.press('只取号', '取号');
    await page.sees('请记下号码或拍照');
    assert.deepEqual(
      [...link.state.slipsMissing.values()].map(({trouble}) => trouble),
      ['error'],
    );
  });

  for (const [owner, held] of [
    ['page', true],
    ['agent', false],
  ] as const) {
    const who = held
      ? 'a page that prints by itself waits for it'
      : 'one whose agent prints does not';
    test(`in the middle of a slip no document goes that is needed for it: ${who}`, async () => {
      const {app, link, printer} = await open();
      let out: (outcome: PrintOutcome) => void = () => undefined;
      const slow = {
        status: () => printer.status(),
        print: () => new Promise<PrintOutcome>((resolve) => (out = resolve)),
      };
      const printing = new SlipPrinting(link, {owner, open: () => slow, onStatus: () => undefined});
      app.print = (wish) => printing.print(wish);
      await printing.letGo();
      await page.press('只取号', '取号');
      await page.sees('A001');
      let gone = false;
      const going = printing.letGo().then(() => (gone = true));
      await page.settled();
      assert.equal(gone, !held);
      out({kind: 'printed'});
      await going;
    });
  }

  test('a printer that cannot be had at all leaves the number where it is', async () => {
    await open();
    page.app.print = () => Promise.reject(new Error('not there'));
    await page.press('只取号', '取号');
    await page.sees('请记下号码或拍照');
    assert.include(page.words, 'A001');
  });

  test('a printer that says that all is well, and gives nothing, is told by whoever stands before it', async () => {
    const {link} = await open();
    page.app.print = () => Promise.resolve('printed');
    await page.press('只取号', '取号', '没拿到号单？');
    await page.sees('号单可能没打出来');
    await page.sees('再打一次');
    assert.match(page.words, /查询码\s*\d{4} \d{4} \d{4}/);
    assert.deepEqual(
      [...link.state.slipsMissing.values()].map(({trouble}) => trouble),
      ['unconfirmed'],
    );
    await page.press('再打一次');
    await page.sees('请拿好号单');
  });

  test('a kiosk without a printer promises no paper, and sends no guide', async () => {
    const {link} = await open();
    page.app.print = () => Promise.resolve('none');
    await page.press('只取号', '取号');
    await page.sees('这台不打号单');
    assert.notInclude(page.words, '再打一次');
    await page.aWhile(59_000);
    assert.include(page.words, 'A001');
    assert.equal(link.state.slipsMissing.size, 0);
  });

  test('before anybody begins it is told that no slips come out', async () => {
    await open();
    page.app.prints = false;
    await page.sees('这台暂时打不出号单');
    page.app.prints = true;
    await page.sees('等候 0 个号');
  });

  test('a printer that nothing is ever heard of keeps nobody waiting', async () => {
    await open();
    page.app.print = () => new Promise(() => undefined);
    await page.press('只取号', '取号');
    await page.sees('正在出号单');
    await page.aWhile(46_000);
    await page.sees('号单可能没打出来');
  });

  test('whoever got no slip there prints it here, by its code', async () => {
    const {visits, link} = await open();
    link.others(1, 'guotu');
    const [ticket = ''] = link.state.tickets.keys();
    link.do({type: 'report-slip', ticket, device: 'kiosk-2', slip: 'cutter-jam'});
    const slip = {ticket, queue: 'guotu', party: 1, issuedAt: link.now};
    visits.lay(CODE, {number: 'A001', ahead: 4, slip});
    await page.press('查我的号', ...digits(CODE), '补打号单');
    await page.sees('请拿好号单');
    const said = slipSaid('rc-standing-screen');
    for (const words of ['补打', 'A001', '1234 5678 9012']) assert.include(said, words);
    assert.equal(link.state.slipsMissing.size, 0, 'no guide has to bring it');
    assert.equal(link.state.today.issued, 1);
  });

  test('a visit that is over has no slip to print', async () => {
    const {visits} = await open();
    visits.lay(CODE, {number: 'A007', status: 'finished'});
    await page.press('查我的号', ...digits(CODE));
    await page.sees('A007');
    assert.notInclude(page.words, '补打');
  });
});
