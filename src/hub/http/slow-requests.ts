import type {FastifyInstance} from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body may take as long as the server lets any: a film. */
    readonly longBody?: boolean;
  }
}

/** Does something after so many milliseconds; gives back the way to let it be. */
export type Later = (ms: number, work: () => void) => () => void;

/**
 * Cuts whoever sends the body of a request too slowly. Node has one limit for a whole server, and that has
 * to be long enough for a film; this is the limit for all other routes, counted from the end of the headers.
 */
export function cutSlowRequests(server: FastifyInstance, ms: number, later: Later = inTime): void {
  server.addHook('onRequest', (request, reply, done) => {
    const {raw, routeOptions} = request;
    const {'content-length': length, 'transfer-encoding': encoding} = raw.headers;
    const hasBody = encoding !== undefined || Number(length ?? 0) > 0;
    if (hasBody && routeOptions.config.longBody !== true) {
      const forget = later(ms, () => {
        if (!raw.complete) raw.destroy();
      });
      // An answer that goes out early ends nothing: the rest of the body is still awaited.
      reply.raw.once('close', () => {
        if (raw.complete) forget();
      });
    }
    done();
  });
}

const inTime: Later = (ms, work) => {
  const timer = setTimeout(work, ms).unref();
  return () => {
    clearTimeout(timer);
  };
};
