import assert from 'node:assert/strict';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {emptyState} from '../../hall/state.ts';
import {RegisterUnkept, type Deed, type Register} from '../accounts/register.ts';
import type {RegisterChange} from '../store/store.ts';
import {newDataFolder} from '../testing/own-hub.ts';
import {PageFolder} from './page-folder.ts';
import type {SeenDevice} from './rollout/device-stand.ts';
import {ROLLOUT_TIMES} from './rollout/times.ts';
import {SmallPages} from './testing/small-pages.ts';
import type {UpdatesRecord} from './updates-record.ts';
import {Updates} from './updates.ts';

const BY = {who: 'a', name: '王红', from: ''};

/** A register whose disk is slow or fails when the test says so. */
class Disk {
  record: UpdatesRecord | undefined;
  deeds: Deed[] = [];
  fails = false;
  /** A write waits for it. */
  gate: Promise<void> | undefined;

  readonly register = {
    get: () => this.record,
    change: async (deeds: readonly Deed[], changes: readonly RegisterChange[] = []) => {
      await this.gate;
      if (this.fails) throw new RegisterUnkept();
      this.deeds.push(...deeds);
      this.record = changes.at(-1)?.value as UpdatesRecord;
    },
  } as unknown as Pick<Register, 'get' | 'change'>;
}

/** A hub's updates with a fleet of kiosks that do as they are told. */
class Scene {
  readonly data = newDataFolder();
  readonly pages = new SmallPages();
  readonly disk = new Disk();
  now = 1_000_000;
  updates!: Updates;
  readonly #runs = new Map<string, string>();
  folder!: PageFolder;

  async open(): Promise<this> {
    this.folder = new PageFolder(this.pages.folder);
    this.updates = await Updates.open({
      ...{data: this.data, folder: this.folder, register: this.disk.register},
      ...{state: emptyState(), now: () => this.now, times: ROLLOUT_TIMES},
      placeOf: () => undefined,
    });
    return this;
  }

