import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {API} from '../../wire/api.ts';
import type {AlertsAnswer, FaultsAnswer} from '../../wire/fleet/alert.ts';
import {id} from '../../wire/schema-parts.ts';
import type {Core} from '../hub.ts';
import {aboutIn} from './about.ts';
import {auditStretchSchema, parse} from './parse.ts';

const faultsQuery = v.object({...auditStretchSchema.entries, place: v.optional(id)});

const about = aboutIn('fleet');

/** What is wrong with the devices now, and what was. */
export function alertRoutes(
  server: FastifyInstance,
  core: Pick<Core, 'alerts' | 'faults' | 'now'>,
): void {
  server.get(
    API.alerts,
    {schema: about('alerts', 'What is wrong so long that somebody has to know, oldest first.')},
    (): AlertsAnswer => ({at: core.now(), ...core.alerts.news}),
  );

  server.get(
    API.faults,
    {
      schema: about(
        'faults',
        'The history of faults, of one `place` or all, after a place in it; a negative one counts from its end.',
      ),
    },
    async (request): Promise<FaultsAnswer> => {
      const {place, after, limit} = parse(faultsQuery, request.query);
      return {faults: await core.faults({place, after, limit})};
    },
  );
}
