import {DeviceBrowser, KIOSK} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {TouchVisitor} from '../visitor/touch-visitor.ts';
import {formByCard, formByHand, numberOnly, shortestForm} from '../visitor/ways-to-a-number.ts';

/** Somebody old and in no hurry: reads each screen, looks for each key, draws each stroke. */
const SECONDS = {screen: 5, touch: 3, stroke: 1};

const WAYS = {numberOnly, shortestForm, formByCard, formByHand};

export interface Steps {
  readonly way: string;
  readonly touches: number;
  readonly strokes: number;
  readonly screens: number;
  readonly estimatedMinutes: number;
}

/** What each way to a number costs a visitor, from the first screen to the number. */
export async function stepsToNumber(): Promise<Steps[]> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const browser = await DeviceBrowser.open();
  const all: Steps[] = [];
  // A walk that finds no way on must still let the run end.
  try {
    for (const [way, walk] of Object.entries(WAYS)) {
      const page = await browser.page(`${hub.url}/kiosk/`, KIOSK);
      const visitor = await TouchVisitor.at(page);
      await walk(visitor);
      await page.locator('rc-number-screen').waitFor();
      const {touches, strokes} = visitor;
      const screens = visitor.screens.length;
      const seconds = screens * SECONDS.screen + touches * SECONDS.touch + strokes * SECONDS.stroke;
      const estimatedMinutes = Math.round(seconds / 6) / 10;
      all.push({way, touches, strokes, screens, estimatedMinutes});
      await page.close();
    }
  } finally {
    await browser.close();
    await hub.kill();
  }
  return all;
}
