/** SQLITE_FULL: the disk, or what may be used of it, has no room left. */
const FULL = 13;
/** SQLITE_IOERR in its low byte: what a limit on the size of files looks like from SQLite. */
const IO_ERROR = 10;

/** Whether a database threw this because of its disk: it may go well later, and nothing of ours is wrong. */
export function isDiskFailure(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const code = Number(error.errcode) & 0xff;
  return code === FULL || code === IO_ERROR;
}
