import type {FastifyRequest} from 'fastify';
import type {Actor} from '../../hall/event.ts';
import {actorFor, type Asker} from '../gate/asker.ts';
import {actorIn} from './actor.ts';

const CONSOLE: Actor = {kind: 'console', id: 'console'};

/** Who keeps something that is no command: at the place that is named, or at some console. */
export function authorIn({
  headers,
  asker,
}: Pick<FastifyRequest, 'headers'> & {asker: Asker}): Actor {
  return actorFor(asker, actorIn(headers) ?? CONSOLE) ?? CONSOLE;
}
