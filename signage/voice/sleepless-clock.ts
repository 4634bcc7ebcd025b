/** Beyond this the two clocks do not go apart by themselves between two looks. */
const JUMP_MS = 500;

/**
 * Milliseconds that never go back and go on while the machine sleeps, as the page's own clock may not.
 * A machine clock that is set forward makes it jump too, which costs a right to speak and no more.
 */
export function sleeplessClock(
  page: () => number = () => performance.now(),
  machine: () => number = Date.now,
): () => number {
  let asleep = 0;
  let last = {page: page(), machine: machine()};
  return () => {
    const now = {page: page(), machine: machine()};
    const gap = now.machine - last.machine - (now.page - last.page);
    if (gap > JUMP_MS) asleep += gap;
    last = now;
    return now.page + asleep;
  };
}
