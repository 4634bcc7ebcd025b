import {dayAt} from '../hall/day.ts';
import type {Actor, DeviceId, DeviceKind, HallEvent} from '../hall/event.ts';
import type {HallState} from '../hall/state.ts';
import {API, BEAT_SECONDS, STALE_SECONDS} from '../wire/api.ts';
import type {BeatAnswer, BeatReport, DevicePresence, Frames} from '../wire/api.ts';
import type {FleetNews} from '../wire/fleet/alert.ts';
import type {BodyOf, SentCommandType} from '../wire/command-schema.ts';
import type {DeviceAsk} from '../wire/device-ask.ts';
import {sendCommand} from './command-client.ts';
import type {Database} from './database.ts';
import {FeedClient} from './feed-client.ts';
import type {
  Change,
  Facts,
  HallLink,
  KeptNumber,
  LinkStatus,
  RefusedCommand,
  SendOptions,
  StrayLink,
  Sent,
} from './hall-link.ts';
import {MeasuredClock, pageClock} from './hub-clock.ts';
import {newId} from './identity.ts';
import type {LinkOptions} from './open-hall-link.ts';
import type {openOutbox} from './open-outbox.ts';
import type {Outbox} from './outbox.ts';
import {ReplicaStore} from './replica-store.ts';
import type {Replica} from './replica.ts';
import {RunningVersion} from './running-version.ts';

interface Parts {
  readonly db: Database | undefined;
  readonly device: DeviceId;
  readonly replica: Replica;
  readonly outbox: typeof openOutbox | undefined;
  /** Hub time when the stored replica was kept; 0 where there is none. */
  readonly lastHeard: number;
}

const after = (ms: number, work: () => void) => {
  const timer = setTimeout(work, ms);
  return () => {
    clearTimeout(timer);
  };
};

/** The link in the product: puts feed, replica, clock, outbox and beats together. */
export class LiveLink implements HallLink, StrayLink {
  readonly device: DeviceId;
  readonly kind: DeviceKind;
  readonly clock: MeasuredClock;
  devices: readonly DevicePresence[] = [];
  fleet: FleetNews | undefined;
  asks: readonly DeviceAsk[] = [];
  readonly #options: LinkOptions;
  readonly #replica: Replica;
  #store: ReplicaStore | undefined;
  readonly #outbox: Outbox | undefined;
  readonly #feed: FeedClient;
  readonly version = new RunningVersion();
  readonly #listeners = new Set<(change: Change) => void>();
  #status: LinkStatus;
  #lastHeard: number;
  #registering = false;
  #straying = false;
  #left = false;
  #facts: Facts = {};

