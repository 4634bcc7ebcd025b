import {assert, waitUntil} from '@open-wc/testing';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import type {SlipRow} from '../../src/devices/printer/sheet/lay-out.ts';
import {AskedHub} from '../../src/sync/testing/asked-hub.ts';
import type {AskKind} from '../../src/wire/device-ask.ts';
import type {TestOutcome} from '../paper/slip-printing.ts';
import {MoveEvent} from '../events.ts';
import {KioskPage} from '../testing/kiosk-page.ts';
import {openAsks} from './open-asks.ts';

let kiosk: KioskPage;
let hub: AskedHub;
let time: HandClock;
let reloads: number;
let printed: (readonly SlipRow[])[];
let outcome: TestOutcome;

const ask = (id: string, kind: AskKind) => {
  kiosk.link.asked({id, kind, force: false, state: 'asked'});
};
/** However long the machine takes: what never comes true, the runner ends. */
const until = (holds: () => unknown): Promise<void> =>
  waitUntil(() => Boolean(holds()), undefined, {interval: 5, timeout: 600_000});

const told = (count: number) => until(() => hub.told.length >= count);
const band = () => document.querySelector('rc-name-band');

suite('what is asked of a kiosk', () => {
  setup(async () => {
    sessionStorage.clear();
    kiosk = new KioskPage();
    hub = new AskedHub();
    time = new HandClock();
    reloads = 0;
    printed = [];
    outcome = {kind: 'printed'};
    openAsks({
      link: kiosk.link,
      app: kiosk.app,
      paper: Promise.resolve({
        print: () => Promise.resolve('none'),
        test: (rows) => {
          printed.push(rows);
          return Promise.resolve(outcome);
        },
        letGo: () => Promise.resolve(),
      }),
      place: () => '东门 1 号机',
      version: '1',
      reload: () => {
        reloads += 1;
      },
      time,
    });
    await kiosk.settled();
  });
  teardown(() => {
    band()?.remove();
    kiosk.close();
    hub.close();
    sessionStorage.clear();
  });

  test('while a visitor is at it, it does not begin anew and prints no test; once they have gone, it does', async () => {
    await kiosk.press('登记并取号');
    assert.isFalse(kiosk.app.quiet);
    ask('a', 'reload');
    ask('b', 'test-print');
    await told(2);
    assert.sameMembers(hub.told, ['a waiting-for-quiet', 'b waiting-for-quiet']);
    await until(() => time.waiting === 2);
    time.pass(30_000);
    await until(() => time.waiting === 2);
    assert.deepEqual([reloads, printed.length], [0, 0]);
    kiosk.app.shadowRoot?.querySelector('.screen')?.dispatchEvent(new MoveEvent({type: 'leave'}));
    await until(() => kiosk.app.quiet);
    time.pass(1_000);
    await until(() => reloads === 1 && printed.length === 1);
  });

  test('it says its name above the line with the clock, for twenty seconds, and no touch meets it', async () => {
    ask('a', 'identify');
    await told(1);
    const shown = band();
    assert.include(shown?.shadowRoot?.textContent, '东门 1 号机');
    const {left, right, top, bottom} = shown!.getBoundingClientRect();
    const under = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    assert.notEqual(under, shown);
    const controls = kiosk.buttons;
    assert.isAbove(controls.length, 3);
    for (const control of controls) {
      assert.isAtLeast(control.getBoundingClientRect().top, bottom, control.textContent);
    }
  });

  test('a test print says that it is one, takes no number, and tells what the printer said', async () => {
    const before = kiosk.link.state.seq;
    outcome = {kind: 'failed', fault: 'paper-out'};
    ask('a', 'test-print');
    await told(2);
    assert.deepEqual(hub.told, ['a under-way', 'a refused paper-out']);
    assert.include(JSON.stringify(printed), '试打');
    assert.equal(kiosk.link.state.seq, before);
    assert.deepEqual(kiosk.link.sent, []);
  });
});
