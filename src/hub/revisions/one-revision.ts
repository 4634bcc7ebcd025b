import type {KeptRevision} from '../store/store.ts';

/** Revisions before one, the newest first, at most so many. */
export type Earlier = (before: number, limit: number) => Promise<readonly KeptRevision[]>;

/** The revision of that number; undefined where there was none. */
export async function oneRevision(
  earlier: Earlier,
  revision: number,
): Promise<KeptRevision | undefined> {
  const [kept] = await earlier(revision + 1, 1);
  return kept?.event.revision === revision ? kept : undefined;
}
