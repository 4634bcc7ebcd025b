import type {FastifyInstance, FastifyRequest} from 'fastify';
import * as v from 'valibot';
import type {Command} from '../../hall/command.ts';
import type {Actor} from '../../hall/event.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER, type Answer} from '../../wire/api.ts';
import {commandSchemas, idSchema, type SentCommandType} from '../../wire/command-schema.ts';
import {permissions} from '../../wire/permission.ts';
import {fieldError, problem, problemOf, type FieldError, type Problem} from '../../wire/problem.ts';
import type {Core} from '../hub.ts';
import type {Outcome, Request} from '../writer/writer.ts';
import {actorFor, speaksFor, type Asker} from '../gate/asker.ts';
import {doerIn} from '../gate/doer.ts';
import {bodyOf} from './about.ts';
import {actorIn, actorMissing} from './actor.ts';
import {Malformed, sendProblem} from './problems.ts';

const HALL_DOCUMENT_LIMIT = 1024 * 1024;
/** A sealed form is 350,000 characters at most. */
const FORM_LIMIT = 360 * 1024;

/** Bytes of a body, where it may be larger than others. */
const LIMITS: Partial<Record<SentCommandType, number>> = {
  'publish-configuration': HALL_DOCUMENT_LIMIT,
  'take-number': FORM_LIMIT,
  'make-appointment': FORM_LIMIT,
  'add-ticket': FORM_LIMIT,
};

/** One route for each command: `POST /api/v1/commands/<type>`. */
export function commandRoutes(server: FastifyInstance, core: Core): void {
  for (const type of Object.keys(commandSchemas) as SentCommandType[]) {
    const schema = commandSchemas[type];
    const bodyLimit = LIMITS[type];
    server.route({
      method: 'POST',
      url: API.command(type),
      ...(bodyLimit === undefined ? {} : {bodyLimit}),
      schema: {
        tags: ['commands'],
        operationId: type,
        description: `Needs the permission \`${permissions[type]}\`.`,
        ...bodyOf(schema),
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
        const command = {type, ...(request.body as object)} as SentCommand;
        const no = notItsOwn(request.asker, command);
        if (no) return sendProblem(reply, problem(no));
        const deed = deedOf(request, sender.actor, command);
        const outcome = await core.submit({...sender, command, deed});
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

type SentCommand = Extract<Command, {type: SentCommandType}>;

function senderOf({
  headers,
  asker,
}: FastifyRequest): {id: string; actor: Actor} | {problem: Problem} {
  const id = v.safeParse(idSchema, headers[COMMAND_ID_HEADER]);
  const named = actorIn(headers);
  const actor = named && actorFor(asker, named);
  if (id.success && actor) return {id: id.output, actor};
  if (named && !actor) return {problem: problem('not-yours')};
  const errors: FieldError[] = [];
  if (!id.success) {
    errors.push(fieldError(COMMAND_ID_HEADER, 'command-id'));
  }
  if (!named) {
    errors.push(actorMissing());
  }
  return {problem: problem('header-missing', {}, errors)};
}

/** A device speaks for itself alone; one that was retired only brings the numbers that it gave. */
function notItsOwn(asker: Asker, command: SentCommand): 'not-yours' | 'not-allowed' | undefined {
  if (asker.kind !== 'device') return undefined;
  if ('device' in command && !speaksFor(asker, command.device)) return 'not-yours';
  const lastWord =
    command.type === 'report-slip' || (command.type === 'take-number' && command.offline);
  return asker.device.state === 'retired' && !lastWord ? 'not-allowed' : undefined;
}

/** What a person commands is in the audit log. What a visitor does at a kiosk is nobody's deed. */
function deedOf(request: FastifyRequest, actor: Actor, command: SentCommand): Request['deed'] {
  const {asker} = request;
  const byPerson = asker.kind === 'person' || (asker.kind === 'trial' && actor.kind !== 'kiosk');
  if (!byPerson || command.type === 'register-device') return undefined;
  const about = aboutOf(command);
  return {
    ...doerIn(request, actor),
    what: `command-${command.type}`,
    ...(about === undefined ? {} : {about}),
    ...(actor.kind === 'desk' ? {seat: actor.id} : {}),
  };
}

function aboutOf(command: SentCommand): string | undefined {
  if ('ticket' in command) return command.ticket;
  if ('seat' in command) return command.seat;
  if ('device' in command) return command.device;
  if ('display' in command) return command.display;
  return 'alarm' in command ? command.alarm : undefined;
}

function answerOf(outcome: Outcome): Answer | Problem {
  switch (outcome.kind) {
    case 'done':
      return outcome.answer;
    case 'refused':
      return problemOf(outcome.refusal);
    case 'id-reused':
    case 'form-key-unknown':
      return problem(outcome.kind);
    case 'failed':
      return problem('storage-failed');
    case 'broken':
      return problem('command-broken');
  }
}
