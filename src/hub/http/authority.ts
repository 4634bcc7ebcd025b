import type {FastifyInstance} from 'fastify';
import {AUTHORITY} from '../../wire/api.ts';
import type {HubTls} from '../tls/hub-tls.ts';

/** The certificate of the hub's authority: a device that was told its fingerprint takes it from here. */
export function authorityRoute(server: FastifyInstance, {authority}: HubTls): void {
  server.get(AUTHORITY, {schema: {hide: true}}, (_request, reply) =>
    reply.header('cache-control', 'no-store').type('application/x-pem-file').send(authority),
  );
}
