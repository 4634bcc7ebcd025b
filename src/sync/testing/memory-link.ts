import * as v from 'valibot';
import type {Command} from '../../hall/command.ts';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {decide, dueBy} from '../../hall/decide/decide.ts';
import type {Fact, HallEvent, TicketId} from '../../hall/event.ts';
import {apply} from '../../hall/fold/fold.ts';
import type {Refusal} from '../../hall/refusal.ts';
import {emptyState, type HallState} from '../../hall/state.ts';
import {expectedWait, ticketsAhead} from '../../hall/wait.ts';
import type {Change, HallLink, KeptNumber, LinkStatus, Sent, SendOptions} from '../hall-link.ts';
import type {FleetNews} from '../../wire/fleet/alert.ts';
import type {Answer, DevicePresence} from '../../wire/api.ts';
import type {DeviceAsk} from '../../wire/device-ask.ts';
import {commandSchemas, type BodyOf, type SentCommandType} from '../../wire/command-schema.ts';
import type {ProblemCode} from '../../wire/problem-texts.ts';
import {problem, problemOf} from '../../wire/problem.ts';

/** 09:30 in the example hall, a Monday. */
export const MORNING = Date.UTC(2026, 10, 23, 1, 30);

interface Kept {
  readonly id: string;
  readonly type: SentCommandType;
  readonly body: unknown;
}

/** A link to a whole hall in memory: real commands, real events, a real fold; faults at will. */
export class MemoryLink implements HallLink {
  readonly device = 'kiosk-1';
  readonly kind = 'kiosk';
  readonly state: HallState = emptyState();
  readonly refused = [];
  devices: readonly DevicePresence[] = [];
  fleet: FleetNews | undefined;
  asks: readonly DeviceAsk[] = [];
  status: LinkStatus = {kind: 'live'};
  /** Finer than a millisecond, as a measured offset makes it. */
  now = MORNING + 0.25;
  readonly clock = {now: () => this.now, offset: 0, suspicious: false};
  /** What came up to the hub, and what stays in the outbox. */
  readonly sent: Kept[] = [];
  readonly kept: Kept[] = [];
  /** When what is kept is on the disk. */
  flushed: Promise<void> = Promise.resolve();
  readonly reports: unknown[] = [];
  /** The hub does not answer, though the feed seems well. */
  silent = false;
  /** The hub refuses whatever comes. */
  refusing: ProblemCode | undefined;
  /** The one key whose forms the hub can open; any, where it is not told. */
  opens: string | undefined;
  /** Milliseconds that the hub takes. */
  delay = 0;
  #count = 0;
  #held: HallEvent[] | undefined;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #answers = new Map<string, Sent>();

  constructor(configuration?: HallConfiguration, letters = true) {
    if (!configuration) return;
    this.do({type: 'publish-configuration', configuration, basedOn: 0});
    if (letters) this.do({type: 'register-device', device: this.device, kind: 'kiosk'});
  }

  get waiting(): number {
    return this.kept.length;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async send<T extends SentCommandType>(
    type: T,
    body: BodyOf<T>,
    {id = ''}: SendOptions = {},
  ): Promise<Sent> {
    v.parse(commandSchemas[type], body);
    this.sent.push({id, type, body});
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (this.silent) return {kind: 'unreachable'};
    if (this.refusing) return {kind: 'refused', problem: problem(this.refusing)};
    const {form: {key} = {}} = body as {readonly form?: {readonly key?: string}};
    if (key !== undefined && key !== (this.opens ?? key)) {
      return {kind: 'refused', problem: problem('form-key-unknown')};
    }
    const again = id === '' ? undefined : this.#answers.get(id);
    if (again) return again;
    // The cast is the wire's: a type and its body make a command.
    const refusal = this.try({type, ...body} as unknown as Command);
    if (refusal) return {kind: 'refused', problem: problemOf(refusal)};
    const ticket = 'ticket' in body ? this.#answerFor(String(body.ticket)) : {};
    const done: Sent = {kind: 'done', answer: {seq: this.state.seq, ...ticket}};
    this.#answers.set(id, done);
    return done;
  }

  async keepOffline(make: (count: number) => KeptNumber, givenUp: AbortSignal): Promise<void> {
    this.#count += 1;
    const {id, body} = make(this.#count);
    v.parse(commandSchemas['take-number'], body);
    await this.flushed;
    givenUp.throwIfAborted();
    this.kept.push({id, type: 'take-number', body});
  }

  async deliver<T extends SentCommandType>(id: string, type: T, body: BodyOf<T>): Promise<void> {
    const sent = this.waiting > 0 ? undefined : await this.send(type, body, {id});
    if (sent === undefined || sent.kind === 'unreachable') this.kept.push({id, type, body});
  }

  report(facts: object): void {
    this.reports.push(facts);
  }

  /** The hub asks something of this device. */
  asked(...asks: readonly DeviceAsk[]): void {
    this.asks = asks;
    this.#tell();
  }

  cut(): void {
    this.status = {kind: 'cut', since: this.now};
    this.#tell();
  }

  /** Does a command as anybody else in the hall would; throws where it is refused. */
  do(command: Command): void {
    const refusal = this.try(command);
    if (refusal) throw new Error(`${command.type}: ${refusal.code}`);
  }

  try(command: Command): Refusal | undefined {
    const at = Math.floor(this.now);
    const actor = {kind: 'hub', id: 'memory'} as const;
    const events: HallEvent[] = [];
    const happen = (fact: Fact) => {
      const event: HallEvent = {seq: this.state.seq + 1, at, actor, ...fact};
      apply(this.state, event);
      events.push(event);
    };
    const catchUp = () => {
      for (let due = dueBy(this.state, at); due; due = dueBy(this.state, at)) happen(due);
    };
    catchUp();
    const decision = decide(this.state, command, at);
    if (decision.ok) {
      decision.facts.forEach(happen);
      // A hall's day opens as soon as there is a hall.
      catchUp();
    }
    if (events.length > 0) this.#tell(events);
    return decision.ok ? undefined : decision.refusal;
  }

  /** Somebody else takes a number. */
  others(count: number, queue: string, lane: 'ordinary' | 'priority' = 'ordinary'): void {
    for (let i = 0; i < count; i += 1) {
      const ticket = `other-${this.state.seq}`;
      const device = this.device;
      this.do({type: 'take-number', ticket, device, queue, lane, party: 1, help: false});
    }
  }

  #answerFor(id: TicketId): Pick<Answer, 'ticket'> {
    const appointment = this.state.appointments.get(id);
    if (appointment) {
      const {number, time} = appointment;
      return {ticket: {id, number, status: 'booked', time, ahead: 0}};
    }
    const ticket = this.state.tickets.get(id);
    if (!ticket) return {};
    const {number, status, queue} = ticket;
    const ahead = ticketsAhead(this.state, ticket);
    const wait = expectedWait(this.state, queue, ahead);
    return {ticket: {id, number, status, ahead, wait}};
  }

  /** What happens in `work` reaches the listeners as one change, as in one frame of the feed. */
  together(work: () => void): void {
    const held: HallEvent[] = [];
    this.#held = held;
    work();
    this.#held = undefined;
    this.#tell(held);
  }

  #tell(events: readonly HallEvent[] = []): void {
    if (this.#held) {
      this.#held.push(...events);
      return;
    }
    for (const listener of this.#listeners) listener({events});
  }
}
