import {PROBLEM_TYPE} from '../wire/api.ts';
import type {Problem} from '../wire/problem.ts';

/** What came of asking the hub. */
export type Heard<T> =
  | {readonly kind: 'done'; readonly answer: T}
  /** `after` is how many seconds the hub wants not to be asked again; 0 where it does not say. */
  | {readonly kind: 'refused'; readonly problem: Problem; readonly after?: number}
  /** No answer: the hub may have done it or not. */
  | {readonly kind: 'unreachable'};

/** Asks the hub, and waits so many milliseconds for its word. */
export async function askHub<T>(
  path: string,
  timeout: number,
  init: RequestInit = {},
): Promise<Heard<T>> {
  try {
    const response = await fetch(path, {...init, signal: AbortSignal.timeout(timeout)});
    if (response.ok) return {kind: 'done', answer: (await response.json()) as T};
    // A gateway's error page is nobody's word.
    const spoken = response.headers.get('content-type')?.startsWith(PROBLEM_TYPE) ?? false;
    if (!spoken) return {kind: 'unreachable'};
    const problem = (await response.json()) as Problem;
    return {kind: 'refused', problem, after: Number(response.headers.get('retry-after'))};
  } catch {
    return {kind: 'unreachable'};
  }
}
