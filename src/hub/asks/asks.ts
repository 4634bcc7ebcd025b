import {randomUUID} from 'node:crypto';
import type {DeviceId} from '../../hall/event.ts';
import {forgetOldest} from '../forget-oldest.ts';
import {
  answererOf,
  type AskAnswer,
  type AskKind,
  type AskNote,
  type AskResult,
  type AskState,
  type AskStatus,
  type DeviceAsk,
} from '../../wire/device-ask.ts';

interface Ask {
  readonly status: AskStatus;
  /** A log, and for how long it is kept. */
  readonly log?: {readonly lines: readonly string[]; readonly until: number} | undefined;
}

/** For which each open state may last, milliseconds; a device that is silent for longer is not waited for. */
const PATIENCE: Partial<Record<AskState, number>> = {
  asked: 20_000,
  // Visits take their time, and a hall may be busy all morning.
  'waiting-for-quiet': 30 * 60_000,
  // A browser that begins anew on a slow machine, and its page.
  'under-way': 90_000,
};
/** A log is read when it comes; nobody looks through old ones. */
const LOG_KEPT_MS = 10 * 60_000;
const LOGS_AT_MOST = 20;
/** Far more than an operator looks after; beyond it the one that was asked least lately is forgotten. */
const DEVICES_AT_MOST = 500;

export interface Asked {
  readonly kind: AskKind;
  readonly force: boolean;
  /** Name of whoever asks, as their colleagues know them. */
  readonly by?: string | undefined;
}

/** What operators ask of devices, and what came of it. In memory alone: of each device the last of each kind. */
export class Asks {
  readonly #now: () => number;
  readonly #devices = new Map<DeviceId, Map<AskKind, Ask>>();
  #changes = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Grows whenever how it stands with one of them changes. */
  get changes(): number {
    return this.#changes;
  }

  /** One that is still open is not made twice; it may be made one that waits for nobody. */
  ask(device: DeviceId, {kind, force, by}: Asked): AskStatus {
    const open = this.#last(device, kind)?.status;
    if (open && isOpen(open)) {
      if (!force || open.force) return open;
      return this.#put(device, {status: {...open, force, by}});
    }
    const at = this.#now();
    return this.#put(device, {
      status: {id: randomUUID(), kind, state: 'asked', force, by, at, since: at},
    });
  }

  /** Asked of a device that cannot do it, as the hub knows already. */
  refuse(device: DeviceId, {kind, force, by}: Asked, note: AskNote): AskStatus {
    const at = this.#now();
    return this.#put(device, {
      status: {id: randomUUID(), kind, state: 'refused', note, force, by, at, since: at},
    });
  }

  /** What its page or its agent has still to answer. */
  openOf(device: DeviceId, doer: ReturnType<typeof answererOf>): DeviceAsk[] {
    return this.of(device)
      .filter((status) => isOpen(status) && answererOf(status.kind) === doer)
      .map(({id, kind, force, state}) => ({id, kind, force, state}));
  }

  of(device: DeviceId): AskStatus[] {
    return [...(this.#devices.get(device)?.values() ?? [])].map(({status}) => status);
  }

  find(device: DeviceId, id: string): AskAnswer | undefined {
    const ask = this.#find(device, id);
    return ask && {ask: ask.status, lines: ask.log?.lines};
  }

  /**
   * What the device says of it. The same said again changes nothing, and what is over stays as it was told first;
   * but what was done counts however late that is heard. False where nobody asked this, or asked anew since.
   */
  answer(device: DeviceId, id: string, {state, note, lines}: AskResult): boolean {
    const ask = this.#find(device, id);
    if (!ask) return false;
    const {status} = ask;
    if (isOver(status) || status.state === state) return true;
    const since = this.#now();
    const isLog = status.kind === 'page-log' || status.kind === 'agent-log';
    this.#put(device, {
      status: {...status, state, note, since},
      log: isLog && lines ? {lines, until: since + LOG_KEPT_MS} : undefined,
    });
    this.#dropLogs();
    return true;
  }

  /** To be called once a second: asks that nobody answers end, and logs go. */
  tidy(): void {
    const now = this.#now();
    for (const [device, asks] of this.#devices) {
      for (const ask of asks.values()) {
        const {state, since, kind} = ask.status;
        if (now - since > (PATIENCE[state] ?? Infinity)) {
          this.#put(device, {status: {...ask.status, state: 'unanswered', since: now}});
        } else if (ask.log && now > ask.log.until) {
          asks.set(kind, {status: ask.status});
        }
      }
    }
  }

  #last(device: DeviceId, kind: AskKind): Ask | undefined {
    return this.#devices.get(device)?.get(kind);
  }

  #find(device: DeviceId, id: string): Ask | undefined {
    return [...(this.#devices.get(device)?.values() ?? [])].find(({status}) => status.id === id);
  }

  #put(device: DeviceId, ask: Ask): AskStatus {
    const asks = this.#devices.get(device) ?? new Map<AskKind, Ask>();
    asks.set(ask.status.kind, ask);
    // Put last: the map's order is the order in which they changed.
    this.#devices.delete(device);
    this.#devices.set(device, asks);
    this.#changes += 1;
    forgetOldest(this.#devices, DEVICES_AT_MOST);
    return ask.status;
  }

  /** They are large: only the newest are kept. */
  #dropLogs(): void {
    const kept = [...this.#devices.values()]
      .flatMap((asks) => [...asks].map(([kind, ask]) => ({asks, kind, ask})))
      .filter(({ask}) => ask.log)
      .sort((a, b) => (b.ask.log?.until ?? 0) - (a.ask.log?.until ?? 0));
    for (const {asks, kind, ask} of kept.slice(LOGS_AT_MOST)) asks.set(kind, {status: ask.status});
  }
}

const isOpen = ({state}: AskStatus): boolean => state in PATIENCE;
const isOver = ({state}: AskStatus): boolean => state === 'done' || state === 'refused';
