import {readFile} from 'node:fs/promises';
import {type PinyinMode} from '../kinds.ts';
import {loadPinyin} from '../pinyin-data.ts';
import {openPinyin} from '../pinyin-engine.ts';

const file = new Uint8Array(await readFile(new URL('../tables/pinyin.bin', import.meta.url)));

/** The data and an engine on it, as a kiosk has them. */
export const data = await loadPinyin(() => Promise.resolve(file));
export const engine = openPinyin(data);
export const MODES: readonly PinyinMode[] = ['text', 'name', 'address'];

/** What a visitor is offered, best first. */
export const texts = (letters: string, mode: PinyinMode = 'text', before?: string): string[] =>
  engine.read(letters, mode, before).candidates.map(({text}) => text);

/** What of it takes all the letters. */
export const whole = (letters: string, mode: PinyinMode = 'text'): string[] =>
  engine
    .read(letters, mode)
    .candidates.filter((one) => one.letters === letters.length)
    .map(({text}) => text);

/** Where a text stands, 0 for the first; -1 where it is not offered. */
export const rank = (text: string, letters: string, mode: PinyinMode = 'text'): number =>
  texts(letters, mode).indexOf(text);

/** Whether a text is among the first that a page shows. */
export const comesEarly = (text: string, letters: string, mode: PinyinMode = 'text'): boolean =>
  texts(letters, mode).slice(0, 5).includes(text);
