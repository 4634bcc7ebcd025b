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
  /** This page has painted a frame, and the hub has answered its beat. */
  | 'confirm'
  /** The hub does not answer: no version can be judged now. */
  | 'hub-away'
  /** This page had its time with the hub in reach, and was not confirmed. */
  | 'overdue';

/** A worker that says nothing for so long, milliseconds, is asked again with the next look. */
const PATIENCE_MS = 4_000;

/** Tells the worker, and gives back how the version of this page stands after that: on trial until it says so. */
export function tellWorker(worker: ServiceWorker, message: WorkerMessage): Promise<Standing> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({data}: MessageEvent<Standing>) => {
      resolve(data);
    };
    setTimeout(() => {
      resolve('on-trial');
    }, PATIENCE_MS);
    worker.postMessage(message, [port2]);
  });
}
