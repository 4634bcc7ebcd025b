import fastifyStatic from '@fastify/static';
import type {FastifyInstance, FastifyReply} from 'fastify';
import type {Readable} from 'node:stream';
import {API, type MediaAnswer} from '../../wire/api.ts';
import {fieldError, problem, type Problem} from '../../wire/problem.ts';
import {PICTURE_LIMITS} from '../../wire/signage-limits.ts';
import type {Core} from '../hub.ts';
import type {MediumFault} from '../media/medium-fault.ts';
import {isHash, type MediaFolder, type Stored} from '../media/media-folder.ts';
import {aboutIn, parsedByRoute} from './about.ts';
import {sendProblem} from './problems.ts';

interface ByHash {
  Params: {hash: string};
}

const params = {
  type: 'object',
  properties: {hash: {type: 'string', description: 'SHA-256 of the file, 64 hexadecimal digits'}},
};
const binary = {schema: {type: 'string', format: 'binary'}};

const about = aboutIn('media');

/** Pictures and films for the screens: brought by the console, fetched by the walls. */
export async function mediaRoutes(
  server: FastifyInstance,
  {state}: Pick<Core, 'state'>,
  folder: MediaFolder,
): Promise<void> {
  // In a scope of its own: here alone a body of any type is a stream.
  await server.register(async (scope) => {
    await scope.register(fastifyStatic, {serve: false});
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => {
      done(null, body);
    });

    scope.get(
      API.media,
      {schema: about('media', 'The pictures and films that the hub holds.')},
      async (): Promise<MediaAnswer> => ({media: await folder.list()}),
    );

    scope.put<ByHash & {Body: Readable | undefined}>(
      API.medium(':hash'),
      {
        schema: {
          ...about(
            'store-medium',
            'Brings a picture, a film or a language; its content tells the type.',
          ),
          params,
          body: {content: {'image/*': binary, 'video/*': binary, 'application/json': binary}},
        },
        config: {longBody: true},
        ...parsedByRoute,
      },
      async (request, reply) => {
        const {hash} = request.params;
        if (!isHash(hash)) return sendProblem(reply, notAHash());
        const {body, headers} = request;
        if (!body) return sendProblem(reply, problem('media-type-unknown'));
        const length = headers['content-length'];
        const declared = length === undefined ? undefined : Number(length);
        const stored = await folder.store(hash, body, declared);
        if (stored.kind === 'stored') return stored.medium;
        if (stored.kind === 'failed') request.log.error({reason: stored.reason}, 'media');
        // The refusal is heard when the sender has come to the end.
        if (declared === undefined || stored.kind !== 'too-large') body.resume();
        else void reply.header('connection', 'close');
        return sendProblem(reply, problemOfStored(stored));
      },
    );

    scope.delete<ByHash>(
      API.medium(':hash'),
      {schema: {...about('remove-medium', 'Removes one that no screen is to show.'), params}},
      async (request, reply) => {
        const {hash} = request.params;
        if (!isHash(hash)) return sendProblem(reply, notAHash());
        const {signage, languages = []} = state.configuration ?? {};
        const named = [...(signage?.media ?? []), ...languages];
        const shown = named.find((medium) => medium.hash === hash);
        if (shown) return sendProblem(reply, problem('media-in-use', {name: shown.name}));
        if (await folder.remove(hash)) return {};
        return sendProblem(reply, problem('media-unknown'));
      },
    );

    scope.get<ByHash>(
      API.mediaFile(':hash'),
      {schema: {hide: true}},
      async (request, reply): Promise<FastifyReply> => {
        const {hash} = request.params;
        // Nothing but a hash reaches the disk.
        const medium = isHash(hash) ? await folder.find(hash) : undefined;
        if (!medium) return sendProblem(reply, problem('media-unknown'));
        return reply.type(medium.type).sendFile(hash, folder.path, {
          contentType: false,
          maxAge: '365d',
          immutable: true,
        });
      },
    );
  });
}

const notAHash = (): Problem => problem('body-malformed', {}, [fieldError('hash', 'hash')]);

function problemOfStored(stored: Exclude<Stored, {kind: 'stored'}>): Problem {
  switch (stored.kind) {
    case 'too-large':
      return problem('media-too-large', {mb: Math.floor(stored.limit / 1024 / 1024)});
    case 'unknown-type':
      return problem('media-type-unknown');
    case 'unsound':
      return problemOfFault(stored.fault);
    case 'wrong-hash':
      return problem('media-hash-wrong', {}, [fieldError('hash', 'hash-of-other')]);
    case 'cut':
      return problem('media-cut');
    case 'no-room':
      return problem('media-disk-full');
    case 'failed':
      return problem('media-not-stored', {reason: stored.reason});
  }
}

/** The file is all that was sent: that is the field. */
function problemOfFault(fault: MediumFault): Problem {
  const field = '(body)';
  switch (fault.kind) {
    case 'damaged':
      return problem('media-damaged', {}, [fieldError(field, 'file-not-whole')]);
    case 'too-many-pixels': {
      const {width, height} = fault;
      const {side, pixels} = PICTURE_LIMITS;
      const values = {side, pixels: pixels.toLocaleString('en')};
      const error = fieldError(field, 'pixels', {width, height});
      return problem('media-too-many-pixels', values, [error]);
    }
    case 'too-many-frames': {
      const error = fieldError(field, 'frames', {frames: fault.frames});
      return problem('media-too-many-frames', {most: PICTURE_LIMITS.frames}, [error]);
    }
  }
}
