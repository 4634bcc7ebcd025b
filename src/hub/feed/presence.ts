import type {ServerResponse} from 'node:http';
import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {DeviceId, DeviceKind} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import type {AgentPresence, AgentReport} from '../../wire/agent-beat.ts';
import type {BeatReport, DevicePresence} from '../../wire/api.ts';
import type {Build} from '../../wire/build.ts';
import type {FleetNews} from '../../wire/fleet/alert.ts';
import type {Asks} from '../asks/asks.ts';
import type {Screenshots} from '../screenshots/screenshots.ts';
import {frame} from './feed.ts';

interface Seen {
  kind: DeviceKind;
  /** Open feeds: a device may have two for a moment, while it reconnects. */
  streams: number;
  lastBeat?: number | undefined;
  report?: BeatReport | undefined;
  agent?: AgentPresence | undefined;
}

/** What the list of devices is told with, and whom it must not forget. */
interface FleetGround {
  /** What was asked of devices. */
  readonly screenshots: Screenshots;
  readonly asks: Asks;
  readonly news: () => FleetNews;
  readonly placeOf: (device: DeviceId) => DevicePlaceId | undefined;
  /** The build that a device should run. */
  readonly wantedOf: (
    device: DeviceId,
    kind: DeviceKind,
    runs: Build | undefined,
  ) => Build | undefined;
  /** Devices that are paired, seen or not. */
  readonly paired: () => Iterable<{readonly id: DeviceId; readonly kind: DeviceKind}>;
}

/** Far more devices than a hall has; beyond it the longest silent one is forgotten. */
const DEVICES_AT_MOST = 2_000;

/** Which devices are there and how they are, as far as the hub has seen since it started. */
export class Presence {
  readonly #state: HallState;
  readonly #now: () => number;
  readonly #fleet: FleetGround;
  readonly #seen = new Map<DeviceId, Seen>();
  readonly #watchers = new Set<ServerResponse>();
  #changed = false;
  /** Of what was asked, when it was told last. */
  #told = 0;

  constructor(state: HallState, now: () => number, fleet: FleetGround) {
    this.#state = state;
    this.#now = now;
    this.#fleet = fleet;
  }

  connected(device: DeviceId, kind: DeviceKind): void {
    this.#of(device, kind).streams += 1;
  }

  disconnected(device: DeviceId): void {
    const seen = this.#seen.get(device);
    if (seen) seen.streams -= 1;
    this.#changed = true;
  }

  beat(device: DeviceId, report: BeatReport): void {
    const seen = this.#of(device, report.kind);
    seen.lastBeat = this.#now();
    seen.report = report;
  }

  /** The agent beside its browser says how the device is: also while its page says nothing. */
  agentBeat(device: DeviceId, report: AgentReport): void {
    this.#of(device, report.kind).agent = {at: this.#now(), report};
  }

  /** It is none of the hall's any more. */
  forget(device: DeviceId): void {
    this.#seen.delete(device);
    this.#changed = true;
  }

  list(): DevicePresence[] {
    const all = new Map(this.#seen);
    for (const {id, kind} of this.#fleet.paired()) {
      if (!all.has(id)) all.set(id, {kind, streams: 0});
    }
    return [...all].map(([device, seen]) => this.#presence(device, seen));
  }

  /** One that was seen since the hub started. */
  of(device: DeviceId): DevicePresence | undefined {
    const seen = this.#seen.get(device);
    return seen && this.#presence(device, seen);
  }

  /** What is told beside the devices has changed. */
  touch(): void {
    this.#changed = true;
  }

  /** Sends the list to this stream too: at once, and within a second of every change. */
  watch(response: ServerResponse): void {
    this.#watchers.add(response);
    response.once('close', () => this.#watchers.delete(response));
    response.write(this.#frame());
  }

  /** To be called once a second: changes in between go out together. */
  tell(): void {
    const {screenshots, asks} = this.#fleet;
    const changes = screenshots.changes + asks.changes;
    if (!this.#changed && changes === this.#told) return;
    this.#changed = false;
    this.#told = changes;
    if (this.#watchers.size === 0) return;
    const text = this.#frame();
    for (const watcher of this.#watchers) watcher.write(text);
  }

  #frame(): string {
    return frame('presence', {
      at: this.#now(),
      devices: this.list(),
      fleet: this.#fleet.news(),
    });
  }

  #presence(device: DeviceId, {kind, streams, lastBeat, report, agent}: Seen): DevicePresence {
    return {
      device,
      kind,
      letters: this.#state.devices.get(device)?.letters,
      place: this.#fleet.placeOf(device),
      connected: streams > 0,
      lastBeat,
      report,
      wanted: this.#fleet.wantedOf(device, kind, report?.build?.runs),
      agent,
      screenshot: this.#fleet.screenshots.of(device),
      asks: this.#fleet.asks.of(device),
    };
  }

  #of(device: DeviceId, kind: DeviceKind): Seen {
    this.#changed = true;
    const seen = this.#seen.get(device) ?? {kind, streams: 0};
    seen.kind = kind;
    // Put last: the map's order is the order in which devices were heard.
    this.#seen.delete(device);
    this.#seen.set(device, seen);
    if (this.#seen.size > DEVICES_AT_MOST) this.#forgetOne();
    return seen;
  }

  #forgetOne(): void {
    for (const [device, {streams}] of this.#seen) {
      if (streams > 0) continue;
      this.#seen.delete(device);
      return;
    }
  }
}
