import type fc from 'fast-check';
import type {Command, CommandOf} from '../command.ts';
import type {HallLog} from './hall-log.ts';

/** What runs beside the hall and has to hold after every step. */
export interface Watch {
  check(log: HallLog): void;
}

export type Entry = Pick<CommandOf<'take-number'>, 'queue' | 'lane' | 'party' | 'help'>;

/** What the outside world remembers: which tickets there were, and what each cut-off kiosk counted. */
export interface World {
  taken: number;
  /** What was asked for last, for a kiosk that asks again. */
  asked?: Entry;
  readonly counts: [number, number];
}

/** One step of a day: what somebody does, or time that goes by. */
export class DayStep implements fc.Command<World, HallLog> {
  readonly #name: string;
  readonly #command: (log: HallLog, world: World) => Command | undefined;
  readonly #watch: Watch;

  constructor(name: string, watch: Watch, command: DayStep['command']) {
    this.#name = name;
    this.#command = command;
    this.#watch = watch;
  }

  get command() {
    return this.#command;
  }

  check(): boolean {
    return true;
  }

  run(world: World, log: HallLog): void {
    const command = this.#command(log, world);
    const seq = log.state.seq;
    const refusal = command && log.try(command);
    if (refusal && log.events.slice(seq).some(({type}) => !BY_CLOCK.has(type))) {
      throw new Error(`${this.#name} was refused and did something`);
    }
    this.#watch.check(log);
  }

  toString(): string {
    return this.#name;
  }
}

const BY_CLOCK = new Set(['day-opened', 'appointment-came', 'appointment-lapsed']);
