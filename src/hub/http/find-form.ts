import {toJsonSchema} from '@valibot/to-json-schema';
import type {FastifyInstance} from 'fastify';
import type {TicketId} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {ACTOR_HEADER, actorText} from '../../wire/api.ts';
import {findFormSchema, type Slip} from '../../wire/form-api.ts';
import {FORM_FIND} from '../../wire/form-paths.ts';
import {permissions} from '../../wire/permission.ts';
import {problem} from '../../wire/problem.ts';
import type {Core} from '../hub.ts';
import {actorIn, actorMissing} from './actor.ts';
import {tell} from './forms.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';
import type {Tries} from './tries.ts';

/**
 * The form of a visit that is over: for any open desk to which its slip is shown, and to be read by the desk that
 * has a later visit in the same matter.
 */
export function findFormRoute(server: FastifyInstance, core: Core, tries: Tries): void {
  server.post(
    FORM_FIND,
    {
      schema: {
        tags: ['forms'],
        operationId: 'find-form',
        description:
          'Finds the form of an ended visit by what stands on its slip; then this desk may ask for it ' +
          `until it has not done so for 15 minutes. Needs the permission \`${permissions['find-form']}\`. ` +
          'Every access is logged, a refused one too.',
        headers: {
          type: 'object',
          properties: {[ACTOR_HEADER]: {type: 'string'}},
          required: [ACTOR_HEADER],
        },
        body: toJsonSchema(findFormSchema, {errorMode: 'ignore'}),
      },
      // One validator for both ends: the JSON Schema only describes it.
      validatorCompiler: () => (data: unknown) => ({value: data}),
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const actor = actorIn(request.headers);
      if (!actor) return sendProblem(reply, problem('header-missing', {}, [actorMissing()]));
      const {seat, slip} = parse(findFormSchema, request.body);
      if (!core.ready()) return sendProblem(reply, problem('hub-stopping'));
      const {ip} = request;
      if ('code' in slip && !tries.may(ip, slip.code)) {
        return sendProblem(reply, problem('too-many-tries'));
      }
      if ('before' in slip) {
        const asked = {what: 'find-earlier', ticket: slip.before, seat} as const;
        return tell(reply, await core.form(asked, actorText(actor)));
      }
      const ticket = await ticketOf(core, slip);
      if ('code' in slip && ticket !== undefined) tries.right(ip, slip.code);
      return tell(
        reply,
        await core.form({what: 'find', ticket: ticket ?? '', seat}, actorText(actor)),
      );
    },
  );
}

async function ticketOf(
  {slips, state}: Core,
  slip: Exclude<Slip, {before: TicketId}>,
): Promise<TicketId | undefined> {
  return 'code' in slip ? slips.ticketOf(slip.code) : endedToday(state, slip.number);
}

/** Numbers begin anew each day: alone they lead to a visit of today. */
function endedToday({ended}: HallState, number: string): TicketId | undefined {
  const found = [...ended].find(([, {number: its}]) => its === number);
  return found?.[0];
}
