import {ConverterFactory} from 'opencc-js/core';
import {table} from './table.ts';

/** Simplified to Traditional characters, word by word; what is neither stays as it is. */
export const traditional: (simplified: string) => string = ConverterFactory([[table]]);
