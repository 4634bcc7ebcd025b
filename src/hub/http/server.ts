import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import {join} from 'node:path';
import fastify, {LogController, type FastifyInstance} from 'fastify';
import {API} from '../../wire/api.ts';
import {problem} from '../../wire/problem.ts';
import type {Core, HubOptions} from '../hub.ts';
import {isLoopback} from '../options.ts';
import {MediaFolder} from '../media/media-folder.ts';
import type {HubTls} from '../tls/hub-tls.ts';
import {guard} from '../gate/gate.ts';
import {accountRoutes} from './accounts.ts';
import {alertRoutes} from './alerts.ts';
import {askRoutes} from './asks.ts';
import {auditRoutes} from './audit.ts';
import {authorityRoute} from './authority.ts';
import {commandRoutes} from './commands.ts';
import {directoryRoutes} from './directory.ts';
import {findFormRoute} from './find-form.ts';
import {formRoutes} from './forms.ts';
import {mediaRoutes} from './media.ts';
import {operationRoutes} from './operation.ts';
import {BARE_POLICY} from './page-policy.ts';
import {pageRoutes} from './pages.ts';
import {pairingRoutes} from './pairings.ts';
import {passkeyRoutes} from './passkeys.ts';
import {sendProblem, useProblems} from './problems.ts';
import {phoneRoutes} from './phone.ts';
import {readRoutes} from './reads.ts';
import {sessionRoutes} from './session.ts';
import {draftRoutes} from './drafts.ts';
import {revisionRoutes} from './revisions.ts';
import {scheduledRoutes} from './scheduled.ts';
import {cutSlowRequests} from './slow-requests.ts';
import {screenshotRoutes} from './screenshots.ts';
import {Tries} from './tries.ts';
import {updateRoutes} from './updates.ts';
import {visitRoutes} from './visits.ts';
import {voiceRoutes} from './voice.ts';
import {zoneRoutes} from './zones.ts';

export type Server = Pick<FastifyInstance, 'listen' | 'close' | 'server'>;

/** A command is at most a few hundred bytes; only the hall's document may be larger. */
const BODY_LIMIT = 64 * 1024;
/** Of a request, not of a stream that it opens: nobody needs longer to say what they want. */
const REQUEST_MS = 30_000;
/** Of any request: a film comes over the hall's own network, which may be a slow one. */
const UPLOAD_MS = 10 * 60_000;

const HANDSHAKE_MS = 10_000;

/** Any server of ours before it has a route: its limits, its headers, its errors. */
async function bareServer(
  logLevel: HubOptions['logLevel'],
  {requestTimeout = REQUEST_MS, tls}: {requestTimeout?: number; tls?: HubTls | undefined} = {},
): Promise<FastifyInstance> {
  const server = fastify({
    https: tls ? {...tls.current, minVersion: 'TLSv1.2', handshakeTimeout: HANDSHAKE_MS} : null,
    logger: {level: logLevel},
    // Behind a proxy on this machine the sender is whoever the proxy names.
    trustProxy: 'loopback',
    // An access log would hold who asked for what; figures are at /metrics.
    logController: new LogController({disableRequestLogging: true}),
    bodyLimit: BODY_LIMIT,
    requestTimeout,
    frameworkErrors: (_error, _request, reply) => {
      void sendProblem(reply, problem('route-unknown'));
    },
    // Streams are ended by us before; what is still open at a stop is cut.
    forceCloseConnections: true,
  });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: BARE_POLICY,
    },
    // Its name may be used without TLS too, by another service of that machine.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  useProblems(server);
  cutSlowRequests(server, REQUEST_MS);
  return server;
}

export async function buildServer(core: Core, options: HubOptions, tls?: HubTls): Promise<Server> {
  const server = await bareServer(options.logLevel, {requestTimeout: UPLOAD_MS, tls});
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Recha hub',
        version: '1',
        description: 'Errors are RFC 9457 problem documents in English and Chinese.',
      },
    },
  });
  if (isLoopback(options.host)) answerOwnNameOnly(server);
  guard(server, core.gate.door);
  sessionRoutes(server, core);
  passkeyRoutes(server, core);
  directoryRoutes(server, core.gate);
  accountRoutes(server, core.gate);
  pairingRoutes(server, core);
  auditRoutes(server, core);
  commandRoutes(server, core);
  readRoutes(server, core);
  revisionRoutes(server, core);
  scheduledRoutes(server, core);
  draftRoutes(server, core);
  formRoutes(server, core);
  operationRoutes(server, core);
  voiceRoutes(server, options.data);
  const folder = new MediaFolder(join(options.data, 'media'));
  await folder.tidy();
  await mediaRoutes(server, core, folder);
  await screenshotRoutes(server, core);
  alertRoutes(server, core);
  askRoutes(server, core);
  zoneRoutes(server, core);
  updateRoutes(server, core);
  const tries = new Tries(core.now);
  findFormRoute(server, core, tries);
  visitRoutes(server, core, tries);
  phoneRoutes(server, core, tries);
  server.get(API.openapi, {schema: {hide: true}}, () => server.swagger());
  if (tls) authorityRoute(server, tls);
  if (options.pages !== undefined) await pageRoutes(server, core.updates.pages);
  await server.ready();
  return server;
}

/** What visitors' phones may reach: the visit of a slip, and nothing else of the hall. */
export async function buildPhoneServer(core: Core, {logLevel}: HubOptions): Promise<Server> {
  const server = await bareServer(logLevel);
  // Nobody is anybody here: what a slip's code opens is for whoever holds it.
  const tries = new Tries(core.now);
  visitRoutes(server, core, tries);
  phoneRoutes(server, core, tries);
  await server.ready();
  return server;
}

/**
 * A web page from anywhere can point its own name at 127.0.0.1 and would then be of our origin to
 * the browser. It cannot forge the name that the browser asks for.
 */
function answerOwnNameOnly(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    // What a proxy says of the name, a page may say too: the name that the browser asked for has to be ours as well.
    const asked = URL.parse(`http://${request.headers.host ?? ''}`)?.hostname ?? '';
    if (!isLoopback(request.hostname) || !isLoopback(asked))
      return sendProblem(reply, problem('host-unknown'));
    return undefined;
  });
}