  look(): boolean {
    this.now += 5_000;
    const fleet = Array.from({length: 20}, (_, index): SeenDevice => {
      const device = `d${String(index).padStart(2, '0')}`;
      const runs = this.updates.wantedOf(device, 'kiosk', this.#runs.get(device)) ?? '';
      this.#runs.set(device, runs);
      const build = {runs, proven: true};
      return {device, app: 'kiosk', line: 'heard', build, faults: [], watched: true};
    });
    return this.updates.look(fleet);
  }

  /** Another version is put there and taken up. */
  async put(version: string, content: string): Promise<string> {
    this.pages.put(version, content, ['kiosk']);
    for (let look = 0; look < 3; look += 1) await this.updates.lookAtFolder();
    return this.folder.placed?.id ?? '';
  }

  get whatWasDone(): string[] {
    return this.disk.deeds.map(({what, detail}) =>
      `${what} ${String(detail?.['step'] ?? '')}`.trim(),
    );
  }
}

/** Opens when it is told. */
function gate(): {readonly closed: Promise<void>; readonly open: () => void} {
  let open: () => void = () => undefined;
  const closed = new Promise<void>((done) => (open = done));
  return {closed, open};
}

test('a pause that comes while an older state is on its way to the disk outlives the hub', async () => {
  const scene = await new Scene().open();
  const id = await scene.put('2', 'b');
  const slow = gate();
  scene.disk.gate = slow.closed;
  scene.look();
  const paused = scene.updates.steer('pause', id, BY);
  scene.look();
  slow.open();
  assert.equal(await paused, true);
  await scene.updates.stop();
  assert.equal(scene.disk.record?.rollout?.paused, true);
  await scene.open();
  assert.equal(scene.updates.answer().underWay?.paused, true);
});

test('a deed that the disk does not take is undone, and what the hub did is told once, when the disk takes it', async () => {
  const scene = await new Scene().open();
  const id = await scene.put('2', 'b');
  scene.disk.fails = true;
  scene.look();
  await assert.rejects(scene.updates.steer('pause', id, BY), RegisterUnkept);
  assert.equal(scene.updates.answer().underWay?.paused, false);
  scene.look();
  await scene.updates.lookAtFolder();
  scene.disk.fails = false;
  scene.look();
  await scene.updates.steer('pause', id, BY);
  await scene.updates.stop();
  const steps = ['update-step 0', 'update-step 0', 'update-step 1', 'update-pause'];
  assert.deepEqual(scene.whatWasDone, steps);
});

test('two people at once: the second is told that it is over', async () => {
  const scene = await new Scene().open();
  const id = await scene.put('2', 'b');
  const done = ['take-back', 'pause'] as const;
  const answers = await Promise.all(done.map((deed) => scene.updates.steer(deed, id, BY)));
  assert.deepEqual(answers, [true, false]);
});

test('a refused version that is another by the time somebody wants it again is not begun', async () => {
  const scene = await new Scene().open();
  const id = await scene.put('2', 'b');
  await scene.updates.steer('take-back', id, BY);
  await scene.updates.steer('take-back', await scene.put('3', 'c'), BY);
  assert.equal(await scene.put('2', 'b'), id);
  scene.pages.put('4', 'd', ['kiosk']);
  assert.equal(await scene.updates.steer('start', id, BY), false);
});

test('a hub that loses what was not written goes on from what was', async () => {
  const scene = await new Scene().open();
  await scene.put('2', 'b');
  scene.look();
  await scene.updates.stop();
  const dead = gate();
  scene.disk.gate = dead.closed;
  for (let look = 0; look < 400; look += 1) scene.look();
  assert.equal(scene.updates.answer().stable?.version, '2');
  // The machine loses its power: what waits for the disk never comes there.
  scene.disk.gate = undefined;
  await scene.open();
  const {stable, underWay} = scene.updates.answer();
  assert.deepEqual([stable?.version, underWay?.version.version, underWay?.step], ['1', '2', 1]);
  for (let look = 0; look < 400; look += 1) scene.look();
  assert.equal(scene.updates.answer().stable?.version, '2');
});

test('where only the files are lost, a version that did not work is nobody’s, and staff have their pages', async () => {
  const scene = await new Scene().open();
  const id = await scene.put('2', 'b');
  await scene.updates.steer('take-back', id, BY);
  await scene.updates.stop();
  rmSync(join(scene.data, 'pages'), {recursive: true});
  await scene.open();
  const {stable, refused, ended} = scene.updates.answer();
  assert.deepEqual([stable?.version, refused?.id, ended[0]?.how], ['1', id, 'taken-back']);
  const {pages} = scene.updates;
  assert.equal(pages.find('console/', undefined)?.kind, 'file');
  assert.equal(pages.find('kiosk/sw.js', stable?.builds.kiosk), undefined);
  assert.equal(pages.find('kiosk/sw.js', undefined), undefined);
  const third = await scene.put('3', 'c');
  assert.equal(scene.updates.answer().underWay?.version.id, third, 'by steps');
});

test('lost files of what all devices have come back from the folder', async () => {
  const scene = await new Scene().open();
  rmSync(join(scene.data, 'pages'), {recursive: true});
  await scene.open();
  const found = scene.updates.pages.find('kiosk/sw.js', scene.pages.of('kiosk'));
  assert.ok(found?.kind === 'file' && found.root.startsWith(scene.data));
});

test('a folder that cannot be let go ends nothing: the next look goes on', async () => {
  const scene = await new Scene().open();
  await scene.put('2', 'b');
  // A copy in the place of the folder: neither read nor taken away as one.
  rmSync(join(scene.data, 'pages'), {recursive: true});
  writeFileSync(join(scene.data, 'pages'), '');
  scene.pages.put('3', 'c', ['kiosk']);
  for (let look = 0; look < 3; look += 1) await scene.updates.lookAtFolder();
  assert.equal(scene.updates.answer().underWay?.version.version, '2');
  rmSync(join(scene.data, 'pages'));
  mkdirSync(join(scene.data, 'pages'));
  for (let look = 0; look < 2; look += 1) await scene.updates.lookAtFolder();
  assert.equal(scene.updates.answer().underWay?.version.version, '3');
});

test('who does not run what all should have is counted, and who has not said what they run', async () => {
  const scene = await new Scene().open();
  const {stable} = scene.updates.answer();
  const kiosk = {app: 'kiosk', line: 'heard', faults: [], watched: true} as const;
  const builds = [
    {runs: stable?.builds.kiosk ?? '', proven: true},
    {runs: '0', proven: true},
    undefined,
  ];
  scene.updates.look(builds.map((build, index) => ({...kiosk, device: String(index), build})));
  const {behind, unheard} = scene.updates.answer();
  assert.deepEqual([behind, unheard], [1, 1]);
});
