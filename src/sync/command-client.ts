import type {Actor} from '../hall/event.ts';
import {
  ACTOR_HEADER,
  API,
  COMMAND_ID_HEADER,
  PROBLEM_TYPE,
  actorText,
  type Answer,
} from '../wire/api.ts';
import type {SentCommandType} from '../wire/command-schema.ts';
import type {Problem} from '../wire/problem.ts';
import type {Sent} from './hall-link.ts';

/** Sends one command and waits for the hub's word. */
export async function sendCommand(
  {id, type, body}: {id: string; type: SentCommandType; body: unknown},
  actor: Actor,
  timeout: number,
): Promise<Sent> {
  try {
    const response = await fetch(API.command(type), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [COMMAND_ID_HEADER]: id,
        [ACTOR_HEADER]: actorText(actor),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeout),
    });
    if (response.ok) return {kind: 'done', answer: (await response.json()) as Answer};
    // A gateway's error page is nobody's word: the hub may have done it or not.
    const spoken = response.headers.get('content-type')?.startsWith(PROBLEM_TYPE) ?? false;
    if (!spoken) return {kind: 'unreachable'};
    return {kind: 'refused', problem: (await response.json()) as Problem};
  } catch {
    return {kind: 'unreachable'};
  }
}
