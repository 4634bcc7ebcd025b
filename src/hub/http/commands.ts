import {toJsonSchema} from '@valibot/to-json-schema';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import * as v from 'valibot';
import type {Command} from '../../hall/command.ts';
import type {Actor} from '../../hall/event.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER, type Answer} from '../../wire/api.ts';
import {commandSchemas, idSchema, type SentCommandType} from '../../wire/command-schema.ts';
import {permissions} from '../../wire/permission.ts';
import {fieldError, problem, problemOf, type FieldError, type Problem} from '../../wire/problem.ts';
import type {Core} from '../hub.ts';
import type {Outcome} from '../writer/writer.ts';
import {Malformed, sendProblem} from './problems.ts';

const actorSchema = v.pipe(
  v.string(),
  v.regex(/^(kiosk|wall|desk|console|demo):[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
);

const HALL_DOCUMENT_LIMIT = 1024 * 1024;

/** One route for each command: `POST /api/v1/commands/<type>`. */
export function commandRoutes(server: FastifyInstance, core: Core): void {
  for (const type of Object.keys(commandSchemas) as SentCommandType[]) {
    const schema = commandSchemas[type];
    server.route({
      method: 'POST',
      url: API.command(type),
      ...(type === 'publish-configuration' ? {bodyLimit: HALL_DOCUMENT_LIMIT} : {}),
      schema: {
        tags: ['commands'],
        operationId: type,
        description: `Needs the permission \`${permissions[type]}\`.`,
        body: toJsonSchema(schema, {errorMode: 'ignore'}),
        headers: {
          type: 'object',
          properties: {[COMMAND_ID_HEADER]: {type: 'string'}, [ACTOR_HEADER]: {type: 'string'}},
          required: [COMMAND_ID_HEADER, ACTOR_HEADER],
        },
      },
      // One validator for both ends: the JSON Schema above only describes it.
      validatorCompiler:
        ({httpPart}) =>
        (data: unknown) => {
          if (httpPart !== 'body') return {value: data};
          const result = v.safeParse(schema, data);
          return result.success ? {value: result.output} : {error: new Malformed(result.issues)};
        },
      handler: async (request, reply) => {
        const sender = senderOf(request);
        if ('problem' in sender) return sendProblem(reply, sender.problem);
        if (!core.ready()) return sendProblem(reply, problem('hub-stopping'));
        if (core.dayDoubted()) return sendProblem(reply, problem('clock-doubted'));
        const command = {type, ...(request.body as object)} as Command;
        const outcome = await core.submit(sender.id, command, sender.actor);
        core.metrics.commanded(type, outcome.kind);
        if ('reason' in outcome) {
          request.log.error({type, reason: outcome.reason}, outcome.kind);
        }
        const answer = answerOf(outcome);
        return 'seq' in answer ? answer : sendProblem(reply, answer);
      },
    });
  }
}

function senderOf({headers}: FastifyRequest): {id: string; actor: Actor} | {problem: Problem} {
  const id = v.safeParse(idSchema, headers[COMMAND_ID_HEADER]);
  const actor = v.safeParse(actorSchema, headers[ACTOR_HEADER]);
  if (id.success && actor.success) {
    const [kind = '', who = ''] = actor.output.split(':');
    return {id: id.output, actor: {kind: kind as Actor['kind'], id: who}};
  }
  const errors: FieldError[] = [];
  if (!id.success) {
    errors.push(fieldError(COMMAND_ID_HEADER, 'command-id'));
  }
  if (!actor.success) {
    errors.push(fieldError(ACTOR_HEADER, 'actor'));
  }
  return {problem: problem('header-missing', {}, errors)};
}

function answerOf(outcome: Outcome): Answer | Problem {
  switch (outcome.kind) {
    case 'done':
      return outcome.answer;
    case 'refused':
      return problemOf(outcome.refusal);
    case 'id-reused':
      return problem('id-reused');
    case 'failed':
      return problem('storage-failed');
    case 'broken':
      return problem('command-broken');
  }
}
