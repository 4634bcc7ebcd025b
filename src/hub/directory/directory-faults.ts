import type {ProblemCode} from '../../wire/problem-texts.ts';
import {InsecureAddress} from './bounded-fetch.ts';

/** Why a directory could not be used. `issuer` is what it calls itself, where that is why. */
export interface DirectoryFault {
  readonly refused: ProblemCode;
  readonly issuer?: string;
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS/;
const CLIENT = new Set(['invalid_client', 'unauthorized_client']);

interface Known {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly error?: unknown;
  readonly cause?: unknown;
}

/** An error and what caused it, outermost first. */
function* chain(error: unknown): Generator<Known> {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 8; depth += 1) {
    yield at;
    at = (at as Known).cause;
  }
}

/** What went wrong on the way to a directory, or undefined where it has answered. */
function wayFault(error: unknown): ProblemCode | undefined {
  let unanswered = false;
  for (const met of chain(error)) {
    const {name, code, message} = met;
    if (met instanceof InsecureAddress) return 'directory-insecure';
    if (name === 'TimeoutError' || name === 'AbortError' || code === 'OAUTH_TIMEOUT') {
      return 'directory-slow';
    }
    if (typeof code === 'string' && CERTIFICATE.test(code)) return 'directory-certificate';
    // Whatever keeps `fetch` from an answer: nobody there, no such name, a line that broke.
    unanswered ||= message === 'fetch failed' || code === 'ECONNRESET';
  }
  return unanswered ? 'directory-unreachable' : undefined;
}

/** Of looking for it at its address. */
export function discoveryFault(error: unknown): DirectoryFault {
  const way = wayFault(error);
  if (way) return {refused: way};
  for (const {code, cause} of chain(error)) {
    const {body} = (cause ?? {}) as {body?: {issuer?: unknown}};
    if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' && typeof body?.issuer === 'string') {
      return {refused: 'directory-other-issuer', issuer: body.issuer.slice(0, 200)};
    }
  }
  return {refused: 'directory-not-one'};
}

/** Of what it answered to somebody's code. */
export function answerFault(error: unknown): DirectoryFault {
  const way = wayFault(error);
  if (way) return {refused: way};
  return {refused: isClientRefused(error) ? 'directory-client-refused' : 'directory-answer-wrong'};
}

const isClientRefused = (error: unknown): boolean =>
  [...chain(error)].some(({error: said}) => typeof said === 'string' && CLIENT.has(said));

/** Whether it has read the code and found it wrong: it knows the client then. */
export const isCodeRefused = (error: unknown): boolean =>
  [...chain(error)].some(({error: said}) => said === 'invalid_grant');
