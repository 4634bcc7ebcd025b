import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {API} from '../../wire/api.ts';
import {idSchema} from '../../wire/command-schema.ts';
import {fieldError, problem} from '../../wire/problem.ts';
import {SCREENSHOT_BYTES_AT_MOST, screenshotMissSchema} from '../../wire/screenshot.ts';
import {doerIn} from '../gate/doer.ts';
import type {Core} from '../hub.ts';
import {aboutIn, parsedByRoute} from './about.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

const JPEG_BEGINS = Buffer.from([0xff, 0xd8, 0xff]);
const deviceParams = v.object({device: idSchema});
const shotParams = v.object({device: idSchema, id: idSchema});

const about = aboutIn('screenshots');

/** Pictures of devices' screens: asked for by operators, taken by agents, never while a visitor is there. */
export async function screenshotRoutes(
  server: FastifyInstance,
  {screenshots, presence, gate}: Pick<Core, 'screenshots' | 'presence' | 'gate'>,
): Promise<void> {
  server.post(
    API.screenshots(':device'),
    {
      schema: about(
        'ask-screenshot',
        'Asks for a picture of a device’s screen; how it stands comes with `presence`.',
      ),
    },
    async (request, reply) => {
      const {device} = parse(deviceParams, request.params);
      if (!presence.of(device)) return sendProblem(reply, problem('device-unknown'));
      const deed = {...doerIn(request), what: 'ask-screenshot', about: device} as const;
      await gate.register.change([deed]);
      return screenshots.ask(device);
    },
  );

  server.get(
    API.screenshot(':device', ':id'),
    {schema: about('screenshot', 'The picture that was taken for an ask, a JPEG.')},
    (request, reply) => {
      const {device, id} = parse(shotParams, request.params);
      const picture = screenshots.pictureOf(device, id);
      if (!picture) return sendProblem(reply, problem('screenshot-unknown'));
      return reply.type('image/jpeg').header('cache-control', 'no-store').send(picture);
    },
  );

  // In a scope of its own: here alone a body may be a picture.
  await server.register((scope, _options, registered) => {
    scope.addContentTypeParser('image/jpeg', {parseAs: 'buffer'}, (_request, body, done) => {
      done(null, body);
    });
    scope.put(
      API.screenshot(':device', ':id'),
      {
        schema: {
          ...about('send-screenshot', 'An agent brings the picture, or says why there is none.'),
          body: {content: {'image/jpeg': {schema: {}}, 'application/json': {schema: {}}}},
        },
        bodyLimit: SCREENSHOT_BYTES_AT_MOST,
        ...parsedByRoute,
      },
      (request, reply) => {
        const {device, id} = parse(shotParams, request.params);
        const {body} = request;
        if (Buffer.isBuffer(body) && !body.subarray(0, JPEG_BEGINS.length).equals(JPEG_BEGINS)) {
          const errors = [fieldError('(body)', 'expected', {expected: 'image/jpeg'})];
          return sendProblem(reply, problem('body-malformed', {}, errors));
        }
        const said = Buffer.isBuffer(body) ? body : parse(screenshotMissSchema, body).miss;
        if (!screenshots.answer(device, id, said))
          return sendProblem(reply, problem('screenshot-unknown'));
        return {};
      },
    );
    registered();
  });
}
