import type {ServerResponse} from 'node:http';
import type {HallEvent} from '../../hall/event.ts';
import {snapshotOf} from '../../hall/snapshot.ts';
import type {HallState} from '../../hall/state.ts';
import type {Frames} from '../../wire/api.ts';
import {History} from './history.ts';

/** Where a client wants to go on from: `<epoch>.<seq>.<at>`, `at` being the hub time of that event. */
export interface Place {
  readonly epoch: string;
  readonly seq: number;
  readonly at: number;
}

export function parsePlace(text: string | undefined): Place | undefined {
  const match = /^([\w-]{1,64})\.(\d{1,15})\.(\d{1,15})$/.exec(text ?? '');
  return match ? {epoch: match[1] ?? '', seq: Number(match[2]), at: Number(match[3])} : undefined;
}

/** A client that reads this much slower than we write is cut off, and comes back when it can. */
const BACKLOG_AT_MOST = 512 * 1024;

export interface FeedOptions {
  readonly epoch: string;
  /** The hub's replica: every event that was published is folded into it. */
  readonly state: HallState;
  readonly tail: readonly HallEvent[];
  readonly now: () => number;
  /** From 0 to 1, for the spread of reconnects. */
  readonly random: () => number;
}

/** Server-Sent Events to every device of the hall. A frame is built once and written to all. */
export class Feed {
  readonly #options: FeedOptions;
  readonly #history: History;
  /** Each client, and the backlog at which it is cut off, in bytes. */
  readonly #clients = new Map<ServerResponse, number>();
  /** The snapshot frame of one sequence number: a hall that reconnects at once shares it. */
  #snapshot: {seq: number; body: string} | undefined;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#history = new History(options.tail);
  }

  get size(): number {
    return this.#clients.size;
  }

  /** Takes a response over until either end closes it. */
  join(response: ServerResponse, from: Place | undefined): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // Spread over a second, so that a hall whose hub restarts does not come back as one.
    const retry = 500 + Math.floor(this.#options.random() * 1000);
    const opening = `retry: ${String(retry)}\n\n${this.#opening(from)}`;
    response.write(opening);
    // What it is told first may be large; it gets the time to read it.
    this.#clients.set(response, opening.length * 2 + BACKLOG_AT_MOST);
    response.once('close', () => this.#clients.delete(response));
  }

  /** Sends events that are durable and folded. */
  publish(events: readonly HallEvent[]): void {
    this.#history.add(events);
    this.#send(this.#eventsFrame(events));
  }

  beat(): void {
    const {now, state} = this.#options;
    this.#send(frame('beat', {at: now(), seq: state.seq}));
  }

  /** Ends every stream; the clients come back to whoever answers next. */
  end(): void {
    for (const client of this.#clients.keys()) client.end();
    this.#clients.clear();
  }

  #send(text: string): void {
    for (const [client, atMost] of this.#clients) {
      if (client.writableLength > atMost) client.destroy();
      else client.write(text);
    }
  }

  #opening(from: Place | undefined): string {
    const {epoch} = this.#options;
    const missed = from?.epoch === epoch ? this.#history.after(from.seq, from.at) : undefined;
    return missed ? this.#eventsFrame(missed) : this.#snapshotFrame();
  }

  #eventsFrame(events: readonly HallEvent[]): string {
    const {now, state} = this.#options;
    const data: Frames['events'] = {at: now(), events};
    return frame('events', data, this.#id(events.at(-1) ?? state));
  }

  #snapshotFrame(): string {
    const {epoch, now, state} = this.#options;
    if (this.#snapshot?.seq !== state.seq) {
      this.#snapshot = {seq: state.seq, body: JSON.stringify(snapshotOf(state))};
    }
    // Put together by hand, so that the large part is turned into text only once.
    const head = JSON.stringify({epoch, at: now()}).slice(0, -1);
    const data = `${head},"snapshot":${this.#snapshot.body}}`;
    return `id: ${this.#id(state)}\nevent: snapshot\ndata: ${data}\n\n`;
  }

  #id({seq, at}: {seq: number; at: number}): string {
    return `${this.#options.epoch}.${String(seq)}.${String(at)}`;
  }
}

/** One Server-Sent Event. JSON has no line breaks of its own, so one data line holds it. */
export function frame<K extends keyof Frames>(name: K, data: Frames[K], id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
