import * as v from 'valibot';
import type {Actor} from '../../hall/event.ts';
import {ACTOR_HEADER} from '../../wire/api.ts';
import {fieldError} from '../../wire/problem.ts';

const actorSchema = v.pipe(
  v.string(),
  v.regex(/^(kiosk|wall|desk|console|demo):[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
);

/** Who asks, by the request's header; undefined where it does not say. */
export function actorIn(headers: Readonly<Record<string, unknown>>): Actor | undefined {
  const actor = v.safeParse(actorSchema, headers[ACTOR_HEADER]);
  if (!actor.success) return undefined;
  const [kind = '', id = ''] = actor.output.split(':');
  return {kind: kind as Actor['kind'], id};
}

/** What is wrong where it does not say. */
export const actorMissing = () => fieldError(ACTOR_HEADER, 'actor');
