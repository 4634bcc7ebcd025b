const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = ['', 'thousand', 'million', 'billion'];

/** Digits one by one, letters as capitals: `A02` → A zero two. */
export const englishDigits = (row: string): string =>
  Array.from(row, (char) => ONES[Number(char)] ?? char).join(' ');

/** 21 → twenty-one. From 0 to 99. */
function underHundred(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  const ones = value % 10;
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return ones === 0 ? tens : `${tens}-${ONES[ones] ?? ''}`;
}

function underThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return underHundred(rest);
  const said = `${ONES[hundreds] ?? ''} hundred`;
  return rest === 0 ? said : `${said} and ${underHundred(rest)}`;
}

/** `125` → one hundred and twenty-five. Figures only, without a sign. */
export function englishNumber(value: string): string {
  const [whole = '0', fraction] = value.split('.');
  const rest = fraction === undefined ? '' : ` point ${englishDigits(fraction)}`;
  let left = Number(whole);
  if (left === 0) return `zero${rest}`;
  const parts: string[] = [];
  for (let group = 0; left > 0; group += 1) {
    const part = left % 1_000;
    if (part > 0) parts.unshift(`${underThousand(part)} ${GROUPS[group] ?? ''}`.trim());
    left = Math.floor(left / 1_000);
  }
  return parts.join(' ') + rest;
}

/** 14:05 → fourteen oh five, 9:00 → nine o'clock. */
export function englishTime(hour: number, minute: number): string {
  const hours = underHundred(hour);
  if (minute === 0) return `${hours} o'clock`;
  return `${hours} ${minute < 10 ? 'oh ' : ''}${underHundred(minute)}`;
}
