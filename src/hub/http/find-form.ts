import type {FastifyInstance} from 'fastify';
import type {TicketId} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {findFormSchema, type Slip} from '../../wire/form-api.ts';
import {SLIP_IDLE_MINUTES} from '../../wire/form-limits.ts';
import {FORM_FIND} from '../../wire/form-paths.ts';
import {problem} from '../../wire/problem.ts';
import type {Core} from '../hub.ts';
import {deskRoute} from './desk-route.ts';
import type {Tries} from './tries.ts';

/**
 * The form of a visit that is over: for any open desk to which its slip is shown, and to be read by the desk that
 * has a later visit in the same matter.
 */
export function findFormRoute(server: FastifyInstance, core: Core, tries: Tries): void {
  deskRoute(server, core, {
    ...{method: 'POST', url: FORM_FIND, route: 'find-form', carries: findFormSchema},
    description:
      'Finds the form of an ended visit by what stands on its slip: the `code`, or at the desk that had it a ' +
      '`number` of today; or ' +
      '`before` a visit that this desk has, the one before it in the same matter, which can only be read. ' +
      'Then this desk may ask for it until it has not done so for ' +
      `${String(SLIP_IDLE_MINUTES)} minutes.`,
    ask: async ({ip}, {seat, slip}) => {
      if ('before' in slip) return {what: 'find-earlier', ticket: slip.before, seat};
      if ('code' in slip && !tries.may(ip, slip.code)) return problem('too-many-tries');
      const ticket = await ticketOf(core, slip);
      if ('code' in slip && ticket !== undefined) tries.right(ip, slip.code);
      const byNumber = 'number' in slip ? ({byNumber: true} as const) : {};
      return {what: 'find', ticket: ticket ?? '', seat, ...byNumber};
    },
  });
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
