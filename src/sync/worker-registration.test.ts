import {assert} from '@open-wc/testing';
import {HandClock} from '../devices/testing/hand-clock.ts';
import {registerWorker} from './worker-registration.ts';

const MINUTE = 60_000;
const OLD = '0000000a';
const NEW = '0000000b';

/** A browser with one worker, and one that waits; time passes when the test says so. */
class Page {
  readonly time = new HandClock();
  readonly said: unknown[] = [];
  readonly registered: string[] = [];
  readonly registration = {
    installing: null,
    waiting: null as {scriptURL: string; postMessage: (said: unknown) => void} | null,
    active: {scriptURL: `https://hall/signage/sw.js?build=${OLD}`},
    update: () => Promise.resolve(),
  };
  readonly workers = Object.assign(new EventTarget(), {
    controller: {},
    getRegistration: () => Promise.resolve(this.registration),
    register: (url: string) => {
      this.registered.push(url);
      return Promise.resolve(this.registration);
    },
  });
  readonly version = {
    builds: {runs: OLD, own: OLD},
    wanted: OLD,
    changeable: () => {
      this.changeable = true;
    },
  };
  changeable = false;
  /** No worker is possible here. */
  none = false;
  quiet = true;
  loads = 0;

  async open(): Promise<void> {
    const every = (ms: number, work: () => void) => {
      this.time.after(ms, () => {
        work();
        every(ms, work);
      });
    };
    await registerWorker(
      '/signage/',
      () => this.quiet,
      {version: this.version, status: {kind: 'live'}},
      {
        workers: this.none ? undefined : (this.workers as unknown as ServiceWorkerContainer),
        now: this.time.now,
        every,
        reload: () => {
          this.loads += 1;
        },
      },
    );
  }

  /** The build that the hub wants has come, and waits. */
  wait(): void {
    this.version.wanted = NEW;
    this.registration.waiting = {
      scriptURL: `https://hall/signage/sw.js?build=${NEW}`,
      postMessage: (said) => this.said.push(said),
    };
  }

  changeOver(): void {
    this.workers.dispatchEvent(new Event('controllerchange'));
  }
}

suite('worker registration', () => {
  let page: Page;
  setup(() => {
    page = new Page();
  });

  test('a page is loaded anew as soon as its worker has changed at a quiet moment', async () => {
    await page.open();
    page.wait();
    page.time.pass(6 * MINUTE);
    assert.include(page.said, 'skip-waiting');
    page.changeOver();
    assert.equal(page.loads, 1);
  });

  test('a call or a touch that came since the last look puts it off', async () => {
    await page.open();
    page.wait();
    page.time.pass(6 * MINUTE);
    page.quiet = false;
    page.changeOver();
    assert.equal(page.loads, 0);
    page.time.pass(MINUTE);
    page.quiet = true;
    page.time.pass(50_000);
    assert.equal(page.loads, 0, 'a minute on end');
    page.time.pass(20_000);
    assert.isAbove(page.loads, 0);
  });

  test('the build that the hub wants is brought, and waits until it has been quiet for a minute', async () => {
    await page.open();
    page.time.pass(10 * MINUTE);
    page.quiet = false;
    page.version.wanted = NEW;
    page.time.pass(10_000);
    assert.deepEqual(page.registered, [`/signage/sw.js?build=${NEW}`]);
    page.wait();
    page.time.pass(MINUTE);
    page.quiet = true;
    page.time.pass(50_000);
    assert.deepEqual(page.said, []);
    page.time.pass(20_000);
    assert.include(page.said, 'skip-waiting');
  });

  for (const none of [false, true]) {
    test(`the line hears when another version can come${none ? ', where no worker is possible too' : ''}`, async () => {
      page.none = none;
      const opened = page.open();
      if (!none) assert.isFalse(page.changeable);
      await opened;
      assert.isTrue(page.changeable);
    });
  }

  test('where nobody knows whether there is a worker, no version can come', async () => {
    page.workers.getRegistration = () => Promise.reject(new Error('no storage'));
    await page.open().catch(() => undefined);
    assert.isFalse(page.changeable);
  });
});
