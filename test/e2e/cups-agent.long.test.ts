import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, suite, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HallClient} from '../../src/demo/hall-client.ts';
import type {HallEvent} from '../../src/hall/event.ts';
import {API} from '../../src/wire/api.ts';
import {AgentProcess, freePort} from '../agent-process.ts';
import {missing} from '../debian-tool.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {until} from '../until.ts';
import type {CupsRoll} from '../printing/cups-roll.ts';
import {readQr} from '../printing/paper-slip-reader.ts';
import {turn} from '../printing/cups-desk.ts';
import {PrivateCups} from '../printing/private-cups.ts';
import {publish} from '../publish.ts';
import {DeviceBrowser, KIOSK, sees, takeNumber} from './browser.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 240_000};
/** With time for a queue to be taken at its word. */
const QUEUE_MS = 30_000;
const skip = missing('cupsd');

void suite('a kiosk whose agent prints by a queue of CUPS', {skip}, () => {
  let hub: HubProcess;
  let browser: DeviceBrowser;
  let cups: PrivateCups;
  let roll: CupsRoll;
  let args: string[];
  let agent: AgentProcess;
  let kiosk: Page;
  let queue: string;
  let queues = 0;

  before(async () => {
    hub = await HubProcess.start({data: newDataFolder()});
    await publish(new HallClient(hub.url, {kind: 'console', id: 'screens'}), (hall) => ({
      ...hall,
      phoneAddress: 'https://hall.example',
    }));
    browser = await DeviceBrowser.online();
    cups = await PrivateCups.start();
  });
  beforeEach(async () => {
    queues += 1;
    queue = `queue-${queues}`;
    roll = cups.addRoll(queue);
    const port = String(await freePort());
    args = ['--folder', newDataFolder(), '--app', 'kiosk', '--hub', hub.url, '--port', port];
    args.push('--printer', `cups://${queue}`);
    agent = await AgentProcess.start(args, {env: cups.env});
    kiosk = await browser.page(agent.entrance, KIOSK);
    await sees(kiosk, '您好，欢迎您来');
  });
  afterEach(async () => {
    await browser.closePages();
    await agent.stop();
  });
  after(async () => {
    await cups.stop();
    await browser.close();
    await hub.stop();
  });

  async function told(type: HallEvent['type']): Promise<number> {
    const response = await fetch(`${hub.url}${API.events}?limit=5000`);
    const {events} = (await response.json()) as {events: HallEvent[]};
    return events.filter((event) => event.type === type).length;
  }

  test('a number comes out as a slip that is as long as what stands on it', AT_LAST, async () => {
    await takeNumber(kiosk);
    await sees(kiosk, '请拿好号单', QUEUE_MS);
    assert.equal(roll.slips.length, 1);
    const [slip] = roll.slips;
    assert.ok(slip);
    assert.match(readQr(slip, 0, slip.height) ?? '', /^https:\/\/hall\.example\/t\/\d{12}$/);
    assert.deepEqual(browser.errors, []);
  });

  test(
    'without paper the number stays on the screen, and a second try comes out alone',
    AT_LAST,
    async () => {
      const before = await told('slip-missing');
      roll.fail('media-empty-warning');
      await takeNumber(kiosk);
      await sees(kiosk, '请记下号码或拍照', QUEUE_MS);
      assert.equal(await told('slip-missing'), before + 1, 'a guide is told');
      roll.mend();
      // It is not asked again within some seconds of its last word.
      const again = kiosk.getByRole('button', {name: '再打一次'});
      while (roll.slips.length === 0) {
        if (await again.isEnabled({timeout: 100}).catch(() => false)) await again.click();
        await turn();
      }
      await sees(kiosk, '请拿好号单', QUEUE_MS);
      assert.equal(roll.slips.length, 1, 'the one that was taken back stays so');
    },
  );

  test(
    'after a power cut in the middle of a slip the hall hears that nobody knows of it',
    AT_LAST,
    async () => {
      const before = await told('slip-missing');
      roll.fail('other-report');
      await takeNumber(kiosk);
      await until(() => roll.holdsOne);
      await kiosk.close();
      await agent.kill();
      agent = await AgentProcess.start(args, {env: cups.env});
      await until(async () => (await told('slip-missing')) > before);
      assert.equal(cups.waitsIn(queue), 0);
      roll.mend();
      assert.equal(roll.slips.length, 0);
    },
  );
});
