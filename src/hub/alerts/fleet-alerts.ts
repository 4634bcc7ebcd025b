import {issuesAt} from '../../hall/day.ts';
import type {HallState} from '../../hall/state.ts';
import type {DevicePresence} from '../../wire/api.ts';
import type {FleetNews} from '../../wire/fleet/alert.ts';
import type {FaultChange} from '../store/store.ts';
import {alertMessage, type AlertWebhook} from './alert-webhook.ts';
import {FleetWatch, type FleetLook} from './fleet-watch.ts';

export interface FleetAlertsOptions {
  readonly state: HallState;
  readonly now: () => number;
  /** Of the app that all devices have. */
  readonly version: () => string | undefined;
  /** A new version that stopped by itself, until somebody knows. */
  readonly stopped: () => FleetLook['stopped'];
  readonly webhook: Pick<AlertWebhook, 'tell' | 'stop'> | undefined;
  /** Faults that had not ended when the hub ended. */
  readonly open: readonly FaultChange[];
  /** False where the disk fails. */
  readonly keep: (changes: readonly FaultChange[], forget: number) => Promise<boolean>;
}

const YEAR_MS = 365 * 24 * 60 * 60_000;
/** That wait for a disk that fails; beyond it the oldest are lost. */
const UNKEPT_AT_MOST = 5_000;

/** Looks after the fleet while the hub runs: keeps what was wrong, tells who has to know. */
export class FleetAlerts {
  readonly #options: FleetAlertsOptions;
  readonly #watch: FleetWatch;
  readonly #since: number;
  #unkept: readonly FaultChange[] = [];
  #keeping: Promise<void> | undefined;

  constructor(options: FleetAlertsOptions) {
    this.#options = options;
    this.#watch = new FleetWatch(options.open);
    this.#since = options.now();
  }

  get news(): FleetNews {
    const {version} = this.#options;
    return {since: this.#since, version: version(), alerts: this.#watch.alerts};
  }

  /** To be called once a second; tells whether the alerts are others than before. */
  look(devices: readonly DevicePresence[]): boolean {
    const {state, now, version, stopped, webhook} = this.#options;
    const {configuration, revision} = state;
    if (!configuration) return false;
    const places = configuration.devices ?? [];
    const at = now();
    const {changes, news} = this.#watch.look({
      ...{now: at, since: this.#since, revision, version: version(), places},
      stopped: stopped(),
      open: issuesAt(configuration, at),
      devices,
    });
    this.#keep(changes);
    for (const one of news) webhook?.tell(alertMessage(one, places, at));
    return changes.length + news.length > 0;
  }

  async stop(): Promise<void> {
    await Promise.all([this.#options.webhook?.stop(), this.#keeping]);
  }

  #keep(changes: readonly FaultChange[]): void {
    this.#unkept = [...this.#unkept, ...changes].slice(-UNKEPT_AT_MOST);
    if (this.#unkept.length === 0 || this.#keeping) return;
    const going = this.#unkept;
    this.#unkept = [];
    const {keep, now} = this.#options;
    this.#keeping = keep(going, now() - YEAR_MS).then((kept) => {
      // Tried again with the next look.
      if (!kept) this.#unkept = [...going, ...this.#unkept];
      this.#keeping = undefined;
    });
  }
}
