import type {Brightness, BrightnessFault} from '../../devices/brightness/brightness.ts';
import type {FactType, HallEvent} from '../../hall/event.ts';
import type {Controller, DisplayId} from '../../hall/signage.ts';
import type {HallState} from '../../hall/state.ts';
import type {ControllerState} from '../../wire/api.ts';
import {controllerError} from './controller-words.ts';
import {wantedLevel} from './wanted-level.ts';

const MINUTE = 60_000;
/** A controller that lost its power comes back with a level of its own, and nobody tells us. */
const AGAIN = 30 * MINUTE;

/** What a brightness cannot wait a minute for: people stand before the screen. */
const AT_ONCE: ReadonlySet<FactType> = new Set<FactType>([
  'alarm-raised',
  'alarm-ended',
  'display-tested',
  'configuration-published',
  'seat-opened',
  'ticket-issued',
]);

interface Panel {
  readonly controller: Controller;
  readonly driver: Brightness;
  wanted: number;
  /** The last level that the controller took. */
  sent?: number | undefined;
  fault?: BrightnessFault | undefined;
  /** Hub time since which it takes its level, or does not. */
  since: number;
  /** Failures in a row. */
  failures: number;
  /** The level on its way, or last tried, and when that was. */
  tried?: {readonly level: number; readonly at: number} | undefined;
  busy: boolean;
}

/** Keeps every panel that has a controller as bright as it should be. */
export class Dimmer {
  readonly #state: HallState;
  readonly #now: () => number;
  readonly #open: (controller: Controller) => Brightness;
  #panels = new Map<DisplayId, Panel>();

  constructor(state: HallState, now: () => number, open: (controller: Controller) => Brightness) {
    this.#state = state;
    this.#now = now;
    this.#open = open;
  }

  hear(events: readonly HallEvent[]): void {
    if (events.some(({type}) => AT_ONCE.has(type))) this.look();
  }

  /** To be called every minute. Waits for nobody: a controller that hangs holds up itself alone. */
  look(): void {
    const now = this.#now();
    const panels = new Map<DisplayId, Panel>();
    for (const display of this.#state.configuration?.signage.displays ?? []) {
      const {id, controller} = display;
      if (!controller) continue;
      const panel = this.#panelOf(id, controller, now);
      panels.set(id, panel);
      panel.wanted = wantedLevel(this.#state, display, now);
      this.#send(panel, now);
    }
    this.#panels = panels;
  }

  list(): ControllerState[] {
    const displays = this.#state.configuration?.signage.displays ?? [];
    return [...this.#panels].map(([display, {wanted, sent, fault, since}]) => {
      const index = displays.findIndex(({id}) => id === display);
      return {
        display,
        wanted,
        ...(sent === undefined ? {} : {sent}),
        ...(fault ? {error: controllerError(fault, index)} : {}),
        since,
      };
    });
  }

  /** Panels whose controller did not take its last level. */
  get failing(): number {
    return [...this.#panels.values()].filter(({fault}) => fault).length;
  }

  #panelOf(id: DisplayId, controller: Controller, now: number): Panel {
    const known = this.#panels.get(id);
    // Another document has other objects, also for what has stayed as it was.
    if (known && JSON.stringify(known.controller) === JSON.stringify(controller)) return known;
    return {
      controller,
      driver: this.#open(controller),
      wanted: 100,
      since: now,
      failures: 0,
      busy: false,
    };
  }

  #send(panel: Panel, now: number): void {
    if (panel.busy || !isDue(panel, now)) return;
    const level = panel.wanted;
    panel.busy = true;
    panel.tried = {level, at: now};
    void panel.driver.set(level).then((result) => {
      const later = this.#now();
      panel.busy = false;
      if (result.set) {
        if (panel.fault || panel.sent === undefined) panel.since = later;
        panel.sent = level;
        panel.fault = undefined;
        panel.failures = 0;
      } else {
        if (!panel.fault) panel.since = later;
        panel.fault = result.fault;
        panel.failures += 1;
      }
      // Something else may be wanted by now.
      if (panel.wanted !== level) this.#send(panel, later);
    });
  }
}

/** On a change at once; else now and then, and after failures ever more seldom. */
function isDue({tried, wanted, failures}: Panel, now: number): boolean {
  if (tried?.level !== wanted) return true;
  const wait = failures === 0 ? AGAIN : Math.min(AGAIN, 2 ** (failures - 1) * MINUTE);
  // Hub time may be set back.
  return Math.abs(now - tried.at) >= wait;
}
