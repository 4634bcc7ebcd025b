/** A page that does not move is to stand 15 s at least. */
const NOTICE_SECONDS = 18;

/** Which of so many pages is up at this moment of hub time, and in how many milliseconds it turns. */
export function pageNow(pages: number, at: number): {index: number; turnsIn: number} {
  const each = NOTICE_SECONDS * 1000;
  return {
    index: pages === 0 ? 0 : Math.floor(at / each) % pages,
    turnsIn: each - (at % each) + 1,
  };
}
