import {assert} from '@open-wc/testing';
import {RunningVersion, type WorkersAround} from './running-version.ts';
import type {Standing} from './versions.ts';
import type {Builds, WorkerMessage} from './worker-messages.ts';

const OWN: Builds = {runs: '0000000b', own: '0000000b'};

/** A page whose worker answers as a test wants; undefined: not in time. */
class Page implements WorkersAround {
  readonly workers = Object.assign(new EventTarget(), {controller: {} as ServiceWorker});
  readonly first = this.workers.controller;
  readonly told: WorkerMessage[] = [];
  standing: Promise<Standing | undefined> = Promise.resolve('on-trial');
  confirmed: Promise<Standing | undefined> = Promise.resolve('good');
  known: Builds | undefined = OWN;
  drawn = true;

  readonly tell = (_: ServiceWorker, message: WorkerMessage) => {
    this.told.push(message);
    return message === 'confirm' ? this.confirmed : this.standing;
  };
  readonly builds = (worker: ServiceWorker) =>
    Promise.resolve(worker === this.first ? this.known : {runs: '0000000c', own: '0000000c'});
  readonly painted = (work: () => void) => {
    if (this.drawn) work();
  };
}

/** Whatever has been answered is heard. */
const heard = () => new Promise((resolve) => setTimeout(resolve));

suite('running version', () => {
  let page: Page;
  setup(() => {
    page = new Page();
  });

  test('is confirmed once it has drawn, the hub has answered, and another version could come', async () => {
    page.drawn = false;
    const version = new RunningVersion(page);
    await heard();
    version.answered(undefined);
    version.changeable();
    assert.notInclude(page.told, 'confirm');
    page.drawn = true;
    version.answered(undefined);
    await heard();
    assert.deepEqual(version.told, {runs: OWN.runs, proven: true});
  });

  test('a page to which no other version can come is not confirmed, however well it draws and beats', async () => {
    const version = new RunningVersion(page);
    for (let beat = 0; beat < 5; beat += 1) {
      version.answered(undefined);
      await heard();
    }
    assert.notInclude(page.told, 'confirm');
    assert.equal(version.told?.proven, false);
    version.changeable();
    await heard();
    assert.isTrue(version.told?.proven);
  });

  test('a worker that did not answer in time is asked again with the next beat', async () => {
    const version = new RunningVersion(page);
    await heard();
    version.changeable();
    page.confirmed = Promise.resolve(undefined);
    version.answered(undefined);
    await heard();
    assert.equal(version.told?.proven, false);
    page.confirmed = Promise.resolve('good');
    version.answered(undefined);
    await heard();
    assert.isTrue(version.told?.proven);
    version.answered(undefined);
    await heard();
    assert.equal(page.told.filter((message) => message === 'confirm').length, 2);
  });

  test('a worker that did not say in time which builds there are is asked again', async () => {
    page.known = undefined;
    const version = new RunningVersion(page);
    await heard();
    assert.equal(version.told, undefined);
    page.known = OWN;
    version.answered(undefined);
    await heard();
    assert.equal(version.told?.runs, OWN.runs);
    const before = page.told.length;
    version.answered(undefined);
    await heard();
    assert.equal(page.told.length, before, 'what is known is not asked again');
  });

  test('a question that came to nothing takes nothing back', async () => {
    let giveUp: (said: undefined) => void = () => undefined;
    page.standing = new Promise((resolve) => {
      giveUp = resolve;
    });
    const version = new RunningVersion(page);
    version.changeable();
    version.answered(undefined);
    await heard();
    giveUp(undefined);
    await heard();
    assert.isTrue(version.told?.proven);
  });

  test('another worker is told too, and what the one before says late is not heard', async () => {
    let late: (said: Standing) => void = () => undefined;
    const version = new RunningVersion(page);
    await heard();
    page.confirmed = new Promise((resolve) => {
      late = resolve;
    });
    version.changeable();
    version.answered(undefined);
    page.workers.controller = {} as ServiceWorker;
    page.standing = Promise.resolve('good');
    page.confirmed = Promise.resolve('good');
    page.workers.dispatchEvent(new Event('controllerchange'));
    await heard();
    late('went-back');
    await heard();
    assert.deepEqual(version.needs, []);
    version.answered(undefined);
    await heard();
    assert.equal(page.told.filter((message) => message === 'confirm').length, 2);
  });

  test('a page is not taken for one of the worker that took it over before it knew what it is', async () => {
    page.known = undefined;
    const version = new RunningVersion(page);
    await heard();
    page.workers.controller = {} as ServiceWorker;
    page.workers.dispatchEvent(new Event('controllerchange'));
    version.answered(undefined);
    await heard();
    assert.equal(version.told, undefined);
  });

  test('a device that went back from a version says which', async () => {
    page.standing = Promise.resolve('went-back');
    page.confirmed = page.standing;
    page.known = {runs: '0000000a', own: '0000000b', left: ['0000000b']};
    const version = new RunningVersion(page);
    await heard();
    assert.deepEqual(version.told, {
      ...{runs: '0000000a', proven: true},
      ...{leftBehind: '0000000b', left: ['0000000b']},
    });
    assert.deepEqual(version.needs, ['version-went-back']);
  });
});
