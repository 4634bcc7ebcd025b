import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {DeviceId, DeviceKind} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {isOpeningRush} from '../../hall/opening-rush.ts';
import type {App, Build} from '../../wire/build.ts';
import type {AppVersion, EndedUpdate, UpdateDeed, UpdatesAnswer} from '../../wire/update-api.ts';
import type {Doer} from '../accounts/accounts.ts';
import {put, RegisterUnkept, type Deed, type Register} from '../accounts/register.ts';
import {KeptPages} from './kept-pages.ts';
import type {PageFolder} from './page-folder.ts';
import {filesIn, type PlacedVersion} from './placed-version.ts';
import {forced, isGiven, looked} from './rollout/rollout.ts';
import type {SeenDevice} from './rollout/device-stand.ts';
import type {RolloutTimes} from './rollout/times.ts';
import {ServedPages} from './served-pages.ts';
import {steered} from './steered.ts';
import {answerOf, endedOf} from './told-updates.ts';
import {
  arrived,
  firstRecord,
  shortOf,
  succeeded,
  withdrawn,
  type UpdatesRecord,
} from './updates-record.ts';

export interface UpdatesGround {
  /** Folder of the hub. */
  readonly data: string;
  readonly folder: PageFolder;
  readonly register: Pick<Register, 'get' | 'change'>;
  readonly state: HallState;
  /** Hub time. */
  readonly now: () => number;
  readonly times: RolloutTimes;
  readonly placeOf: (device: DeviceId) => DevicePlaceId | undefined;
}

const HUB: Pick<Deed, 'who' | 'from'> = {who: 'hub', from: ''};

const APP_OF: Readonly<Record<DeviceKind, App>> = {
  kiosk: 'kiosk',
  wall: 'signage',
  desk: 'console',
  console: 'console',
};

/**
 * The versions of the apps: which one each device is to run, and how another one comes to all of them. Decisions are
 * of `rollout/`; here they meet disk, register and the fleet.
 */
export class Updates {
  readonly pages = new ServedPages();
  readonly #ground: UpdatesGround;
  readonly #kept: KeptPages;
  #record: UpdatesRecord | undefined;
  #seen: readonly SeenDevice[] = [];
  #waits: ReturnType<typeof looked>['waits'] = 'devices';
  #rush = false;
  /** What the disk has of it, in short: counts of milliseconds are not worth a write. */
  #written = '';
  #writing: Promise<void> = Promise.resolve();
  #deeds: readonly Deed[] = [];
  /** Of each version on the disk. */
  readonly #files = new Map<string, ReadonlySet<string>>();
  #busy = false;

  private constructor(ground: UpdatesGround) {
    this.#ground = ground;
    this.#kept = new KeptPages(ground.data);
  }

