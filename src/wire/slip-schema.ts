import * as v from 'valibot';
import {SLIP_PARTS, type SlipTemplate} from '../hall/slip-template.ts';
import {line, some} from './schema-parts.ts';

const AT_MOST = 200;
const text = line(AT_MOST);
const readable = line(Infinity);
const textOrNone = v.pipe(v.string(), v.trim(), v.maxLength(AT_MOST));
const size = v.exactOptional(v.picklist(['small', 'normal', 'large']));

/** The shape of a slip's template; that it shows the number is `checkConfiguration`'s to say. */
export const slipSchema = v.pipe(
  v.strictObject({
    lines: some(
      v.variant('show', [
        v.strictObject({
          show: v.picklist(SLIP_PARTS),
          size,
        }),
        v.strictObject({
          show: v.literal('words'),
          words: v.strictObject({zh: text, en: textOrNone, hant: v.exactOptional(text)}),
          size,
        }),
      ]),
      40,
    ),
    secondLanguage: v.picklist(['asked', 'english', 'none']),
    largeText: v.picklist(['asked', 'always']),
  }),
  v.rawCheck(({dataset, addIssue}) => {
    // What is not printed need not be written.
    if (!dataset.typed || dataset.value.secondLanguage === 'none') return;
    const {lines} = dataset.value;
    for (const [index, item] of lines.entries()) {
      if (item.show !== 'words' || v.is(readable, item.words.en)) continue;
      const {words} = item;
      addIssue({
        input: words.en,
        path: [
          {type: 'object', origin: 'value', input: dataset.value, key: 'lines', value: lines},
          {type: 'array', origin: 'value', input: lines, key: index, value: item},
          {type: 'object', origin: 'value', input: {...item}, key: 'words', value: words},
          {type: 'object', origin: 'value', input: words, key: 'en', value: words.en},
        ],
      });
    }
  }),
);

slipSchema satisfies v.GenericSchema<unknown, SlipTemplate>;
