import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {checkConfiguration} from '../../hall/check-configuration.ts';
import {API} from '../../wire/api.ts';
import {commandSchemas, idSchema} from '../../wire/command-schema.ts';
import {problem, problemOf} from '../../wire/problem.ts';
import type {ScheduledAnswer} from '../../wire/revision-api.ts';
import type {Core} from '../hub.ts';
import {doerIn} from '../gate/doer.ts';
import {accountNames, authorOf} from '../revisions/listed.ts';
import {oneRevision} from '../revisions/one-revision.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {authorIn} from './author.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';
import {DOCUMENT_LIMIT} from './revisions.ts';

const YEAR_MS = 366 * 24 * 60 * 60_000;

const planSchema = v.strictObject({
  ...commandSchemas['publish-configuration'].entries,
  due: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const planParams = v.object({id: idSchema});

const about = aboutIn('revisions');

/** Documents that are published by the hub's clock. */
export function scheduledRoutes(server: FastifyInstance, core: Core): void {
  const {schedule, gate} = core;
  const nameOf = accountNames(gate.register);

  server.get(
    API.scheduledRevisions,
    {schema: about('scheduled-revisions', 'What waits for its time, and what became of the last.')},
    (): ScheduledAnswer => ({
      scheduled: schedule.list().map((plan) => ({...plan, ...authorOf(plan.actor, nameOf)})),
    }),
  );

  server.post(
    API.scheduledRevisions,
    {
      schema: {
        ...about('schedule-revision', 'Has a document published at a time of the hub’s clock.'),
        ...bodyOf(planSchema),
      },
      ...parsedByRoute,
      bodyLimit: DOCUMENT_LIMIT,
    },
    async (request, reply) => {
      const {configuration, basedOn, due, note} = parse(planSchema, request.body);
      const now = core.now();
      if (due <= now || due > now + YEAR_MS) return sendProblem(reply, problem('due-past'));
      const base = await oneRevision(core.revisions, basedOn);
      if (!base) return sendProblem(reply, problem('unknown-revision'));
      // What depends on the day is decided on that day.
      const faults = checkConfiguration(configuration);
      if (faults.length > 0) {
        return sendProblem(reply, problemOf({code: 'configuration-invalid', faults}));
      }
      const actor = authorIn(request);
      const doer = doerIn(request, actor);
      const about = {basedOn, due, actor, ...(note === undefined ? {} : {note})};
      const plan = await schedule.add({...about, doer}, configuration);
      return plan
        ? {...plan, ...authorOf(actor, nameOf)}
        : sendProblem(reply, problem('storage-failed'));
    },
  );

  server.get(
    API.scheduledRevision(':id'),
    {schema: about('scheduled-revision', 'One plan with its document.')},
    async (request, reply) => {
      const {id} = parse(planParams, request.params);
      const plan = await schedule.document(id);
      return plan ?? sendProblem(reply, problem('plan-unknown'));
    },
  );

  server.delete(
    API.scheduledRevision(':id'),
    {schema: about('cancel-revision', 'It is not published.')},
    async (request, reply) => {
      const {id} = parse(planParams, request.params);
      const doer = doerIn(request, authorIn(request));
      const no = await schedule.cancel(id, doer);
      return no ? sendProblem(reply, problem(no)) : {};
    },
  );
}
