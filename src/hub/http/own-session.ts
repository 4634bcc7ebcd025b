import type {FastifyReply, FastifyRequest} from 'fastify';
import type {AuditAct} from '../../wire/audit-api.ts';
import {problem} from '../../wire/problem.ts';
import type {Deed} from '../accounts/register.ts';
import {SESSION_MS} from '../accounts/sessions.ts';
import type {NotSignedIn, SignedIn} from '../accounts/sign-in.ts';
import type {Asker} from '../gate/asker.ts';
import {doerIn} from '../gate/doer.ts';
import {cookieFor} from './browser-cookies.ts';
import {sendProblem} from './problems.ts';

type Person = Extract<Asker, {kind: 'person'}>;

/** For whoever is signed in alone: a hall for trial has nobody who could be. */
export function ownRoute<T>(
  work: (person: Person, request: FastifyRequest, reply: FastifyReply) => T,
): (request: FastifyRequest, reply: FastifyReply) => T | FastifyReply {
  return (request, reply) => {
    const {asker} = request;
    if (asker.kind !== 'person') return sendProblem(reply, problem('not-signed-in'));
    return work(asker, request, reply);
  };
}

export const deedOf = (request: FastifyRequest, what: AuditAct): Deed => ({
  ...doerIn(request),
  what,
});

/** From now on this browser is theirs: what it showed before is another session's, or nobody's. */
export function welcome(
  request: FastifyRequest,
  reply: FastifyReply,
  {token}: SignedIn,
): FastifyReply {
  return reply
    .header('set-cookie', cookieFor(request, 'recha-session', token, SESSION_MS / 1000))
    .header('cache-control', 'no-store')
    .send({});
}

/** Why somebody is not let in, and when they may try again where that is why. */
export function sendNotSignedIn(
  reply: FastifyReply,
  {refused, seconds = 0}: NotSignedIn,
): FastifyReply {
  if (seconds > 0) void reply.header('retry-after', String(seconds));
  return sendProblem(reply, problem(refused, {seconds}));
}
