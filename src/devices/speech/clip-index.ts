import type {SpokenLanguage} from './speech.ts';
import {chineseUnits} from './text/chinese.ts';
import type {Repertoire} from './text/pieces.ts';

/** Clip → where it lies in its file: first byte, and how many. Each is an Ogg Opus file of its own. */
export type ClipIndex = Readonly<Record<string, readonly [offset: number, bytes: number]>>;

const unitsIn: Readonly<Record<SpokenLanguage, (clip: string) => number>> = {
  zh: (clip) => chineseUnits(clip).length,
  en: (clip) => clip.split(' ').length,
};

/** What the files of a language can say together. */
export function repertoireOf(indexes: readonly ClipIndex[], language: SpokenLanguage): Repertoire {
  const clips = new Set(indexes.flatMap((index) => Object.keys(index)));
  const longest = Math.max(0, ...Array.from(clips, unitsIn[language]));
  return {longest, has: (clip) => clips.has(clip)};
}
