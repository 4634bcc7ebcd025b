import type {FastifyInstance} from 'fastify';
import {API} from '../../wire/api.ts';
import {problem} from '../../wire/problem.ts';
import {updateDeedSchema, type UpdatesAnswer} from '../../wire/update-api.ts';
import {doerIn} from '../gate/doer.ts';
import type {Core} from '../hub.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

const about = aboutIn('fleet');

/** New versions of the apps: how they come to the devices, and what operators say to that. */
export function updateRoutes(server: FastifyInstance, {updates}: Pick<Core, 'updates'>): void {
  server.get(
    API.updates,
    {
      schema: about(
        'updates',
        'Which version devices have, and how another one comes to them: one device, a tenth, all.',
      ),
    },
    (): UpdatesAnswer => updates.answer(),
  );

  server.post(
    API.updates,
    {
      schema: {
        ...about(
          'steer-update',
          'Begins, holds or takes back a version; answers how it stands then.',
        ),
        ...bodyOf(updateDeedSchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const {do: deed, version} = parse(updateDeedSchema, request.body);
      const done = await updates.steer(deed, version, doerIn(request));
      return done ? updates.answer() : sendProblem(reply, problem('update-over'));
    },
  );
}
