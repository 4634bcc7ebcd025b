import {readFileSync} from 'node:fs';
import {Readings, type ReadingsFile} from '../text/readings.ts';
import type {Repertoires} from '../text/pieces.ts';
import {repertoireOf, type ClipIndex} from '../clip-index.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../clips/${name}.json`, import.meta.url), 'utf8'));

/** The index of a sprite that is in the tree. */
export const shippedIndex = (name: string): ClipIndex => json(name) as ClipIndex;

/** How many bytes its file has. */
export const shippedBytes = (name: string): number =>
  readFileSync(new URL(`../clips/${name}.clips`, import.meta.url)).length;

/** What the clips in the tree can say. */
export const shipped: Repertoires = {
  zh: repertoireOf([shippedIndex('zh-bank'), shippedIndex('zh-wholes')], 'zh'),
  en: repertoireOf([shippedIndex('en-bank'), shippedIndex('en-wholes')], 'en'),
  readings: new Readings(json('zh-readings') as ReadingsFile),
};
