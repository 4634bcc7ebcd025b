/**
 * Names the try of a slip that begins at this hub time, milliseconds: whoever knows the job knows by it which of two
 * tries is the newer one. Two of a moment differ by `id`, which is random at its end.
 */
export const slipTry = (at: number, id: string): string =>
  `${Math.floor(at).toString(36)}-${id.slice(-4)}`;

/** When the try of a job began; undefined where a page of an earlier version named it. */
export function triedAt(job: string): number | undefined {
  const [, at] = /\.([\da-z]{1,9})-[^.]{4}$/.exec(job) ?? [];
  return at === undefined ? undefined : Number.parseInt(at, 36);
}
