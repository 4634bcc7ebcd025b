/** What a page sends to the waiting worker when it is a good moment to change over. */
export const SKIP_WAITING = 'skip-waiting';
