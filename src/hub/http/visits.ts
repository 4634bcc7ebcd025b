import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import * as v from 'valibot';
import {RATING_LEVELS} from '../../hall/terms.ts';
import type {TicketId} from '../../hall/event.ts';
import {parseCode} from '../../hall/visit-code.ts';
import type {VisitAnswer} from '../../wire/api.ts';
import {problem, type Problem} from '../../wire/problem.ts';
import type {Core} from '../hub.ts';
import {phoneView} from '../phone/phone-view.ts';
import {pastVisit, visitAnswer, visitToday} from '../visit/visit-answer.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';
import type {Tries} from './tries.ts';

const ratingSchema = v.strictObject({
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(RATING_LEVELS - 1)),
});

type CodeRequest = FastifyRequest<{Params: {code: string}}>;

export interface Found {
  readonly code: string;
  readonly ticket: TicketId;
  readonly visit: VisitAnswer;
}

/** The visit that the address names, or the problem with it; wrong codes count against the sender. */
export async function visitIn(
  core: Core,
  tries: Tries,
  {params, ip}: CodeRequest,
): Promise<Found | Problem> {
  const code = parseCode(params.code);
  if (!tries.may(ip, code ?? '')) return problem('too-many-tries');
  const ticket = code === undefined ? undefined : await core.slips.ticketOf(code);
  if (code !== undefined && ticket !== undefined) {
    tries.right(ip, code);
    return {code, ticket, visit: await visitAnswer(core, {code, ticket})};
  }
  return problem('visit-unknown');
}

/** Takes one rating in, or says why it is not one. `level` 0 is the best. */
export async function rateVisit(
  core: Core,
  {code, ticket}: Found,
  level: number,
): Promise<Problem | undefined> {
  if (!core.visits.isFinished(ticket)) return problem('visit-not-finished');
  const kind = await core.rate(code, level);
  if (kind === 'counted') return undefined;
  return problem(kind === 'already' ? 'visit-rated' : 'storage-failed');
}

const about = aboutIn('visits');

/** What the code of a slip opens: how the visit stands, live, and a rating of it when it is over. */
export function visitRoutes(server: FastifyInstance, core: Core, tries: Tries): void {
  server.get(
    '/api/v1/visits/:code',
    {schema: about('visit', "How the visit with this slip's code stands.")},
    async (request: CodeRequest, reply) => {
      const found = await visitIn(core, tries, request);
      return 'visit' in found ? found.visit : sendProblem(reply, found);
    },
  );

  server.get(
    '/api/v1/visits/:code/feed',
    {
      schema: about('visit-feed', 'Server-Sent Events: what a phone shows, whenever it changes.'),
      exposeHeadRoute: false,
    },
    async (request: CodeRequest, reply) => {
      const found = await visitIn(core, tries, request);
      if (!('visit' in found)) return sendProblem(reply, found);
      return listen(core, found, reply);
    },
  );

  server.post(
    '/api/v1/visits/:code/rating',
    {
      schema: {
        ...about('rate-visit', 'One rating of a finished visit, anonymous; 0 is the best.'),
        ...bodyOf(ratingSchema),
      },
      ...parsedByRoute,
    },
    async (request: FastifyRequest<{Params: {code: string}}>, reply) => {
      const found = await visitIn(core, tries, request);
      if (!('visit' in found)) return sendProblem(reply, found);
      const {level} = parse(ratingSchema, request.body);
      const refused = await rateVisit(core, found, level);
      return refused ? sendProblem(reply, refused) : {rated: true};
    },
  );
}

function listen(core: Core, {code, ticket, visit}: Found, reply: FastifyReply): FastifyReply {
  const rated = visit.status === 'finished' && !visit.rateable;
  const look = () => {
    // Whether it was rated is asked of the disk when the page is loaded, and by the rating itself.
    const rateable = core.visits.isFinished(ticket) && !rated;
    return JSON.stringify(phoneView(visitToday(core, ticket, rateable) ?? pastVisit(core)));
  };
  reply.hijack();
  // The phone may have gone while the visit was looked up: its end is not told a second time.
  if (reply.raw.destroyed) return reply;
  if (!core.phones.join(reply.raw, code, look)) reply.raw.writeHead(503).end();
  return reply;
}
