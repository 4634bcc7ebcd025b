import type {SlipLine, SlipSize, SlipTemplate} from '../../hall/slip-template.ts';
import type {SlipRow} from '../../devices/printer/sheet/lay-out.ts';
import {waitWords} from '../../wire/wait-words.ts';
import type {TextKey, TextValues} from '../catalogue.ts';
import {chinese, english, type Locale} from '../locale.ts';
import type {Slip} from './slip.ts';

/** For whom a slip is printed. */
export interface SlipReader {
  readonly locale: Locale;
  /** They read the screen in larger letters. */
  readonly large: boolean;
}

/** How many times a printer's own letters: usual, and large. What stands under a line is always small. */
const TIMES: Readonly<Record<'usual' | 'large', Readonly<Record<SlipSize, number>>>> = {
  usual: {small: 1, normal: 2, large: 3},
  large: {small: 2, normal: 3, large: 4},
};

/** Between one thing that is said and the next, dots. */
const APART = 8;

/** What stands on a slip, line by line, by the hall's template. */
export function slipRows(
  slip: Slip,
  template: SlipTemplate,
  reader: SlipReader,
): readonly SlipRow[] {
  // Who reads Traditional characters has their Chinese in them.
  const own = reader.locale.code === 'zh-Hant' ? reader.locale : chinese;
  const second = secondOf(template, reader);
  const large = template.largeText === 'always' || reader.large;
  const times = TIMES[large ? 'large' : 'usual'];
  const rows: SlipRow[] = [];
  if (slip.again) rows.push(...said((locale) => locale.text('slip.again'), 2, true));
  for (const line of template.lines) rows.push(...rowsOf(line));
  return rows;

  /** In Chinese and under it in the second language, where that says something else. */
  function said(say: (locale: Locale) => string, size: number, bold: boolean): SlipRow[] {
    const first = say(own);
    const under = second && say(second);
    return [
      {kind: 'space', dots: APART},
      {kind: 'text', text: first, size, bold},
      ...(under === undefined || under === '' || under === first
        ? []
        : [{kind: 'text' as const, text: under, size: Math.max(1, size - 1), bold: false}]),
    ];
  }

  function labelled(
    label: 'slip.wait' | 'slip.party',
    say: (locale: Locale) => string,
    size: number,
  ): SlipRow[] {
    const colon = (locale: Locale) => (locale.base === 'zh' ? '：' : ': ');
    return said((locale) => `${locale.text(label)}${colon(locale)}${say(locale)}`, size, false);
  }

  function rowsOf(line: SlipLine): readonly SlipRow[] {
    const size = times[line.size ?? 'normal'];
    const text = <K extends TextKey>(key: K, ...values: TextValues<K>) =>
      said((locale) => locale.text(key, ...values), size, size > times.small);
    switch (line.show) {
      case 'words':
        return said((locale) => locale.words(line.words), size, size > times.small);
      case 'rule':
        return [{kind: 'rule'}];
      case 'number':
        return [{kind: 'text', text: slip.number, size: 'fill', bold: true}];
      case 'hall':
        return said((locale) => locale.words(slip.hall), size, true);
      case 'area':
        // Whoever has a time goes home until then.
        if (slip.appointment) return [];
        return said(
          (locale) => locale.text('number.sit', {area: locale.words(slip.area)}),
          size,
          true,
        );
      case 'guide':
        return slip.help ? text('number.guide') : [];
      case 'appointment': {
        const {appointment} = slip;
        if (!appointment) return [];
        const come = (locale: Locale) =>
          locale.text('number.appointment', {time: locale.words(appointment)});
        return said(come, size, true);
      }
      case 'ahead':
        if (slip.appointment) return [];
        return slip.ahead === 0 ? text('number.first') : text('number.ahead', {count: slip.ahead});
      case 'wait': {
        const {wait} = slip;
        if (slip.appointment) return [];
        if (!wait) return text('number.wait.unopened');
        const words = waitWords(wait);
        return labelled('slip.wait', (locale) => locale.words(words), size);
      }
      case 'party':
        if (slip.party < 2) return [];
        return labelled(
          'slip.party',
          (locale) => locale.text('party.people', {count: slip.party}),
          size,
        );
      case 'offline':
        return slip.offline ? text('slip.offline') : [];
      case 'unit': {
        const {unit} = slip;
        return unit ? said((locale) => locale.words(unit), size, false) : [];
      }
      case 'how':
        return slip.appointment ? text('slip.then') : [...text('slip.come'), ...text('slip.valid')];
      case 'code':
        return codeRows(size);
      case 'time':
        return [{kind: 'text', text: slip.time, size, bold: false}];
    }
  }

  function codeRows(size: number): readonly SlipRow[] {
    return [
      ...(slip.phone === undefined ? [] : [{kind: 'qr' as const, content: slip.phone}]),
      {kind: 'space', dots: APART},
      {
        kind: 'text',
        text: [own, second].map((locale) => locale?.text('slip.code')).join(' '),
        size,
        bold: false,
      },
      {kind: 'text', text: slip.code, size: size + 1, bold: true},
      ...said(
        (locale) => locale.text(slip.phone === undefined ? 'slip.code.kiosk' : 'slip.code.phone'),
        size,
        false,
      ),
    ];
  }
}

function secondOf({secondLanguage}: SlipTemplate, {locale}: SlipReader): Locale | undefined {
  if (secondLanguage === 'none') return undefined;
  const further = secondLanguage === 'asked' && !locale.code.startsWith('zh');
  return further ? locale : english;
}
