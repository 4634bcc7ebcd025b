/** Never first in a line. */
const CLOSING = /^[，。；：、！？）》”’〉】〕…,.;:!?)\]]/u;
/** Chinese characters; what stands between them is of words with spaces. */
const HAN = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}';
const RUNS = new RegExp(`[${HAN}]+|[^\\s${HAN}]+\\s*|\\s+`, 'gu');
const FIRST_IS_HAN = new RegExp(`^[${HAN}]`, 'u');
const chineseWords = new Intl.Segmenter('zh', {granularity: 'word'});

/** Of a line, which may break between any two of them: words, between which Chinese has no sign. */
export function pieces(text: string): string[] {
  const parts = (text.match(RUNS) ?? []).flatMap((run) =>
    FIRST_IS_HAN.test(run) ? [...chineseWords.segment(run)].map(({segment}) => segment) : run,
  );
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && clings(last, part)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** Whether nobody would part them: signs from their words, a figure from what it counts (`6 个半`, `A 区`). */
function clings(last: string, part: string): boolean {
  if (CLOSING.test(part) || /[（《“‘〈【〔]$/u.test(last)) return true;
  if (part === '半') return last.endsWith('个') || last.endsWith('個');
  return FIRST_IS_HAN.test(part) && /(^|[^A-Za-z\d])[A-Za-z\d]{1,3}\s*$/.test(last);
}
