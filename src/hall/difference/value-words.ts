import {choiceWords, fieldWords} from './field-words.ts';
import {itemWords, referenceAt, referred} from './item-words.ts';
import {
  byEnd,
  isList,
  isObject,
  plain,
  type JsonObject,
  type Language,
  type Placed,
} from './walked.ts';

const NONE = {zh: '无', en: 'none'};
const BETWEEN = {zh: '、', en: ', '};
const WEEK = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** Values that are said as a whole: what differs within them is not told one by one. */
const wholes: Readonly<Record<string, (value: Placed, language: Language) => string>> = {
  hours: spans,
  quiet: spans,
  volumes: spans,
  brightness: spans,
  '^lanes': ({value}, language) => (isObject(value) ? laneWords(value, language) : NONE[language]),
  /** Boxes and numbers that only a picture can tell. */
  layouts: () => '',
  hash: () => '',
  id: () => '',
  clip: () => '',
};

/** Whether the value at a pattern is said as a whole. */
export const isWhole = (pattern: string): boolean => byEnd(wholes, pattern) !== undefined;

/** A value in words, '' where people have none for it. */
export function valueWords(at: Placed, language: Language): string {
  const {pattern, value, hall} = at;
  if (value === undefined || value === null) return NONE[language];
  const whole = byEnd(wholes, pattern);
  if (whole) return whole(at, language);
  if (typeof value === 'boolean') {
    if (language === 'zh') return value ? '是' : '否';
    return value ? 'yes' : 'no';
  }
  if (isList(value)) {
    const items = value.map((item) =>
      itemText({pattern: `${pattern}.*`, value: item, hall}, language),
    );
    return items.filter((item) => item !== '').join(BETWEEN[language]) || NONE[language];
  }
  if (isObject(value)) return objectWords(value, at, language);
  const reference = referenceAt(pattern);
  if (reference) return referred(hall, reference, String(value), language);
  return choiceWords(pattern, String(value), language) ?? String(value);
}

/** One item of a list, by its name where it has one. */
export function itemText(at: Placed, language: Language): string {
  const {pattern, value} = at;
  const list = {...at, pattern: pattern.replace(/\.\*$/, '')};
  const name = isObject(value) ? itemWords(list.pattern)?.name(value, list, language) : undefined;
  return name ?? valueWords(at, language);
}

function objectWords(value: JsonObject, {pattern, hall}: Placed, language: Language): string {
  const own = value[language];
  if (typeof own === 'string') return own;
  const parts = Object.entries(value).flatMap(([key, field]) => {
    const said = valueWords({pattern: `${pattern}.${key}`, value: field, hall}, language);
    if (said === '' || field === undefined) return [];
    const name = fieldWords(`${pattern}.${key}`, language);
    return [name === '' ? said : `${name} ${said}`];
  });
  return parts.join(BETWEEN[language]);
}

function laneWords({rule, n, minutes}: JsonObject, language: Language): string {
  const zh = language === 'zh';
  switch (rule) {
    case 'one-in':
      return zh ? `每 ${plain(n)} 个里最多一个` : `at most one call in ${plain(n)}`;
    case 'ageing':
      return zh ? `当作多等了 ${plain(minutes)} 分钟` : `${plain(minutes)} minutes ahead`;
    default:
      return zh ? '总是先叫' : 'always first';
  }
}

/** `周一至周五 08:30–12:00`, with a level where there is one. */
function spans({value}: Placed, language: Language): string {
  if (!isList(value) || value.length === 0) return NONE[language];
  return value
    .map((span) => {
      if (!isObject(span)) return '';
      const {days, from, until, level} = span;
      const numbers = isList(days) ? days.map(Number) : [];
      const at = level === undefined ? '' : ` ${plain(level)}%`;
      return `${daysWords(numbers, language)} ${plain(from)}–${plain(until)}${at}`;
    })
    .join(BETWEEN[language]);
}

function daysWords(days: readonly number[], language: Language): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  if (sorted.length === 7) return language === 'zh' ? '每天' : 'every day';
  const runs: number[][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day = 0) => WEEK[language][day - 1] ?? '';
  const to = language === 'zh' ? '至' : '–';
  return runs
    .flatMap((run) => (run.length > 2 ? `${name(run[0])}${to}${name(run.at(-1))}` : run.map(name)))
    .join(BETWEEN[language]);
}
