import type {Actor} from '../hall/event.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER, actorText, type Answer} from '../wire/api.ts';
import type {SentCommandType} from '../wire/command-schema.ts';
import type {Sent} from './hall-link.ts';
import {askHub} from './hub-request.ts';

/** Sends one command and waits for the hub's word. */
export function sendCommand(
  {id, type, body}: {id: string; type: SentCommandType; body: unknown},
  actor: Actor,
  timeout: number,
): Promise<Sent> {
  return askHub<Answer>(API.command(type), timeout, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [COMMAND_ID_HEADER]: id,
      [ACTOR_HEADER]: actorText(actor),
    },
    body: JSON.stringify(body),
  });
}
