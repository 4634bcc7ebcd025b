import {catalogue} from '../../catalogue.ts';
import {traditional} from '../convert.ts';
import {traditionalTexts} from '../texts.ts';

/** Prints a first draft of the texts that have no Traditional one yet: read each before it goes in. */
for (const [key, {zh}] of Object.entries(catalogue)) {
  if (!(key in traditionalTexts)) console.log(`  '${key}': '${traditional(zh)}',`);
}
