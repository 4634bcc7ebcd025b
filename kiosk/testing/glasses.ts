import {setViewport} from '@web/test-runner-commands';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {openLocale} from '../languages/open-locale.ts';
import type {TextSize, Theme} from '../glass/settings.ts';
import {axeFaultsOf} from './axe-faults.ts';
import {faintWordsOf} from './contrast.ts';
import {everyScreen, longNames} from './every-screen.ts';
import type {Walked} from './walked.ts';
import {faultsOf} from './glass-check.ts';
import {exampleHall, type KioskPage} from './kiosk-page.ts';

interface Panel {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The long side in millimetres. */
  readonly mm: number;
  /** All controls stand low. */
  readonly low?: boolean;
}

export const panels = {
  '15 inches, 4:3': {width: 1024, height: 768, mm: 305},
  '15.6 inches wide': {width: 1366, height: 768, mm: 345},
  '21.5 inches upright': {width: 1080, height: 1920, mm: 476},
  '21.5 inches upright, low': {width: 1080, height: 1920, mm: 476, low: true},
  '21.5 inches wide': {width: 1920, height: 1080, mm: 476},
  '32 inches upright': {width: 1080, height: 1920, mm: 708},
  '32 inches upright, low': {width: 1080, height: 1920, mm: 708, low: true},
  '32 inches wide': {width: 1920, height: 1080, mm: 708},
  '43 inches wide': {width: 1920, height: 1080, mm: 952},
} as const satisfies Record<string, Panel>;

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export const sizes = ['standard', 'large', 'largest'] as const;
export const themes = ['paper', 'dark', 'contrast'] as const;
export const halls = {'the example hall': exampleHall, 'long names': longNames} as const;

/** One way in which a glass may show itself. */
export interface Glasses {
  readonly panel: keyof typeof panels;
  readonly language: (typeof languages)[number];
  readonly size: TextSize;
  readonly theme?: Theme;
  readonly hall?: keyof typeof halls;
}

/** How many pages of one list are looked at: all of them are laid out alike. */
const PAGES = 3;

/** Walks through every screen of a kiosk on such a glass; `look` says what is wrong with one. */
async function walkOn(
  glasses: Glasses,
  look: (page: KioskPage) => readonly string[] | Promise<readonly string[]>,
): Promise<string[]> {
  const panel: Panel = panels[glasses.panel];
  const hall: HallConfiguration = halls[glasses.hall ?? 'the example hall'];
  await setViewport({width: panel.width, height: panel.height});
  // It is told before the page has this size.
  while (innerWidth !== panel.width || innerHeight !== panel.height) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const locale = await openLocale(glasses.language, hall);
  if (!locale) throw new Error(`no ${glasses.language}`);
  const {size, theme = 'paper'} = glasses;
  const settings = {locale, size, theme, low: panel.low ?? false};
  const walked: Walked = {settings, mm: panel.mm, hall, pages: PAGES};
  const faults: string[] = [];
  await everyScreen(walked, async (page, where) => {
    for (const fault of await look(page)) faults.push(`${where}: ${fault}`);
  });
  return faults;
}

/** What does not fit such a glass, is too small for a finger on it, or cannot be read. */
export function misfitsOn(glasses: Glasses): Promise<string[]> {
  const {width, height, mm, low = false}: Panel = panels[glasses.panel];
  const rules = {mm: Math.max(width, height) / mm, low};
  return walkOn(glasses, (page) => faultsOf(page, rules));
}

/** What stands in anybody's way on such a glass, by WCAG 2.2 and by how far words stand out. */
export function inaccessibleOn(glasses: Glasses): Promise<string[]> {
  return walkOn(glasses, async ({app}) => [...(await axeFaultsOf(app)), ...faintWordsOf(app)]);
}
