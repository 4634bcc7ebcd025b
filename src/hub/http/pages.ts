import fastifyStatic from '@fastify/static';
import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {BUILD_PATTERN} from '../../wire/build.ts';
import type {ServedPages} from '../updates/served-pages.ts';
import {APP_POLICY} from './page-policy.ts';

const querySchema = v.object({build: v.optional(v.pipe(v.string(), v.regex(BUILD_PATTERN)))});

/** The built apps. Pages and workers are asked for anew each time; hashed assets never change. */
export async function pageRoutes(server: FastifyInstance, pages: ServedPages): Promise<void> {
  await server.register(fastifyStatic, {
    root: '/',
    serve: false,
    cacheControl: false,
    // Two versions may have been kept within the same second.
    lastModified: false,
  });
  server.get('/', {schema: {hide: true}}, (_request, reply) => reply.redirect('/console/'));
  server.get('/*', {schema: {hide: true}}, (request, reply) => {
    const {'*': path} = request.params as {readonly '*': string};
    const {output, success} = v.safeParse(querySchema, request.query);
    const found = pages.find(path, success ? output.build : undefined);
    if (!found) {
      reply.callNotFound();
      return reply;
    }
    if (found.kind === 'folder') {
      const [address = '', query] = request.url.split('?', 2);
      return reply.redirect(`${address}/${query === undefined ? '' : `?${query}`}`);
    }
    const hashed = found.file.startsWith('assets/');
    return (
      reply
        // Of a worker too: it has that of its own file.
        .header('content-security-policy', APP_POLICY)
        .header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        .sendFile(found.file, found.root)
    );
  });
}
