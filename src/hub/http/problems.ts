import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import * as v from 'valibot';
import {PROBLEM_TYPE} from '../../wire/api.ts';
import {TooBusy} from '../accounts/password.ts';
import {RegisterUnkept} from '../accounts/register.ts';
import {fieldError, problem, type FieldError, type Problem} from '../../wire/problem.ts';

/** A body that a schema refused; carries what the problem document has to say. */
export class Malformed extends Error {
  readonly errors: readonly FieldError[];

  constructor(issues: readonly v.BaseIssue<unknown>[]) {
    super('the body does not fit its schema');
    this.errors = issues.slice(0, 20).map(errorOf);
  }
}

function errorOf(issue: v.BaseIssue<unknown>): FieldError {
  const field = v.getDotPath(issue) ?? '(body)';
  if (issue.input === undefined) return fieldError(field, 'missing');
  // What was sent is not repeated: it may be something that a visitor typed.
  return fieldError(field, 'expected', {expected: issue.expected ?? '…'});
}

export function sendProblem(reply: FastifyReply, document: Problem): FastifyReply {
  if (document.retry) void reply.header('retry-after', '1');
  return reply.code(document.status).type(PROBLEM_TYPE).send(JSON.stringify(document));
}

/** Every error of the API leaves as a problem document; what we did not expect is logged too. */
export function useProblems(server: FastifyInstance): void {
  const routes: {pattern: RegExp; method: string}[] = [];
  server.addHook('onRoute', ({url, method}) => {
    if (url.includes('*')) return;
    const pattern = new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}$`);
    for (const name of [method].flat()) routes.push({pattern, method: name});
  });
  server.setErrorHandler(
    (error: FastifyError | Malformed | RegisterUnkept | TooBusy, request, reply) =>
      sendProblem(reply, problemOfError(error, request)),
  );
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = routes.filter(({pattern}) => pattern.test(path)).map(({method}) => method);
    if (allowed.length === 0) return sendProblem(reply, problem('route-unknown'));
    const allow = allowed.join(', ');
    void reply.header('allow', allow);
    return sendProblem(reply, problem('method-not-allowed', {allow}));
  });
}

function problemOfError(
  error: FastifyError | Malformed | RegisterUnkept | TooBusy,
  request: FastifyRequest,
): Problem {
  if (error instanceof Malformed) return problem('body-malformed', {}, error.errors);
  if (error instanceof RegisterUnkept) return problem('storage-failed');
  if (error instanceof TooBusy) return problem('sign-in-busy');
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('body-too-large');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problem('body-not-json');
    default:
  }
  if (error.statusCode === 416) return problem('range-beyond');
  if ((error.statusCode ?? 500) < 500) return problem('body-not-json');
  // The route's pattern, not the URL: an URL may hold what somebody typed.
  request.log.error({route: request.routeOptions.url, err: error}, 'unexpected');
  return problem('hub-failed');
}
