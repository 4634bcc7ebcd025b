import type {Command} from '../command.ts';
import type {HallConfiguration} from '../configuration.ts';
import {decide, dueBy} from '../decide/decide.ts';
import type {Actor, Fact, HallEvent} from '../event.ts';
import {apply} from '../fold/fold.ts';
import type {Refusal} from '../refusal.ts';
import {restore, snapshotOf, type Snapshot} from '../snapshot.ts';
import {emptyState, type HallState} from '../state.ts';
import {NINE, smallHall} from './small-hall.ts';

const actor: Actor = {kind: 'hub', id: 'test'};

/** A hall's log as the hub keeps it, in memory: commands in, events out, a clock in the test's hand. */
export class HallLog {
  state: HallState = emptyState();
  readonly events: HallEvent[] = [];
  now: number;
  /** Hears each event, with the state after it. */
  onEvent: (event: HallEvent) => void = () => undefined;

  constructor(configuration: HallConfiguration = smallHall, now = NINE) {
    this.now = now;
    this.do({type: 'publish-configuration', configuration, basedOn: 0});
    this.do({type: 'register-device', device: 'kiosk-1', kind: 'kiosk'});
    this.do({type: 'register-device', device: 'kiosk-2', kind: 'kiosk'});
    this.do({type: 'register-device', device: 'desk-1', kind: 'desk'});
  }

  /** Tries the command; its refusal, or undefined where it was done. */
  try(command: Command): Refusal | undefined {
    this.#catchUp();
    const decision = decide(this.state, command, this.now);
    if (!decision.ok) return decision.refusal;
    for (const fact of decision.facts) this.#happen(fact);
    return undefined;
  }

  /** Does the command; throws where it is refused. */
  do(command: Command): void {
    const refusal = this.try(command);
    if (refusal) throw new Error(`${command.type}: ${refusal.code}`);
  }

  /** Takes a number in the ordinary way and gives it back. */
  take(ticket: string, queue: string, more: {lane?: 'priority'; party?: number} = {}): string {
    this.do({
      type: 'take-number',
      ticket,
      device: 'kiosk-1',
      queue,
      lane: more.lane ?? 'ordinary',
      party: more.party ?? 1,
      help: false,
    });
    return this.state.tickets.get(ticket)?.number ?? '';
  }

  /** The hub starts anew, from what it has on disk. */
  restart(): void {
    this.state = overTheWire(this.state);
  }

  #catchUp(): void {
    for (let due = dueBy(this.state, this.now); due; due = dueBy(this.state, this.now)) {
      this.#happen(due);
    }
  }

  #happen(fact: Fact): void {
    const event: HallEvent = {seq: this.state.seq + 1, at: this.now, actor, ...fact};
    apply(this.state, event);
    this.events.push(event);
    this.onEvent(event);
  }
}

/** A state as it is after it has been stored and read again. */
export const overTheWire = (state: HallState): HallState =>
  restore(JSON.parse(JSON.stringify(snapshotOf(state))) as Snapshot);