  /** Serves what devices had when the hub ended, whatever lies in its folder by now. */
  static async open(ground: UpdatesGround): Promise<Updates> {
    const updates = new Updates(ground);
    updates.#record = await updates.#remembered();
    updates.#written = shortOf(updates.#record);
    updates.#hold();
    await updates.#take(await ground.folder.open());
    if (!updates.#record) await updates.#holdFolder();
    await updates.#writing;
    return updates;
  }

  /** Version of the apps that all devices have. */
  get version(): string | undefined {
    return this.#record?.stable.version;
  }

  /** The version that stopped by itself, while nobody has said that they know. */
  get stopped(): EndedUpdate | undefined {
    const [last] = this.#record?.ended ?? [];
    return this.#record?.seen === false && last?.how === 'stopped' ? last : undefined;
  }

  /** Devices that have been given the version that is under way. */
  get given(): readonly DeviceId[] {
    return Object.keys(this.#record?.rollout?.devices ?? {});
  }

  /**
   * What a device should run; undefined where it should stay what it is for now. A page of which nothing else is known
   * gets what all have.
   */
  wantedOf(device: DeviceId, kind: DeviceKind, runs: Build | undefined): Build | undefined {
    const {stable, other, rollout, bad = []} = this.#record ?? {};
    if (!stable) return undefined;
    const app = APP_OF[kind];
    const given = other && rollout && isGiven(rollout, device) ? other : undefined;
    const wanted = (given ?? stable).builds[app];
    const away = other && bad.includes(other.id) && runs === other.builds[app];
    // Whoever has to leave a version leaves it at once; all else waits while nobody is to be disturbed.
    const held = app !== 'console' && !away && (this.#rush || (given && rollout?.paused));
    return held && runs !== wanted ? undefined : wanted;
  }

  /** To be called once a second, with the fleet as it is; tells whether something is to be told. */
  look(seen: readonly SeenDevice[]): boolean {
    const {now, state, times, placeOf} = this.#ground;
    const at = now();
    this.#seen = seen;
    const {configuration} = state;
    const opening = configuration !== undefined && isOpeningRush(configuration, at, times.rush);
    this.#rush = opening && this.#record?.rollout?.forced !== true;
    const {rollout: before, other} = this.#record ?? {};
    if (!this.#record || !before || !other) return false;
    const {rollout, end, waits} = looked(before, {at, devices: seen, rush: opening}, times);
    this.#waits = waits;
    if (rollout.step !== before.step) this.#note(other, {step: rollout.step});
    this.#record = {...this.#record, rollout};
    if (end) {
      const ended = endedOf(other, rollout, {how: end, at, placeOf});
      this.#record = (end === 'done' ? succeeded : withdrawn)(this.#record, ended);
      this.#note(other, {end, failed: ended.failed.map(({device}) => device)});
      this.#hold();
    }
    return this.#keep();
  }

  /** To be called every few seconds. */
  async lookAtFolder(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await this.#take(await this.#ground.folder.look());
    if (!this.#record) await this.#holdFolder();
    this.#busy = false;
  }

  /** False where it is not that version's turn any more. Rejects with RegisterUnkept where the disk fails. */
  async steer(deed: UpdateDeed, version: string, by: Doer): Promise<boolean> {
    const next = await this.#steered(deed, version, by);
    if (!next) return false;
    const about = next.ended[0]?.version.id === version ? next.ended[0].version.version : undefined;
    const name = next.other?.id === version ? next.other.version : about;
    const what = `update-${deed}` as const;
    const done = {...by, what, about: name ?? next.stable.version, detail: {version}};
    const before = this.#record;
    // At once: the next look is to see it.
    this.#record = next;
    this.#hold();
    try {
      await this.#ground.register.change([...this.#deeds, done], [put('updates', next)]);
    } catch (error) {
      this.#record = before;
      this.#hold();
      throw error;
    }
    this.#deeds = [];
    this.#written = shortOf(next);
    await this.#drop();
    return true;
  }

  answer(): UpdatesAnswer {
    const placed = this.#ground.folder.placed;
    return answerOf({
      ...{record: this.#record, placed, seen: this.#seen, waits: this.#waits},
      ...{at: this.#ground.now(), placeOf: this.#ground.placeOf},
      proves: this.#ground.times.healthy,
    });
  }

  /** What is remembered, as far as its files are still there. */
  async #remembered(): Promise<UpdatesRecord | undefined> {
    const record = this.#ground.register.get('updates', 'updates');
    for (const version of [record?.stable, record?.other]) {
      if (version) this.#files.set(version.id, await this.#kept.filesOf(version.id));
    }
    const has = (id: string | undefined) => (this.#files.get(id ?? '')?.size ?? 0) > 0;
    if (!record || !has(record.stable.id)) return undefined;
    if (!record.other || has(record.other.id)) return record;
    return {...record, other: undefined, rollout: undefined};
  }

  /** Resolves when what was decided is kept. */
  async stop(): Promise<void> {
    await this.#writing;
  }

  async #steered(deed: UpdateDeed, id: string, by: Doer): Promise<UpdatesRecord | undefined> {
    const record = this.#record;
    if (!record) return undefined;
    const {now, placeOf} = this.#ground;
    if (deed !== 'start' || record.rollout) {
      return steered(record, {deed, id, at: now(), by: by.name, placeOf});
    }
    // A version that did not work is tried once more, because somebody wants it.
    const {placed} = this.#ground.folder;
    if (placed?.id !== id || id === record.stable.id) return undefined;
    await this.#keepFiles(id);
    const next = arrived(record, {...placed, at: now()});
    return next.rollout && {...next, rollout: forced(next.rollout)};
  }

  /** Takes up what lies in the folder, unless another version is on its way to devices or this one did not work. */
  async #take(placed: PlacedVersion | undefined): Promise<void> {
    const record = this.#record;
    const version = placed && {...placed, at: this.#ground.now()};
    if (!version) return;
    const {id} = version;
    if (id === record?.stable.id || record?.bad.includes(id)) return;
    const {rollout, other} = record ?? {};
    if (rollout && (id === other?.id || rollout.step > 0)) return;
    try {
      await this.#keepFiles(id);
    } catch {
      // The disk is full: devices keep what they have, and the next look tries again.
      return;
    }
    // Meanwhile it may have come to devices.
    if ((this.#record?.rollout?.step ?? 0) > 0) return;
    this.#record = this.#record ? arrived(this.#record, version) : firstRecord(version);
    this.#note(version, {step: 0});
    this.#hold();
    this.#keep();
    await this.#drop();
  }

  async #keepFiles(id: string): Promise<void> {
    this.#files.set(id, await this.#kept.keep(id, this.#ground.folder.path));
  }

  /** Two are enough: what runs on devices, and what it may go to or come from. */
  async #drop(): Promise<void> {
    const ids = [this.#record?.stable, this.#record?.other].flatMap((one) => one?.id ?? []);
    for (const id of this.#files.keys()) if (!ids.includes(id)) this.#files.delete(id);
    await this.#kept.dropAllBut(ids);
  }

  /** Serves what is decided now: no device is told of a version that is not to be had yet. */
  #hold(): void {
    const {stable, other, bad = []} = this.#record ?? {};
    const held = [stable, other].flatMap((version) => version ?? []);
    this.pages.hold(
      held.map(({id, builds}) => ({
        ...{root: this.#kept.rootOf(id), builds, withdrawn: bad.includes(id)},
        files: this.#files.get(id) ?? new Set(),
      })),
    );
  }

  /** Nothing could be kept, or nothing whole lies there: whatever is there is better than nothing. */
  async #holdFolder(): Promise<void> {
    const {path: root} = this.#ground.folder;
    if (root === '') return;
    this.pages.hold([{root, builds: {}, withdrawn: false, files: await filesIn(root)}]);
  }

  #note({version, id}: AppVersion, detail: NonNullable<Deed['detail']>): void {
    const deed: Deed = {...HUB, what: 'update-step', about: version};
    this.#deeds = [...this.#deeds, {...deed, detail: {version: id, ...detail}}];
  }

  /** Writes it down where it counts; whether it did. Where the disk fails, the next look tries again. */
  #keep(): boolean {
    const record = this.#record;
    const short = shortOf(record);
    if (!record || short === this.#written) return false;
    const deeds = this.#deeds;
    this.#written = short;
    this.#deeds = [];
    this.#writing = this.#writing.then(async () => {
      try {
        await this.#ground.register.change(deeds, [put('updates', record)]);
      } catch (error) {
        if (!(error instanceof RegisterUnkept)) throw error;
        this.#written = '';
        this.#deeds = [...deeds, ...this.#deeds];
      }
    });
    return true;
  }
}
