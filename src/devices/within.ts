import type {After} from './after.ts';

/** Settles as `work` does; rejects where that takes longer than `ms`, and what comes of it then is left. */
export function within<T>(ms: number, work: Promise<T>, after: After): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = after(ms, () => {
      reject(new Error(`not done within ${ms} ms`));
    });
    work.finally(leave).then(resolve, reject);
  });
}
