import assert from 'node:assert/strict';
import {after, before, suite, test} from 'node:test';
import {missing} from '../debian-tool.ts';
import {CupsDesk, turn} from './cups-desk.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 120_000};
const skip = missing('cupsd');

const FAILED = {kind: 'failed', fault: 'error'};
const UNCONFIRMED = {kind: 'unconfirmed'};

void suite('a printer behind a queue of CUPS', {skip}, () => {
  let desk: CupsDesk;
  before(async () => {
    desk = await CupsDesk.open();
  });
  after(() => desk.close());

  test(
    'without paper a slip is taken back, and does not come out beside a later one',
    AT_LAST,
    async () => {
      const roll = desk.cups.addRoll('paper');
      const agent = desk.agent('paper');
      roll.fail('media-empty-warning');
      const outcome = agent.print('A001');
      await agent.waits('a fault');
      agent.clock.pass(4_000);
      assert.deepEqual(await outcome, {kind: 'failed', fault: 'paper-out'});
      assert.equal(desk.cups.waitsIn('paper'), 0);
      assert.equal(await agent.printer.status(), 'paper-out');
      // The next visitor does not wait for the same again, and puts off nobody's.
      agent.clock.pass(5_000);
      assert.deepEqual(await agent.print('A002'), {kind: 'failed', fault: 'paper-out'});
      roll.mend();
      agent.clock.pass(5_000);
      assert.deepEqual(await agent.print('A003'), {kind: 'sent'});
      assert.equal(await agent.printer.status(), 'ready');
      assert.equal(roll.slips.length, 1);
    },
  );

  test('what a printer says only for a moment holds up no slip', AT_LAST, async () => {
    const roll = desk.cups.addRoll('moment');
    const agent = desk.agent('moment');
    roll.fail('connecting-to-device');
    const outcome = agent.print('A001');
    await agent.waits('a fault');
    roll.mend();
    assert.deepEqual(await outcome, {kind: 'sent'});
  });

  test('a queue that somebody stopped gets nothing', AT_LAST, async () => {
    const roll = desk.cups.addRoll('stopped');
    const agent = desk.agent('stopped');
    desk.cups.disable('stopped');
    assert.equal(await agent.printer.status(), 'error');
    assert.deepEqual(await agent.print('A001'), FAILED);
    assert.equal(desk.cups.waitsIn('stopped'), 0);
    desk.cups.enable('stopped');
    assert.deepEqual(await agent.print('A002'), {kind: 'sent'});
    assert.equal(roll.slips.length, 1);
  });

  test('one that is stopped in the middle prints no more of the slip', AT_LAST, async () => {
    const roll = desk.cups.addRoll('middle');
    const agent = desk.agent('middle');
    roll.fail('other-report');
    const outcome = agent.print('A001');
    await agent.waits('its end');
    await desk.atWork('middle');
    desk.cups.disable('middle');
    await agent.waits('a fault');
    agent.clock.pass(4_000);
    // How far the printer had come then, nobody knows.
    assert.deepEqual(await outcome, UNCONFIRMED);
    assert.equal(desk.cups.waitsIn('middle'), 0);
    roll.mend();
    desk.cups.enable('middle');
    assert.deepEqual(await agent.print('A002'), {kind: 'sent'});
    assert.equal(roll.slips.length, 1);
  });

  test('what CUPS would try again by itself later is taken back', AT_LAST, async () => {
    const roll = desk.cups.addRoll('again');
    const agent = desk.agent('again');
    roll.fail('gone');
    const outcome = agent.print('A001');
    await agent.waits('a fault');
    agent.clock.pass(4_000);
    assert.deepEqual(await outcome, UNCONFIRMED);
    assert.equal(desk.cups.waitsIn('again'), 0);
  });

  test('what its driver gave up has failed', AT_LAST, async () => {
    const roll = desk.cups.addRoll('up');
    desk.cups.giveUpIn('up');
    roll.fail('gone');
    assert.deepEqual(await desk.agent('up').print('A001'), FAILED);
    assert.equal(desk.cups.waitsIn('up'), 0);
  });

  test('a printer that never ends is not waited for', AT_LAST, async () => {
    const roll = desk.cups.addRoll('endless');
    const agent = desk.agent('endless');
    roll.fail('other-report');
    const outcome = agent.print('A001');
    await agent.waits('its end');
    await desk.atWork('endless');
    agent.clock.pass(10_000);
    assert.deepEqual(await outcome, UNCONFIRMED);
    assert.equal(desk.cups.waitsIn('endless'), 0);
  });

  test('a slip that only waited behind those of others has failed', AT_LAST, async () => {
    const roll = desk.cups.addRoll('shared');
    const agent = desk.agent('shared');
    roll.fail('other-report');
    await desk.busy('shared');
    const outcome = agent.print('A001');
    await agent.waits('its end');
    agent.clock.pass(10_000);
    assert.deepEqual(await outcome, FAILED);
    // That of somebody else stays.
    assert.equal(desk.cups.waitsIn('shared'), 1);
  });

  test(
    'a queue that is not there is away, and one without a driver is not used',
    AT_LAST,
    async () => {
      desk.cups.addRaw('raw');
      for (const [name, fault] of [
        ['none', 'offline'],
        ['raw', 'error'],
      ] as const) {
        const agent = desk.agent(name);
        assert.equal(await agent.printer.status(), fault);
        assert.deepEqual(await agent.print('A001'), {kind: 'failed', fault});
      }
      assert.equal(desk.cups.waitsIn('raw'), 0);
    },
  );

  test('after a power cut a slip that was held up is taken back', AT_LAST, async () => {
    const roll = desk.cups.addRoll('cut');
    roll.fail('other-report');
    await desk.cutOff('cut', 'A001');
    await desk.atWork('cut');
    const next = desk.agent('cut');
    assert.equal(await next.printer.status(), 'ready');
    assert.deepEqual(next.fates, [['t.A001', 'unknown']]);
    assert.equal(desk.cups.waitsIn('cut'), 0);
    roll.mend();
    assert.deepEqual(await next.print('A002'), {kind: 'sent'});
    assert.equal(roll.slips.length, 1);
  });

  test('one that nothing was done for has failed', AT_LAST, async () => {
    const roll = desk.cups.addRoll('behind');
    roll.fail('other-report');
    await desk.busy('behind');
    await desk.cutOff('behind', 'A001');
    const next = desk.agent('behind');
    await next.printer.status();
    assert.deepEqual(next.fates, [['t.A001', 'failed']]);
    assert.equal(desk.cups.waitsIn('behind'), 1);
  });

  test('one that has come out meanwhile is as good as any', AT_LAST, async () => {
    const roll = desk.cups.addRoll('out');
    roll.fail('other-report');
    await desk.cutOff('out', 'A001');
    roll.mend();
    while (roll.slips.length === 0 || desk.cups.waitsIn('out') > 0) await turn();
    const next = desk.agent('out');
    await next.printer.status();
    assert.deepEqual(next.fates, [['t.A001', 'printed']]);
  });

  test(
    'what CUPS calls complete is not called printed while its printer has no paper',
    AT_LAST,
    async () => {
      const roll = desk.cups.addRoll('empty');
      roll.fail('other-report');
      await desk.cutOff('empty', 'A001');
      roll.mend();
      while (roll.slips.length === 0 || desk.cups.waitsIn('empty') > 0) await turn();
      roll.fail('media-empty-report');
      await desk.busy('empty');
      while ((await desk.statusOf('empty')) !== 'paper-out') await turn();
      const next = desk.agent('empty');
      await next.printer.status();
      assert.deepEqual(next.fates, [['t.A001', 'unknown']]);
    },
  );

  test(
    'a slip whose visitor has long gone is not printed when its turn comes',
    AT_LAST,
    async () => {
      const roll = desk.cups.addRoll('turns');
      const agent = desk.agent('turns');
      roll.fail('other-report');
      const first = agent.print('A001');
      await agent.waits('its end');
      const second = agent.print('A002');
      agent.clock.pass(20_000);
      await first;
      roll.mend();
      assert.deepEqual(await second, {kind: 'failed', fault: 'error'});
      assert.equal(desk.cups.waitsIn('turns'), 0);
      assert.ok(roll.slips.length < 2);
    },
  );

  test(
    'where CUPS itself falls silent, the slip is taken back when it is heard again',
    AT_LAST,
    async () => {
      const roll = desk.cups.addRoll('silent');
      const agent = desk.agent('silent');
      roll.fail('other-report');
      const outcome = agent.print('A001');
      await agent.waits('its end');
      await desk.atWork('silent');
      agent.line = false;
      await agent.waits('a fault');
      agent.clock.pass(4_000);
      assert.deepEqual(await outcome, UNCONFIRMED);
      assert.deepEqual(await agent.print('A002'), {kind: 'failed', fault: 'offline'});
      assert.deepEqual(agent.fates, []);
      agent.line = true;
      assert.equal(await agent.printer.status(), 'ready');
      assert.deepEqual(agent.fates, [['t.A001', 'unknown']]);
      assert.equal(desk.cups.waitsIn('silent'), 0);
    },
  );

  test(
    'a job of somebody else is left alone, though it has the figure of ours',
    AT_LAST,
    async () => {
      const roll = desk.cups.addRoll('other');
      roll.fail('other-report');
      const theirs = await desk.busy('other');
      await desk.journal.began({id: 't.A001', number: 'A001', queued: theirs});
      const agent = desk.agent('other');
      await agent.printer.status();
      assert.deepEqual(agent.fates, [['t.A001', 'unknown']]);
      assert.equal(desk.cups.waitsIn('other'), 1);
    },
  );
});
