import {toJsonSchema} from '@valibot/to-json-schema';
import type {FastifyInstance, FastifyReply} from 'fastify';
import * as v from 'valibot';
import type {TicketId} from '../../hall/event.ts';
import {ACTOR_HEADER, API, actorText} from '../../wire/api.ts';
import {idSchema} from '../../wire/command-schema.ts';
import {
  formSeatSchema,
  recordSchema,
  revealSchema,
  type AccessAnswer,
} from '../../wire/form-api.ts';
import {FORM_ROUTES} from '../../wire/form-paths.ts';
import {permissions, type OtherRoute} from '../../wire/permission.ts';
import {fieldError, problem} from '../../wire/problem.ts';
import type {FormAsk, FormSaid} from '../forms/form-desk.ts';
import type {Core} from '../hub.ts';
import {actorIn, actorMissing} from './actor.ts';
import {parse, stretchSchema} from './parse.ts';
import {sendProblem} from './problems.ts';

const asJson = (schema: v.GenericSchema) => toJsonSchema(schema, {errorMode: 'ignore'});

const about = (route: OtherRoute, description: string) => ({
  tags: ['forms'],
  operationId: route,
  description: `${description} Needs the permission \`${permissions[route]}\`.`,
});

const paramsSchema = v.object({ticket: idSchema});

/** One thing that a desk asks of a form. `carries` is what its body says, or its query where it has none. */
interface FormRoute<T extends v.GenericSchema> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: keyof typeof FORM_ROUTES;
  readonly route: OtherRoute;
  readonly description: string;
  readonly carries: T;
  readonly ask: (ticket: TicketId, carried: v.InferOutput<T>) => FormAsk;
}

/** What visitors filled in, for the desk that has the visit: called to it, in interview, or on hold from it. */
export function formRoutes(server: FastifyInstance, core: Core): void {
  formRoute(server, core, {
    ...{method: 'GET', path: 'form', route: 'form', carries: formSeatSchema},
    description: "A visit's form, line by line, masked.",
    ask: (ticket, {seat}) => ({what: 'look', ticket, seat}),
  });
  formRoute(server, core, {
    ...{method: 'POST', path: 'reveal', route: 'reveal-form-line', carries: revealSchema},
    description: 'One line whole, to be shown for as long as somebody presses.',
    ask: (ticket, {seat, line}) => ({what: 'reveal', ticket, seat, line}),
  });
  formRoute(server, core, {
    ...{method: 'PUT', path: 'record', route: 'record-form', carries: recordSchema},
    description: "What the visitor tells at the window: kept beside the visitor's own words.",
    ask: (ticket, {confirmed = [], ...record}) => ({what: 'record', ticket, confirmed, ...record}),
  });
  formRoute(server, core, {
    ...{method: 'POST', path: 'export', route: 'export-form', carries: formSeatSchema},
    description: 'The whole visit in clear, for the official case system.',
    ask: (ticket, {seat}) => ({what: 'export', ticket, seat}),
  });
  formRoute(server, core, {
    ...{method: 'DELETE', path: 'form', route: 'destroy-form', carries: formSeatSchema},
    description: 'Destroys the form for good, in every copy of the log.',
    ask: (ticket, {seat}) => ({what: 'destroy', ticket, seat}),
  });

  server.get(
    API.formAccess,
    {schema: about('form-access', 'Who asked for which form, after a place in the access log.')},
    async (request): Promise<AccessAnswer> => {
      const {after, limit} = parse(stretchSchema, request.query);
      return {entries: await core.accesses(after, limit)};
    },
  );
}

function formRoute<T extends v.GenericSchema>(
  server: FastifyInstance,
  core: Core,
  {method, path, route, description, carries, ask}: FormRoute<T>,
): void {
  const inBody = method === 'POST' || method === 'PUT';
  server.route({
    method,
    url: FORM_ROUTES[path],
    schema: {
      ...about(route, `${description} Every access is logged, a refused one too.`),
      params: asJson(paramsSchema),
      headers: {
        type: 'object',
        properties: {[ACTOR_HEADER]: {type: 'string'}},
        required: [ACTOR_HEADER],
      },
      [inBody ? 'body' : 'querystring']: asJson(carries),
    },
    // One validator for both ends: the JSON Schemas only describe it.
    validatorCompiler: () => (data: unknown) => ({value: data}),
    // Whoever asks for the head alone would be in the access log all the same.
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const actor = actorIn(request.headers);
      if (!actor) return sendProblem(reply, problem('header-missing', {}, [actorMissing()]));
      const {ticket} = parse(paramsSchema, request.params);
      const wanted = ask(ticket, parse(carries, inBody ? request.body : request.query));
      if (!core.ready()) return sendProblem(reply, problem('hub-stopping'));
      return tell(reply, await core.form(wanted, actorText(actor)));
    },
  });
}

/** The answer to a desk. */
export function tell(reply: FastifyReply, said: FormSaid): unknown {
  switch (said.kind) {
    case 'told':
      return said.answer;
    case 'destroyed':
      return {destroyed: true};
    case 'refused':
      return sendProblem(reply, refusalOf(said));
  }
}

const refusalOf = ({code, number, lines = []}: FormSaid & {kind: 'refused'}) =>
  problem(
    code,
    {number},
    lines.map((line) => fieldError(`lines.${line}`, 'changed-elsewhere')),
  );
