import type {Build} from '../wire/build.ts';
import type {Standing} from './versions.ts';

/**
 * What a page says to its worker. After going back, pages of one version speak to the worker of
 * another: keep the words.
 */
export type WorkerMessage =
  /** It is a good moment to change over: to the waiting worker. */
  | 'skip-waiting'
  /** How does the version of this page stand? */
  | 'standing'
  /** This page has painted a frame, the hub has answered its beat, and another version could come to it. */
  | 'confirm'
  /** The hub does not answer: no version can be judged now. */
  | 'hub-away'
  /** This page had its time with the hub in reach, and was not confirmed. */
  | 'overdue';

/** Which builds are there? Answered by `Builds`; a worker of an earlier version answers how the page stands. */
export type BuildsMessage = 'builds';

/** What a worker knows of builds. */
export interface Builds {
  /** Whose pages it serves. */
  readonly runs: Build;
  /** Its own; the device went back from it where it serves another one. */
  readonly own: Build;
  /** Those that the device went back from, the latest last; a worker of an earlier version does not say. */
  readonly left?: readonly Build[];
}

/** A worker that says nothing for so long, milliseconds, has not said anything: ask it again later. */
const PATIENCE_MS = 4_000;

/** Tells the worker, and gives back how the version of this page stands after that; undefined where it does not say. */
export const tellWorker = (
  worker: ServiceWorker,
  message: WorkerMessage,
): Promise<Standing | undefined> => asked<Standing>(worker, message);

/** Which builds it knows; undefined where it does not say. */
export async function buildsOf(worker: ServiceWorker): Promise<Builds | undefined> {
  const said = await asked<Standing | Builds>(worker, 'builds');
  return typeof said === 'object' ? said : undefined;
}

function asked<T>(
  worker: ServiceWorker,
  message: WorkerMessage | BuildsMessage,
): Promise<T | undefined> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({data}: MessageEvent<T>) => {
      resolve(data);
    };
    setTimeout(() => {
      resolve(undefined);
    }, PATIENCE_MS);
    worker.postMessage(message, [port2]);
  });
}
