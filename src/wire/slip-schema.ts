import * as v from 'valibot';
import {SLIP_PARTS, type SlipTemplate} from '../hall/slip-template.ts';
import {line, some} from './schema-parts.ts';

const text = line(200);
const size = v.exactOptional(v.picklist(['small', 'normal', 'large']));

/** The shape of a slip's template; that it shows the number is `checkConfiguration`'s to say. */
export const slipSchema = v.strictObject({
  lines: some(
    v.variant('show', [
      v.strictObject({
        show: v.picklist(SLIP_PARTS),
        size,
      }),
      v.strictObject({
        show: v.literal('words'),
        words: v.strictObject({zh: text, en: text, hant: v.exactOptional(text)}),
        size,
      }),
    ]),
    40,
  ),
  secondLanguage: v.picklist(['asked', 'english', 'none']),
  largeText: v.picklist(['asked', 'always']),
});

slipSchema satisfies v.GenericSchema<unknown, SlipTemplate>;
