import {toJsonSchema} from '@valibot/to-json-schema';
import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {permissions} from '../../wire/permission.ts';
import {problem} from '../../wire/problem.ts';
import {voiceAskSchema} from '../../wire/voice-schema.ts';
import type {Core} from '../hub.ts';
import {Malformed, sendProblem} from './problems.ts';

/** The zones of loudspeakers: which of their displays speaks. */
export function zoneRoutes(server: FastifyInstance, core: Core): void {
  server.post<{Params: {zone: string}}>(
    '/api/v1/zones/:zone/voice',
    {
      schema: {
        tags: ['zones'],
        operationId: 'voice',
        description:
          'Asks for the right to speak in a zone, or for it once more; tells what was spoken. ' +
          `Needs the permission \`${permissions.voice}\`.`,
        body: toJsonSchema(voiceAskSchema, {errorMode: 'ignore'}),
      },
      validatorCompiler: () => (data: unknown) => ({value: data}),
    },
    (request, reply) => {
      const {zone} = request.params;
      const zones = core.state.configuration?.signage.zones ?? [];
      if (!zones.some(({id}) => id === zone)) return sendProblem(reply, problem('unknown-zone'));
      const ask = v.safeParse(voiceAskSchema, request.body);
      if (!ask.success) throw new Malformed(ask.issues);
      return core.voices.ask(zone, ask.output);
    },
  );
}
