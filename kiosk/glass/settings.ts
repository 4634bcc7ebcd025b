import type {Way} from '../../src/input/entry/key-layouts.ts';
import type {Rate} from '../../src/devices/speech/speech.ts';
import {chinese, type Locale} from '../../src/ui/locale.ts';

export type TextSize = 'standard' | 'large' | 'largest';
export type Theme = 'paper' | 'dark' | 'contrast';

/** Of the language, or of how things are shown and read aloud. */
export type Choosing = 'language' | 'display';

/** How the glass shows itself to this one visitor; back to the default at the end of the visit. */
export interface Settings {
  readonly locale: Locale;
  readonly size: TextSize;
  readonly theme: Theme;
  /** Controls in the lower 45 % of an upright screen, for somebody seated. */
  readonly low: boolean;
  /** How this visitor writes. */
  readonly way: Way;
  /** Everything that can be read is read aloud. */
  readonly reading: boolean;
  /** How fast, 1 as it was spoken. */
  readonly rate: Rate;
  /** Nobody else hears what is read aloud: by the visitor's own word, or since the pad told so. */
  readonly headphones: boolean;
  /** The glass stays dark while it is read aloud: for whoever does not see it, and does not want others to. */
  readonly screenOff: boolean;
  /** The dialog in which this visitor chooses among all that, while it is open. */
  readonly choosing?: Choosing | undefined;
}

/** Reading switched on: whoever listens spells rather than draws. */
export const byEar = {reading: true, way: 'pinyin'} as const satisfies Partial<Settings>;

export const defaultSettings: Settings = {
  locale: chinese,
  size: 'standard',
  theme: 'paper',
  low: false,
  // Most who come here once learned to write, and fewer to spell.
  way: 'hand',
  reading: false,
  rate: 1,
  headphones: false,
  screenOff: false,
};

/** The em in millimetres: EN 301 549's 0.7° at 600 mm is the large one. */
const EM: Readonly<Record<TextSize, number>> = {standard: 8, large: 10.2, largest: 12};

/** A heading's size in the visitor's em: it need not grow as fast as the words under it. */
const HEADING: Readonly<Record<TextSize, number>> = {standard: 1.9, large: 1.65, largest: 1.45};

/** The long side of a 21.5-inch panel, in millimetres. */
export const DEFAULT_SCREEN_MM = 476;
/** The short side of the same panel: on larger glass everything grows with it. */
const REFERENCE_SHORT_MM = 268;

export interface Glass {
  /** CSS pixels in one millimetre of the panel. */
  readonly mm: number;
  /** The unit that layouts are in: a millimetre, or more on glass larger than 21.5 inches. */
  readonly unit: number;
  readonly upright: boolean;
}

/** `screenMm` is the panel's long side, however it is hung. */
export function glassOf(width: number, height: number, screenMm: number): Glass {
  const mm = Math.max(width, height) / screenMm;
  const unit = Math.max(mm, Math.min(width, height) / REFERENCE_SHORT_MM);
  // A panel cannot be so fine that its millimetres no longer fit: 15 inches (229 mm) still does.
  return {mm, unit: Math.min(unit, mm * 2), upright: height >= width};
}

const SCREEN_KEY = 'rc-screen-mm';

/** The panel's long side: from `?mm=` once, which is then kept, or the default. */
export function screenMm(search: string, store: Pick<Storage, 'getItem' | 'setItem'>): number {
  const asked = sensible(new URLSearchParams(search).get('mm'));
  if (asked !== undefined) {
    store.setItem(SCREEN_KEY, String(asked));
    return asked;
  }
  return sensible(store.getItem(SCREEN_KEY)) ?? DEFAULT_SCREEN_MM;
}

function sensible(text: string | null): number | undefined {
  const mm = Number(text ?? Number.NaN);
  return mm >= 200 && mm <= 2500 ? mm : undefined;
}

/** Puts glass and settings where every stylesheet sees them. */
export function showSettings(root: HTMLElement, settings: Settings, glass: Glass): void {
  root.style.setProperty('--mm', `${glass.mm}px`);
  root.style.setProperty('--u', `${glass.unit}px`);
  root.style.fontSize = `${EM[settings.size] * glass.unit}px`;
  root.style.setProperty('--heading', String(HEADING[settings.size]));
  root.lang = settings.locale.code;
  root.dir = settings.locale.direction;
  root.dataset['theme'] = settings.theme;
  root.toggleAttribute('data-dark', settings.screenOff);
}
