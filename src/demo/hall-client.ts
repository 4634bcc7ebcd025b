import {randomBytes} from 'node:crypto';
import type {Actor} from '../hall/event.ts';
import type {Snapshot} from '../hall/snapshot.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER, actorText, type Answer} from '../wire/api.ts';
import type {BodyOf, SentCommandType} from '../wire/command-schema.ts';
import type {Problem} from '../wire/problem.ts';
import {timeOrderedId} from '../wire/time-ordered-id.ts';

export type Reply = {readonly answer: Answer} | {readonly problem: Problem};

export const newId = (): string => timeOrderedId(Date.now(), randomBytes(10));

/** The public API from a Node program: the same doors that kiosks and desks use. */
export class HallClient {
  readonly #url: string;
  readonly #actor: string;

  constructor(url: string, actor: Actor) {
    this.#url = url;
    this.#actor = actorText(actor);
  }

  /** Rejects only where the hub cannot be reached. */
  async send<T extends SentCommandType>(type: T, body: BodyOf<T>, id = newId()): Promise<Reply> {
    const response = await fetch(this.#url + API.command(type), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [COMMAND_ID_HEADER]: id,
        [ACTOR_HEADER]: this.#actor,
      },
      body: JSON.stringify(body),
    });
    const json: unknown = await response.json();
    return response.ok ? {answer: json as Answer} : {problem: json as Problem};
  }

  async snapshot(): Promise<Snapshot> {
    const response = await fetch(this.#url + API.snapshot);
    return ((await response.json()) as {snapshot: Snapshot}).snapshot;
  }
}
