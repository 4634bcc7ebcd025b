import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {DeviceId, DeviceKind} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {isOpeningRush} from '../../hall/opening-rush.ts';
import {appOf, type Build} from '../../wire/build.ts';
import type {AppVersion, EndedUpdate, UpdateDeed, UpdatesAnswer} from '../../wire/update-api.ts';
import type {Doer} from '../accounts/accounts.ts';
import {RegisterUnkept, type Deed, type Register} from '../accounts/register.ts';
import {filesIn} from './file-hashes.ts';
import {KeptPages, type Kept} from './kept-pages.ts';
import type {PageFolder} from './page-folder.ts';
import type {PlacedVersion} from './placed-version.ts';
import {forced, isGiven, looked} from './rollout/rollout.ts';
import type {SeenDevice} from './rollout/device-stand.ts';
import type {RolloutTimes} from './rollout/times.ts';
import {ServedPages, type HeldVersion} from './served-pages.ts';
import {steered} from './steered.ts';
import {answerOf, endedOf} from './told-updates.ts';
import {
  arrived,
  firstRecord,
  knownVersion,
  succeeded,
  versionsOf,
  withdrawn,
  type UpdatesRecord,
} from './updates-record.ts';
import {WrittenRecord} from './written-record.ts';

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

const DEVICE_PAGE = /^(?:kiosk|signage)\//;

/**
 * The versions of the apps: which one each device is to run, and how another one comes to all of them. Decisions are
 * of `rollout/`; here they meet disk, register and the fleet.
 */
export class Updates {
  readonly pages = new ServedPages();
  readonly #ground: UpdatesGround;
  readonly #kept: KeptPages;
  readonly #written: WrittenRecord;
  #seen: readonly SeenDevice[] = [];
  #waits: ReturnType<typeof looked>['waits'] = 'devices';
  #rush = false;
  /** What is served where nothing that is kept can be. */
  #instead: HeldVersion | undefined;
  #looking = false;

  private constructor(ground: UpdatesGround) {
    this.#ground = ground;
    this.#kept = new KeptPages(ground.data);
    this.#written = new WrittenRecord(ground.register);
  }

  /** Serves what devices had when the hub ended, whatever lies in its folder by now. */
  static async open(ground: UpdatesGround): Promise<Updates> {
    const updates = new Updates(ground);
    await Promise.all([ground.folder.open(), updates.#findKept()]);
    await updates.#followFolder();
    await updates.#written.settled();
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
    const app = appOf(kind);
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
    const record = this.#record;
    const {rollout: before, other} = record ?? {};
    if (!record || !before || !other || this.#written.deciding) return false;
    const {rollout, end, waits} = looked(before, {at, devices: seen, rush: opening}, times);
    this.#waits = waits;
    const stepped = rollout.step === before.step ? [] : [stepOf(other, {step: rollout.step})];
    this.#written.set({...record, rollout}, ...stepped);
    if (end) {
      const ended = endedOf(other, rollout, {how: end, at, placeOf});
      const failed = ended.failed.map(({device}) => device);
      const over = (end === 'done' ? succeeded : withdrawn)({...record, rollout}, ended);
      this.#written.set(this.#withFiles(over), stepOf(other, {end, failed}));
      this.#hold();
    }
    return this.#written.write();
  }

  /** To be called every few seconds. */
  async lookAtFolder(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      await this.#written.inTurn(async () => {
        await this.#ground.folder.look();
        await this.#followFolder();
      });
    } finally {
      this.#looking = false;
    }
  }

