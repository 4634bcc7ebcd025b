import {PULSE} from '../../wire/pulse.ts';
import {SCREENSHOT_PIXELS} from '../../wire/screenshot.ts';
import type {KioskBrowser} from '../browser/kiosk-browser.ts';

const ANSWER_MS = 2_000;

/**
 * Whether nobody is there, and has not been for two frames: an app says so itself; a page without one is the calm
 * page of ours, or one that the browser shows where an address does not answer. Undefined where nobody can tell.
 */
const QUIET = `(async () => {
  const quiet = () => {
    const pulse = globalThis.${PULSE}?.();
    if (pulse) return pulse.hubAway === true || pulse.quiet;
    return ['data:', 'chrome-error:'].includes(location.protocol) ? true : undefined;
  };
  // Who has gone just now is on the glass until the next frame; of a page that begins, until its first one.
  if (performance.getEntriesByName('first-contentful-paint').length === 0) return undefined;
  for (let frames = 0; quiet() && frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  return quiet();
})()`;

/**
 * A JPEG of what the browser shows; undefined while somebody is at it. Asked before and after, for a visitor
 * may come at any moment. Rejects where the page does not say whether anybody is there.
 */
export async function screenPicture(browser: KioskBrowser): Promise<Buffer | undefined> {
  if (!(await quiet(browser))) return undefined;
  const picture = await browser.picture(SCREENSHOT_PIXELS);
  return (await quiet(browser)) ? picture : undefined;
}

async function quiet(browser: KioskBrowser): Promise<boolean> {
  const told = await browser.evaluate(QUIET, ANSWER_MS);
  if (typeof told === 'boolean') return told;
  throw new Error('its page does not say whether anybody is there');
}
