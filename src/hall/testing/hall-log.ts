import type {Command, Refusal} from '../command.ts';
import type {HallConfiguration} from '../configuration.ts';
import {dayToOpen, decide} from '../decide.ts';
import type {Actor, Fact, HallEvent} from '../event.ts';
import {apply} from '../fold.ts';
import {emptyState} from '../state.ts';
import {NINE, smallHall} from './small-hall.ts';

const actor: Actor = {kind: 'hub', id: 'test'};

/** A hall's log as the hub keeps it, in memory: commands in, events out, a clock in the test's hand. */
export class HallLog {
  readonly state = emptyState();
  readonly events: HallEvent[] = [];
  now = NINE;

  constructor(configuration: HallConfiguration = smallHall) {
    this.do({type: 'publish-configuration', configuration, basedOn: 0});
    this.do({type: 'register-device', device: 'kiosk-1', kind: 'kiosk'});
    this.do({type: 'register-device', device: 'kiosk-2', kind: 'kiosk'});
  }

  /** Tries the command; its refusal, or undefined where it was done. */
  try(command: Command): Refusal | undefined {
    const day = dayToOpen(this.state, this.now);
    if (day) this.#happen(day);
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

  #happen(fact: Fact): void {
    const event: HallEvent = {seq: this.state.seq + 1, at: this.now, actor, ...fact};
    apply(this.state, event);
    this.events.push(event);
  }
}
