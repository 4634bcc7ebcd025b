import type {FastifyInstance} from 'fastify';
import {HEALTH} from '../../wire/api.ts';
import type {Core} from '../hub.ts';

/** For supervisors and monitoring: alive, ready, figures. */
export function operationRoutes(server: FastifyInstance, core: Core): void {
  const {metrics, feed, presence, dimmer, state} = core;
  metrics.gauge('recha_feed_clients', 'Open feeds', () => feed.size);
  metrics.gauge(
    'recha_devices',
    'Devices connected',
    () => presence.list().filter(({connected}) => connected).length,
  );
  metrics.gauge(
    'recha_controllers_failing',
    'Displays whose controller did not take its brightness',
    () => dimmer.failing,
  );
  metrics.gauge('recha_log_seq', 'Sequence number of the log', () => state.seq);

  server.get(HEALTH, {schema: {hide: true}}, () => ({status: 'ok'}));
  server.get('/readyz', {schema: {hide: true}}, async (_request, reply) => {
    const ready = core.ready();
    return reply.code(ready ? 200 : 503).send({status: ready ? 'ready' : 'not-ready'});
  });
  server.get('/metrics', {schema: {hide: true}}, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
}
