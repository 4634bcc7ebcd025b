const DIGITS = Array.from('零一二三四五六七八九');
const PLACES = ['', '十', '百', '千'];
const MYRIADS = ['', '万', '亿', '万亿'];

/** Digits one by one; letters stay. */
export const chineseDigits = (row: string): string =>
  Array.from(row, (char) => DIGITS[Number(char)] ?? char).join('');

/** Up to four digits, with 零 for the places left out in between. */
function section(value: number): string {
  let words = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = words !== '';
      continue;
    }
    if (zero) words += '零';
    zero = false;
    words += `${DIGITS[digit] ?? ''}${PLACES[place] ?? ''}`;
  }
  return words;
}

/** `12.5` → 十二点五. Figures only, without a sign. */
export function chineseNumber(value: string): string {
  const [whole = '0', fraction] = value.split('.');
  const rest = fraction === undefined ? '' : `点${chineseDigits(fraction)}`;
  let left = Number(whole);
  if (left === 0) return `零${rest}`;
  let words = '';
  for (let myriad = 0; left > 0; myriad += 1) {
    const part = left % 10_000;
    const beyond = Math.floor(left / 10_000);
    if (part > 0) {
      const gap = beyond > 0 && part < 1_000 ? '零' : '';
      words = `${gap}${section(part)}${MYRIADS[myriad] ?? ''}${words}`;
    }
    left = beyond;
  }
  return words.replace(/^一十/, '十') + rest;
}

/** 14:05 → 十四点零五分, 9:00 → 九点. */
export function chineseTime(hour: number, minute: number): string {
  const hours = hour === 2 ? '两' : chineseNumber(String(hour));
  if (minute === 0) return `${hours}点`;
  return `${hours}点${minute < 10 ? '零' : ''}${chineseNumber(String(minute))}分`;
}
