import {join} from 'node:path';
import fastifyStatic from '@fastify/static';
import type {FastifyInstance} from 'fastify';
import {APP_POLICY} from './page-policy.ts';

/** The built apps. Pages and workers are asked for anew each time; hashed assets never change. */
export async function pageRoutes(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    index: 'index.html',
    redirect: true,
    cacheControl: false,
    setHeaders(response, path) {
      const hashed = path.startsWith(join(folder, 'assets'));
      // Of a worker too: it has that of its own file.
      void response.header('content-security-policy', APP_POLICY);
      void response.header(
        'cache-control',
        hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/', {schema: {hide: true}}, (_request, reply) => reply.redirect('/console/'));
}
