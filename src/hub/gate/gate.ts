import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {API_ROOT} from '../../wire/api.ts';
import {permissions, type Permission} from '../../wire/permission.ts';
import {problem, type Problem} from '../../wire/problem.ts';
import {sendProblem} from '../http/problems.ts';
import {NOBODY, TRIAL, may, speaksFor, type Asker} from './asker.ts';
import {cookiesIn, shownAs} from './cookies.ts';
import type {Door} from './door.ts';
import {strayFrame} from './open-streams.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it. Of several that a browser shows, the one who may do what is asked. */
    asker: Asker;
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets nobody through who may not: each route of the API names the permission that it needs in one table, and one
 * without a row there does not start. Looked at before anything of the body is read.
 */
export function guard(server: FastifyInstance, door: Door): void {
  server.decorateRequest('asker');
  server.addHook('onRoute', ({url, schema}) => {
    const {operationId = ''} = (schema ?? {}) as {operationId?: string};
    if (url.startsWith(API_ROOT) && !isHidden(schema) && !Object.hasOwn(permissions, operationId)) {
      throw new Error(`${url}: there is no permission for “${operationId}”`);
    }
  });
  server.addHook('onRequest', async (request, reply) => {
    if (neededBy(request) !== undefined && isCrossSite(request)) {
      return sendProblem(reply, problem('cross-site'));
    }
    return letThrough(request, reply, door);
  });
  // A body may be held back until its sender was signed out, dismissed, or lost: who they are now counts.
  server.addHook('preHandler', async (request, reply) =>
    SAFE.has(request.method) ? undefined : letThrough(request, reply, door),
  );
}

/** As whom it is let through; undefined where it is. */
async function letThrough(
  request: FastifyRequest,
  reply: FastifyReply,
  door: Door,
): Promise<FastifyReply | undefined> {
  const shown = askersOf(request, door);
  request.asker = shown[0] ?? NOBODY;
  const permission = neededBy(request);
  if (permission === undefined) return undefined;
  const found = shown.find((asker) => may(asker, permission) && isOwn(request, asker, door));
  if (found) {
    request.asker = found;
    return undefined;
  }
  if (may(NOBODY, permission)) return undefined;
  return deny(request, reply, {door, shown, permission});
}

const isHidden = (schema: unknown) => (schema as {hide?: boolean} | undefined)?.hide === true;

const operationOf = ({routeOptions}: FastifyRequest): string | undefined =>
  ((routeOptions.schema ?? {}) as {operationId?: string}).operationId;

/** Undefined where it needs none: a page, or nothing that is there. */
function neededBy(request: FastifyRequest): Permission | undefined {
  const operationId = operationOf(request);
  if (operationId === undefined) return undefined;
  return (permissions as Record<string, Permission>)[operationId];
}

/** All that a browser shows: somebody who is signed in, and the devices that pages of it are. */
function askersOf({headers, protocol}: FastifyRequest, door: Door): Asker[] {
  if (door.trial) return [TRIAL];
  const cookies = cookiesIn(headers.cookie);
  return (['recha-session', 'recha-kiosk', 'recha-wall'] as const).flatMap((name) => {
    const value = shownAs(name, cookies, protocol === 'https');
    const asker = value === undefined ? undefined : door.find(name, value);
    return asker ? [asker] : [];
  });
}

/** What says how a device is. */
const OF_THE_DEVICE = new Set(['feed', 'beat']);

/** A device says and asks what is its own, as far as the address names one; and no person's page is a device. */
function isOwn(request: FastifyRequest, asker: Asker, door: Door): boolean {
  const {params, query} = request;
  const {device} = {...(query as object), ...(params as object)} as {device?: unknown};
  if (typeof device !== 'string') return true;
  const poses = OF_THE_DEVICE.has(operationOf(request) ?? '') && door.isDevice(device);
  return asker.kind === 'person' ? !poses : speaksFor(asker, device);
}

/**
 * A page of somebody else's that has our visitor's browser send something. Browsers say where a request comes from;
 * programs that are none need not.
 */
function isCrossSite({method, headers, host, protocol}: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (SAFE.has(method) || headers.origin === undefined) return false;
  return headers.origin !== `${protocol}://${host}`;
}

interface Denied {
  readonly door: Door;
  readonly shown: readonly Asker[];
  readonly permission: Permission;
}

async function deny(
  request: FastifyRequest,
  reply: FastifyReply,
  {door, shown, permission}: Denied,
): Promise<FastifyReply> {
  const why = reasonOf(shown, permission);
  const [asker] = shown;
  if (asker && why.code === 'not-allowed') await door.denied(asker, request, permission);
  // A browser's stream learns nothing of a status: it would ask again and again.
  if (operationOf(request) === 'feed') {
    const type = 'text/event-stream; charset=utf-8';
    return reply.header('cache-control', 'no-store').type(type).send(strayFrame(door.now()));
  }
  return sendProblem(reply, why);
}

function reasonOf(shown: readonly Asker[], permission: Permission): Problem {
  if (shown.length === 0) return problem('not-signed-in');
  const person = shown.find((asker) => asker.kind === 'person');
  if (person?.session.mustSetPassword === true) return problem('password-needed');
  if (person?.session.locked === true) return problem('session-locked');
  if (shown.some((asker) => may(asker, permission))) return problem('not-yours');
  return problem('not-allowed');
}
