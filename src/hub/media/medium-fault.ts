import type {FileHandle} from 'node:fs/promises';
import {PICTURE_LIMITS} from '../../wire/signage-limits.ts';
import {measureBoxes} from './measure/boxes.ts';
import {FileBytes} from './measure/file-bytes.ts';
import {measureJpeg} from './measure/jpeg.ts';
import type {Measured} from './measure/measured.ts';
import {measurePng} from './measure/png.ts';
import {measureWebp} from './measure/webp.ts';
import {LANGUAGE_TYPE} from './media-type.ts';

/** Why no screen could show a file, or not without harm to itself. */
export type MediumFault =
  /** Cut short, or not what it begins as. */
  | {readonly kind: 'damaged'}
  | {readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number}
  | {readonly kind: 'too-many-frames'; readonly frames: number};

const MEASURES: Readonly<Record<string, (file: FileBytes) => Promise<Measured | undefined>>> = {
  'image/png': measurePng,
  'image/jpeg': measureJpeg,
  'image/webp': measureWebp,
  'image/avif': measureBoxes,
  'video/mp4': measureBoxes,
};

/**
 * Looks at a whole file of this media type by what it declares: a few bytes may stand for gigabytes of pixels, which
 * would fill the memory of every screen that draws them. The hub itself decodes nothing.
 */
export async function faultOf(type: string, file: FileHandle): Promise<MediumFault | undefined> {
  if (type === LANGUAGE_TYPE) return languageFault(file);
  const measure = MEASURES[type];
  // WebM: a browser decodes picture by picture and drops what is too large for it.
  if (!measure) return undefined;
  const measured = await measure(await FileBytes.of(file));
  if (!measured) return {kind: 'damaged'};
  const {width, height, frames} = measured;
  const film = type.startsWith('video/');
  // A film may be nothing but sound, a picture has to be one.
  if (!film && (width === 0 || height === 0)) return {kind: 'damaged'};
  const {side, pixels} = PICTURE_LIMITS;
  if (Math.max(width, height) > side || width * height > pixels) {
    return {kind: 'too-many-pixels', width, height};
  }
  return !film && frames > PICTURE_LIMITS.frames ? {kind: 'too-many-frames', frames} : undefined;
}

/** As long as the folder lets one be. */
async function languageFault(file: FileHandle): Promise<MediumFault | undefined> {
  try {
    JSON.parse(await file.readFile('utf8'));
    return undefined;
  } catch {
    return {kind: 'damaged'};
  }
}
