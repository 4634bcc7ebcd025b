import type {LineEnds, Question, ServiceLine} from './service-line.ts';

/** A line over HTTP: each question is a request of its own. */
export function openHttpLine(url: string, question: Question, ends: LineEnds): ServiceLine {
  const left = new AbortController();
  /** The service's answer; undefined where there was none. */
  const answer = async (): Promise<string | undefined> => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: question,
        signal: left.signal,
        // A service on this machine has no business to send anybody elsewhere, or to be remembered.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      });
      const text = await response.text();
      return response.ok ? text : undefined;
    } catch {
      return undefined;
    }
  };
  const ask = async () => {
    const text = await answer();
    if (left.signal.aborted) return;
    if (text === undefined) ends.cut();
    else ends.answered(text);
  };
  queueMicrotask(() => {
    if (!left.signal.aborted) ends.opened();
  });
  return {
    ask: () => void ask(),
    close: () => {
      left.abort();
    },
  };
}
