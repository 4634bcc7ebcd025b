import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type * as v from 'valibot';
import {ACTOR_HEADER} from '../../wire/api.ts';
import type {OtherRoute} from '../../wire/permission.ts';
import {problem, type Problem} from '../../wire/problem.ts';
import type {FormAsk, FormSaid} from '../forms/form-desk.ts';
import {actorFor} from '../gate/asker.ts';
import {doerIn} from '../gate/doer.ts';
import type {Core} from '../hub.ts';
import {aboutIn, described, parsedByRoute} from './about.ts';
import {actorIn, actorMissing} from './actor.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

/** Where a desk asks something of a form. */
export interface DeskRoute<T extends v.GenericSchema> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly route: OtherRoute;
  readonly description: string;
  /** What stands in the address. */
  readonly params?: v.GenericSchema;
  /** What its body says, or its query where it has none. */
  readonly carries: T;
  /** What is asked, or why it is not. */
  readonly ask: (
    request: FastifyRequest,
    carried: v.InferOutput<T>,
  ) => FormAsk | Problem | Promise<FormAsk | Problem>;
}

const about = aboutIn('forms');

/** Asks the forms' desk for whoever says who asks; neither question nor answer is kept on the way. */
export function deskRoute<T extends v.GenericSchema>(
  server: FastifyInstance,
  core: Core,
  {method, url, route, description, params, carries, ask}: DeskRoute<T>,
): void {
  const inBody = method === 'POST' || method === 'PUT';
  server.route({
    method,
    url,
    schema: {
      ...about(route, `${description} Every access is logged, a refused one too.`),
      ...(params ? {params: described(params)} : {}),
      headers: {
        type: 'object',
        properties: {[ACTOR_HEADER]: {type: 'string'}},
        required: [ACTOR_HEADER],
      },
      [inBody ? 'body' : 'querystring']: described(carries),
    },
    ...parsedByRoute,
    // Whoever asks for the head alone would be in the access log all the same.
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const actor = actorIn(request.headers);
      if (!actor) return sendProblem(reply, problem('header-missing', {}, [actorMissing()]));
      if (!actorFor(request.asker, actor)) return sendProblem(reply, problem('not-yours'));
      const carried = parse(carries, inBody ? request.body : request.query);
      if (!core.ready()) return sendProblem(reply, problem('hub-stopping'));
      const asked = await ask(request, carried);
      if (!('what' in asked)) return sendProblem(reply, asked);
      return tell(reply, await core.form(asked, doerIn(request, actor)));
    },
  });
}

function tell(reply: FastifyReply, said: FormSaid): unknown {
  switch (said.kind) {
    case 'told':
      return said.answer;
    case 'destroyed':
      return {destroyed: true};
    case 'refused':
      return sendProblem(reply, refusalOf(said));
  }
}

/** What is wrong with a line is what is wrong with the request. */
function refusalOf({code, lines = []}: FormSaid & {kind: 'refused'}): Problem {
  const {title: en, zh} = problem(code);
  const errors = lines.map((line) => ({field: `lines.${line}`, zh: zh.title, en}));
  return problem(code, {}, errors);
}