  constructor(options: LinkOptions, {db, device, replica, outbox, lastHeard}: Parts) {
    this.#options = options;
    this.device = device;
    this.kind = options.kind;
    this.#replica = replica;
    this.#lastHeard = lastHeard;
    this.#status = replica.epoch === '' ? {kind: 'starting'} : {kind: 'cut', since: lastHeard};
    this.clock = new MeasuredClock(pageClock, lastHeard);
    this.#store = db && new ReplicaStore(db, () => this.clock.now());
    this.#outbox =
      db &&
      outbox?.(db, this.kind, {
        send: (command) => sendCommand(command, this.#actor(), 10_000),
        after,
        today: () => this.#today ?? '',
        onChange: () => {
          this.#tell([]);
        },
      });
    this.#feed = new FeedClient({
      url: () => this.#feedUrl(),
      open: (url) => new EventSource(url),
      after,
      random: Math.random,
      onFrame: (name, data) => {
        this.#hear(name, data);
      },
      onStray: () => void this.#stray(),
      onCut: () => {
        this.#cut();
      },
    });
    setInterval(() => void this.#beat(), BEAT_SECONDS * 1000);
    const hurry = () => {
      this.hurry();
    };
    addEventListener('online', hurry);
    addEventListener('pagehide', () => void this.#store?.keep(this.#replica, true));
    document.addEventListener('visibilitychange', hurry);
  }

  get state(): HallState {
    return this.#replica.state;
  }

  get status(): LinkStatus {
    return this.#status;
  }

  get waiting(): number {
    return this.#outbox?.waiting ?? 0;
  }

  get refused(): readonly RefusedCommand[] {
    return this.#outbox?.refused ?? [];
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send<T extends SentCommandType>(
    type: T,
    body: BodyOf<T>,
    {id = newId(this.clock.now()), timeout = 5_000}: SendOptions = {},
  ): Promise<Sent> {
    return sendCommand({id, type, body}, this.#actor(), timeout);
  }

  async keepOffline(make: (count: number) => KeptNumber, givenUp: AbortSignal): Promise<void> {
    const day = this.#today;
    if (!this.#outbox || day === undefined) {
      throw new Error('this device has no outbox, or does not know its hall yet');
    }
    const {devices, offlineCounters} = this.state;
    const told = this.state.day?.day;
    const known = offlineCounters.get(devices.get(this.device)?.letters ?? '');
    await this.#outbox.keep((store) =>
      store.addCounted({day, told, known, givenUp}, (count) => ({
        type: 'take-number',
        ...make(count),
      })),
    );
  }

  async deliver<T extends SentCommandType>(id: string, type: T, body: BodyOf<T>): Promise<void> {
    // Behind what waits: it may be about a number that the hub has not heard of yet.
    const sent = this.waiting > 0 ? undefined : await this.send(type, body, {id});
    if (sent?.kind === 'done' || (sent?.kind === 'refused' && !sent.problem.retry)) return;
    await this.#outbox?.keep((store) => store.add({id, type, body})).catch(() => undefined);
  }

  hurry(): void {
    if (this.#left) return;
    this.#feed.hurry();
    this.#outbox?.hurry();
  }

  leave(): void {
    this.#left = true;
    this.#store = undefined;
  }

  report(facts: Facts): void {
    this.#facts = {...this.#facts, ...facts};
  }

  /** The hall's day, as far as this device knows hall and time. */
  get #today(): string | undefined {
    const timeZone = this.state.configuration?.timeZone;
    return timeZone === undefined ? undefined : dayAt(this.clock.now(), timeZone).day;
  }

  #actor(): Actor {
    return this.#options.actor?.() ?? {kind: this.kind, id: this.device};
  }

  #feedUrl(): string {
    const query = new URLSearchParams({device: this.device, kind: this.kind});
    const {place} = this.#replica;
    if (place !== undefined) query.set('from', place);
    if (this.#options.presence === true) query.set('presence', '1');
    return `${API.feed}?${query.toString()}`;
  }

  #hear<K extends keyof Frames>(name: K, data: Frames[K]): void {
    this.clock.heard(data.at);
    this.#lastHeard = data.at;
    let fresh: readonly HallEvent[] = [];
    if (name === 'presence') {
      ({devices: this.devices, fleet: this.fleet} = data as Frames['presence']);
    }
    if (name === 'asks') this.asks = (data as Frames['asks']).asks;
    if (name === 'snapshot') {
      const {epoch, snapshot} = data as Frames['snapshot'];
      this.#replica.take(epoch, snapshot);
    }
    if (name === 'events') {
      try {
        fresh = this.#replica.fold((data as Frames['events']).events);
      } catch (error) {
        this.#replica.lose();
        throw error;
      }
    }
    const back = this.#status.kind !== 'live';
    if (back) {
      this.#status = {kind: 'live'};
      this.#outbox?.hurry();
      void this.#beat();
    }
    // With a beat too: what changed since the last write is on disk soon, however quiet it stays.
    // A kiosk that is cut off right after it got its letters needs them for its first cold start.
    const own = fresh.some((one) => one.type === 'device-registered' && one.device === this.device);
    void this.#store?.keep(this.#replica, own);
    if (name === 'beat' && !back) return;
    this.#tell(fresh);
  }

  /** Once at a time: beat, feed and commands may all be refused together. */
  async #stray(): Promise<void> {
    if (this.#straying) return;
    this.#straying = true;
    const back = (await this.#options.strayed?.(this)) ?? false;
    this.#straying = false;
    if (back) this.hurry();
  }

  #cut(): void {
    if (this.#status.kind !== 'live') return;
    this.#status = {kind: 'cut', since: this.#lastHeard};
    this.#tell([]);
  }

  #register(): void {
    if (this.#registering || this.state.devices.get(this.device)?.kind === this.kind) return;
    this.#registering = true;
    const body = {device: this.device, kind: this.kind};
    // Asked once at a time, and again where the hub no longer knows this device: its disk was lost.
    void this.send('register-device', body).then(() => {
      this.#registering = false;
    });
  }

  /** Says how the device is; the answer measures the hub's clock. */
  async #beat(): Promise<void> {
    if (this.#status.kind !== 'live') return;
    this.#register();
    const build = this.version.told;
    const report: BeatReport = {
      kind: this.kind,
      version: this.#options.version,
      ...(build ? {build} : {}),
      revision: this.state.revision,
      seq: this.state.seq,
      frameWait: 0,
      ...this.#facts,
      waiting: this.waiting,
      clockOffset: Math.round(this.clock.offset ?? 0),
      needs: [
        ...(this.#facts.needs ?? []),
        ...this.version.needs,
        ...(this.#store?.working === true ? [] : ['storage-unavailable']),
        ...(this.refused.length > 0 ? ['command-refused'] : []),
      ],
    };
    const sent = pageClock();
    try {
      const response = await fetch(API.beat(this.device), {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(report),
        signal: AbortSignal.timeout(STALE_SECONDS * 1000),
      });
      if (response.status === 401) void this.#stray();
      if (!response.ok) return;
      const {at, wanted} = (await response.json()) as BeatAnswer;
      this.clock.measured(sent, at, pageClock());
      this.version.answered(wanted);
    } catch {
      // The feed's own watch says when the line is cut.
    }
  }

  #tell(events: readonly HallEvent[]): void {
    for (const listener of this.#listeners) {
      try {
        listener({events});
      } catch (error) {
        // One part of a screen that fails must not cut the line for the others.
        reportError(error);
      }
    }
  }
}