  /** False where it is not that version's turn any more. Rejects with RegisterUnkept where the disk fails. */
  steer(deed: UpdateDeed, version: string, by: Doer): Promise<boolean> {
    return this.#written.inTurn(async () => {
      const next = await this.#steered(deed, version, by);
      if (!next) return false;
      const about = (knownVersion(next, version) ?? next.stable).version;
      const done = {...by, what: `update-${deed}`, about, detail: {version}} as const;
      try {
        const written = this.#written.decide(next, done);
        // At once: whoever asks meanwhile is told of it.
        this.#hold();
        await written;
      } finally {
        this.#hold();
      }
      return true;
    });
  }

  answer(): UpdatesAnswer {
    const placed = this.#ground.folder.placed;
    return answerOf({
      ...{record: this.#record, placed, seen: this.#seen, waits: this.#waits},
      ...{at: this.#ground.now(), placeOf: this.#ground.placeOf},
      proves: this.#ground.times.healthy,
    });
  }

  /** Resolves when what was decided is kept, and nothing is copied any more. */
  async stop(): Promise<void> {
    await this.#written.settled();
  }

  get #record(): UpdatesRecord | undefined {
    return this.#written.now;
  }

  /** What is remembered, as far as its files are still there; what became of versions is remembered without them. */
  async #findKept(): Promise<void> {
    const record = this.#record;
    if (!record) return;
    for (const {id} of versionsOf(record)) {
      if (!(await this.#kept.find(id))) await this.#keepFiles(id);
    }
    this.#written.set(this.#withFiles(record));
  }

  /** Nobody goes to a version, or back to one, of which nothing is there. */
  #withFiles(record: UpdatesRecord): UpdatesRecord {
    const {other} = record;
    if (!other || this.#kept.has(other.id)) return record;
    return {...record, other: undefined, rollout: undefined};
  }

  async #steered(deed: UpdateDeed, id: string, by: Doer): Promise<UpdatesRecord | undefined> {
    const {now, placeOf, folder} = this.#ground;
    const record = this.#record;
    if (!record) return undefined;
    if (deed !== 'start' || record.rollout) {
      const next = steered(record, {deed, id, at: now(), by: by.name, placeOf});
      return next && this.#withFiles(next);
    }
    // A version that did not work is tried once more, because somebody wants it.
    const {placed} = folder;
    if (placed?.id !== id || id === record.stable.id) return undefined;
    const kept = await this.#keepFiles(id);
    if (kept === 'failed') throw new RegisterUnkept();
    if (kept === 'gone') return undefined;
    const next = arrived(record, {...placed, at: now()});
    return next.rollout && {...next, rollout: forced(next.rollout)};
  }

  /** Takes up what lies in the folder, and lets go of what nobody needs. */
  async #followFolder(): Promise<void> {
    await this.#take(this.#ground.folder.placed);
    this.#instead = await this.#insteadOfKept();
    this.#hold();
    await this.#written.writeNow();
    // What the disk still names has to be there when the power fails.
    if (!this.#written.isWritten) return;
    const ids = versionsOf(this.#record).map(({id}) => id);
    // Where the disk does not let go, the next look tries again.
    await this.#kept.dropAllBut(ids).catch(() => undefined);
  }

  /** Unless another version is on its way to devices, or this one did not work. */
  async #take(placed: PlacedVersion | undefined): Promise<void> {
    if (!placed || !this.#isWanted(placed.id)) return;
    // Where the disk is full devices keep what they have, and the next look tries again.
    if ((await this.#keepFiles(placed.id)) !== 'kept') return;
    // Meanwhile another may have come to devices.
    if (!this.#isWanted(placed.id)) return;
    const record = this.#record;
    // Its files were lost, and are there again.
    if (placed.id === record?.stable.id) return;
    const version = {...placed, at: this.#ground.now()};
    const next = record ? arrived(record, version) : firstRecord(version);
    this.#written.set(next, stepOf(version, {step: 0}));
  }

  #isWanted(id: string): boolean {
    const {stable, other, rollout, bad = []} = this.#record ?? {};
    if (id === stable?.id) return !this.#kept.has(id);
    if (bad.includes(id)) return false;
    return !rollout || (id !== other?.id && rollout.step === 0);
  }

  #keepFiles(id: string): Promise<Kept> {
    return this.#kept.keep(id, this.#ground.folder.path);
  }

  /** Serves what is decided now: no device is told of a version that is not to be had yet. */
  #hold(): void {
    const {bad = []} = this.#record ?? {};
    const held = versionsOf(this.#record).map(({id, builds}) => ({
      ...{root: this.#kept.rootOf(id), builds, withdrawn: bad.includes(id)},
      files: this.#kept.filesOf(id),
    }));
    this.pages.hold(this.#instead ? [this.#instead, ...held] : held);
  }

  /**
   * Nothing could be kept, or what all devices have was lost: then the version before, or whatever lies in the folder,
   * is better than nothing; of what did not work, only what staff use. Devices name what they run, and stay what they are.
   */
  async #insteadOfKept(): Promise<HeldVersion | undefined> {
    const {path: root, placed} = this.#ground.folder;
    const {stable, other, rollout, bad = []} = this.#record ?? {};
    if (stable && this.#kept.has(stable.id)) return undefined;
    if (other && !rollout && !bad.includes(other.id)) {
      const {id} = other;
      const files = this.#kept.filesOf(id);
      return {root: this.#kept.rootOf(id), builds: {}, withdrawn: false, files};
    }
    if (root === '') return undefined;
    const all = [...(await filesIn(root))];
    const spoilt = placed !== undefined && bad.includes(placed.id);
    const files = spoilt ? all.filter((file) => !DEVICE_PAGE.test(file)) : all;
    return {root, builds: {}, withdrawn: false, files: new Set(files)};
  }
}

const stepOf = ({version, id}: AppVersion, detail: NonNullable<Deed['detail']>): Deed => ({
  ...HUB,
  what: 'update-step',
  about: version,
  detail: {version: id, ...detail},
});
