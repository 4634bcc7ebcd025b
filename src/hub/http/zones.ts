import type {FastifyInstance} from 'fastify';
import {problem} from '../../wire/problem.ts';
import {voiceAskSchema} from '../../wire/voice-schema.ts';
import type {Core} from '../hub.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

const about = aboutIn('zones');

/** The zones of loudspeakers: which of their displays speaks. */
export function zoneRoutes(server: FastifyInstance, core: Core): void {
  server.post<{Params: {zone: string}}>(
    '/api/v1/zones/:zone/voice',
    {
      schema: {
        ...about(
          'voice',
          'Asks for the right to speak in a zone, or for it once more; tells what was spoken.',
        ),
        ...bodyOf(voiceAskSchema),
      },
      ...parsedByRoute,
    },
    (request, reply) => {
      const {zone} = request.params;
      const zones = core.state.configuration?.signage.zones ?? [];
      if (!zones.some(({id}) => id === zone)) return sendProblem(reply, problem('unknown-zone'));
      return core.voices.ask(zone, parse(voiceAskSchema, request.body));
    },
  );
}
