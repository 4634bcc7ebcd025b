import {readFileSync} from 'node:fs';
import type {Stroke} from '../../engines.ts';

const models = new URL('../../../../node_modules/hanzi-writer-data/', import.meta.url);

/** Bytes of a stroke table as it is shipped. */
export const tableBytes = (name: 'common' | 'rare'): Uint8Array =>
  readFileSync(new URL(`../tables/strokes-${name}.bin`, import.meta.url));

/** A character as the font draws it, unsimplified, on a square of 1024. */
export function model(character: string): Stroke[] {
  const file = readFileSync(new URL(`${character}.json`, models), 'utf8');
  const {medians} = JSON.parse(file) as {medians: [number, number][][]};
  return medians.map((stroke) => stroke.map(([x, y]) => ({x, y: 900 - y})));
}
