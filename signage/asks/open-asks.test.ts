import {assert, waitUntil} from '@open-wc/testing';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {AskedHub} from '../../src/sync/testing/asked-hub.ts';
import type {AskKind, AskNote} from '../../src/wire/device-ask.ts';
import {WallPage} from '../testing/wall-page.ts';
import type {NameCorner} from './name-corner.ts';
import {openAsks} from './open-asks.ts';

let page: WallPage;
let hub: AskedHub;
let time: HandClock;
let quiet: boolean;
let reloads: number;
let heard: AskNote | undefined;

/** However long the machine takes: what never comes true, the runner ends. */
const until = (holds: () => unknown): Promise<void> =>
  waitUntil(() => Boolean(holds()), undefined, {interval: 5, timeout: 600_000});

const told = (count: number) => until(() => hub.told.length >= count);

const ask = (id: string, kind: AskKind) => {
  page.link.asked({id, kind, force: false, state: 'asked'});
};

const corner = () => document.querySelector<NameCorner>('rc-name-corner');

function covers(over: Element, under: Element): boolean {
  const [one, other] = [over.getBoundingClientRect(), under.getBoundingClientRect()];
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

suite('what is asked of a wall', () => {
  setup(async () => {
    sessionStorage.clear();
    page = new WallPage(undefined, undefined, {width: innerWidth, height: innerHeight});
    document.body.style.margin = '0';
    hub = new AskedHub();
    time = new HandClock();
    quiet = true;
    reloads = 0;
    heard = undefined;
    openAsks({
      link: page.link,
      app: page.wall,
      quiet: () => quiet,
      place: () => '东大厅屏',
      sayTest: () => Promise.resolve(heard),
      version: '1',
      reload: () => {
        reloads += 1;
      },
      time,
    });
    await page.settled();
  });
  teardown(() => {
    corner()?.remove();
    page.remove();
    hub.close();
    sessionStorage.clear();
  });

  test('it says its name, and covers no call with it', async () => {
    page.call('5-left', 'guotu');
    quiet = false;
    await page.settled();
    ask('a', 'identify');
    await told(1);
    assert.deepEqual(hub.told, ['a done']);
    const shown = corner();
    assert.equal(shown?.shadowRoot?.textContent.trim(), '东大厅屏');
    const calls = page.all('rc-call-stage, rc-last-calls, rc-window-grid');
    assert.isAbove(calls.length, 0);
    for (const call of calls) assert.isFalse(covers(shown!, call), call.localName);
  });

  test('while a call stands on all of it no name does', async () => {
    quiet = false;
    ask('a', 'identify');
    await until(() => corner());
    corner()!.taken = () => [{left: 0, top: 0, right: innerWidth, bottom: innerHeight}];
    await until(() => corner()?.corner === undefined);
    assert.equal(getComputedStyle(corner()!).visibility, 'hidden');
  });

  test('in the middle of a call it neither begins anew nor speaks; behind it, it does', async () => {
    quiet = false;
    ask('a', 'reload');
    ask('b', 'test-voice');
    await told(2);
    assert.sameMembers(hub.told, ['a waiting-for-quiet', 'b waiting-for-quiet']);
    await until(() => time.waiting === 2);
    time.pass(5_000);
    assert.equal(reloads, 0);
    await until(() => time.waiting === 2);
    quiet = true;
    time.pass(1_000);
    await until(() => reloads === 1);
    await until(() => hub.told.includes('b done'));
  });

  test('where nobody hears its voice, it says why', async () => {
    heard = 'sound-blocked';
    ask('a', 'test-voice');
    await told(2);
    assert.deepEqual(hub.told, ['a under-way', 'a refused sound-blocked']);
  });
});
