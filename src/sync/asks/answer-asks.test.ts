import {assert, waitUntil} from '@open-wc/testing';
import {HandClock} from '../../devices/testing/hand-clock.ts';
import type {AskKind, AskResult, AskState} from '../../wire/device-ask.ts';
import {AskedHub} from '../testing/asked-hub.ts';
import {MemoryLink} from '../testing/memory-link.ts';
import {answerAsks} from './answer-asks.ts';
import {PageLog} from './page-log.ts';

let link: MemoryLink;
let hub: AskedHub;
let time: HandClock;
let done: string[];
let quiet: boolean;

/** However long the machine takes: what never comes true, the runner ends. */
const until = (holds: () => unknown): Promise<void> =>
  waitUntil(() => Boolean(holds()), undefined, {interval: 5, timeout: 600_000});

const told = (...said: string[]) =>
  until(() => hub.told.length >= said.length).then(() => {
    assert.deepEqual(hub.told, said);
  });

const asked = (id: string, kind: AskKind, force = false, state: AskState = 'asked') => {
  link.asked({id, kind, force, state});
};

function listen(): void {
  const deed = (name: string, result: AskResult) => () => {
    done.push(name);
    return Promise.resolve(result);
  };
  answerAsks(
    link,
    {
      quiet: () => quiet,
      identify: deed('identify', {state: 'done'}),
      reload: () => {
        done.push('reload');
        return Promise.resolve();
      },
      testPrint: deed('test-print', {state: 'refused', note: 'paper-out'}),
    },
    new PageLog(sessionStorage, () => link.now),
    time,
  );
}

suite('what is asked of a page', () => {
  setup(() => {
    sessionStorage.clear();
    link = new MemoryLink();
    hub = new AskedHub();
    time = new HandClock();
    done = [];
    quiet = true;
  });
  teardown(() => {
    hub.close();
    sessionStorage.clear();
  });

  test('is done once, and said; asked before the page listened, too', async () => {
    asked('a', 'identify');
    listen();
    await told('a done');
    asked('a', 'identify');
    await told('a done', 'a done');
    assert.deepEqual(done, ['identify'], 'the hub had not heard, and it is only said again');
  });

  test('waits while somebody is there, and is done when they have gone', async () => {
    quiet = false;
    listen();
    asked('a', 'reload');
    await told('a waiting-for-quiet');
    await until(() => time.waiting > 0);
    time.pass(60_000);
    await until(() => time.waiting > 0);
    assert.deepEqual(done, []);
    quiet = true;
    time.pass(1_000);
    await told('a waiting-for-quiet', 'a under-way');
    await until(() => done.length > 0);
    assert.deepEqual(done, ['reload']);
  });

  test('is done at once where somebody forces it, also when it waits already', async () => {
    quiet = false;
    listen();
    asked('a', 'reload');
    await told('a waiting-for-quiet');
    asked('a', 'reload', true, 'waiting-for-quiet');
    await until(() => time.waiting > 0);
    time.pass(1_000);
    await told('a waiting-for-quiet', 'a under-way');
    await until(() => done.includes('reload'));
  });

  test('a page that is back says that it has begun anew', async () => {
    asked('a', 'reload', false, 'under-way');
    listen();
    await told('a done');
    assert.deepEqual(done, []);
  });

  test('what went wrong, and what this page cannot do, is said with its reason', async () => {
    listen();
    asked('a', 'test-print');
    await told('a under-way', 'a refused paper-out');
    asked('b', 'test-voice');
    await told('a under-way', 'a refused paper-out', 'b refused not-able');
  });

  test('what the hub did not hear is said again', async () => {
    hub.away = true;
    listen();
    asked('a', 'identify');
    await until(() => time.waiting > 0);
    hub.away = false;
    time.pass(2_000);
    await told('a done');
    assert.deepEqual(done, ['identify']);
  });

  test('gives out what it kept of the last hour', async () => {
    const log = new PageLog(sessionStorage, () => link.now);
    log.note({page: 'began'});
    link.now += 3_601_000;
    log.note({line: 'cut'});
    listen();
    asked('a', 'page-log');
    await told('a done');
    const lines = hub.results[0]?.lines ?? [];
    assert.lengthOf(lines, 1);
    assert.include(lines[0], '"line":"cut"');
  });
});
