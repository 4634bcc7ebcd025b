import type {App} from '../settings/options.ts';

/** Letters, digits and marks that need no escape; no percent sign, for no path of ours has one. */
const PATH = /^(?:\/[A-Za-z0-9_~.-]*[A-Za-z0-9_~-][A-Za-z0-9_~.-]*)*\/?$/;
/** Escapes stand for what can be seen: no control character. */
const QUERY =
  /^(?:[\w.~!$'()*,;:@/?=&+-]|%(?:[2-6][0-9A-Fa-f]|7[0-9A-Ea-e]|[89A-Fa-f][0-9A-Fa-f]))*$/;

/** What every page of a device needs beside itself. */
const SHARED = ['/assets/', '/api/', '/media/', '/voice/'];
const HEALTH = '/healthz';

/** Whether it may follow the question mark of an address. */
export const isQuery = (text: string): boolean => QUERY.test(text);

/**
 * The path of a request's target, where it can be read in one way alone: no dots to climb by, no empty part, no
 * escape, nothing but path and query. Undefined for anything else.
 */
export function canonicalPath(target: string): string | undefined {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  return path !== '' && PATH.test(path) && isQuery(query) ? path : undefined;
}

/** What a page says of something that it was asked to do. */
const ANSWER = /^\/api\/v1\/devices\/[\w.-]+\/asks\/[\w.-]+$/;

/** Whether a page puts something there; it does nowhere else. */
export const isAnswer = (path: string): boolean => ANSWER.test(path);

/** Whether the page of this app needs a path of the hub. */
export function isNeeded(path: string, app: App): boolean {
  return path === HEALTH || [`/${app}/`, ...SHARED].some((root) => path.startsWith(root));
}
