import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {API} from '../../wire/api.ts';
import {idSchema} from '../../wire/command-schema.ts';
import {
  askResultSchema,
  askSchema,
  answererOf,
  isFor,
  LOG_BYTES_AT_MOST,
  type AsksAnswer,
} from '../../wire/device-ask.ts';
import {problem} from '../../wire/problem.ts';
import type {Core} from '../hub.ts';
import {doerIn} from '../gate/doer.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

/** In a body each character of a log may take three bytes, and marks around it. */
const RESULT_LIMIT = LOG_BYTES_AT_MOST * 3;

const deviceParams = v.object({device: idSchema});
const askParams = v.object({device: idSchema, id: idSchema});

const about = aboutIn('devices');

/** What operators ask of devices: told to each page or agent alone, which says what came of it. */
export function askRoutes(
  server: FastifyInstance,
  {asks, gate, pageLines, presence, now}: Core,
): void {
  server.post(
    API.asks(':device'),
    {
      schema: {
        ...about(
          'ask-device',
          'Asks a device to do something; how it stands comes with `presence` too.',
        ),
        ...bodyOf(askSchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const {device} = parse(deviceParams, request.params);
      const {kind, force} = parse(askSchema, request.body);
      const there = presence.of(device);
      if (!there) return sendProblem(reply, problem('device-unknown'));
      if (!isFor(kind, there.kind)) return sendProblem(reply, problem('ask-not-for-device'));
      const doer = doerIn(request);
      const deed = {...doer, what: 'ask-device', about: device, detail: {kind, force}} as const;
      await gate.register.change([deed]);
      const asked = {kind, force, by: doer.name};
      if (answererOf(kind) === 'agent') {
        return there.agent ? asks.ask(device, asked) : asks.refuse(device, asked, 'no-agent');
      }
      const status = asks.ask(device, asked);
      pageLines.tell(device);
      return status;
    },
  );

  server.get(
    API.asks(':device'),
    {schema: about('asks', 'What a device was asked to do: the last of each kind.')},
    (request): AsksAnswer => {
      const {device} = parse(deviceParams, request.params);
      return {at: now(), asks: asks.of(device)};
    },
  );

  server.get(
    API.ask(':device', ':id'),
    {schema: about('ask', 'One ask; for ten minutes with the log that it brought.')},
    (request, reply) => {
      const {device, id} = parse(askParams, request.params);
      const found = asks.find(device, id);
      if (!found) return sendProblem(reply, problem('ask-unknown'));
      return reply.header('cache-control', 'no-store').send(found);
    },
  );

  server.put(
    API.ask(':device', ':id'),
    {
      schema: {
        ...about('answer-ask', 'A page or an agent says what came of what it was asked.'),
        ...bodyOf(askResultSchema),
      },
      bodyLimit: RESULT_LIMIT,
      ...parsedByRoute,
    },
    (request, reply) => {
      const {device, id} = parse(askParams, request.params);
      const taken = asks.answer(device, id, parse(askResultSchema, request.body));
      return taken ? {} : sendProblem(reply, problem('ask-unknown'));
    },
  );
}
