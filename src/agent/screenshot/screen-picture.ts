import {PULSE} from '../../wire/pulse.ts';
import {SCREENSHOT_PIXELS} from '../../wire/screenshot.ts';
import type {KioskBrowser} from '../browser/kiosk-browser.ts';

const ANSWER_MS = 2_000;

/** Nobody is there: a page of ours without an app (the calm one, or the one that waits), or an app that says so. */
const QUIET = `(() => {
  const pulse = globalThis.${PULSE}?.();
  return pulse ? pulse.quiet === true || pulse.hubAway === true : location.protocol === 'data:';
})()`;

/**
 * A JPEG of what the browser shows; undefined while somebody is at it, or where its page cannot say that
 * nobody is. Asked before and after, for a visitor may come at any moment. Rejects where the page does not
 * answer.
 */
export async function screenPicture(browser: KioskBrowser): Promise<Buffer | undefined> {
  const quiet = async () => (await browser.evaluate(QUIET, ANSWER_MS)) === true;
  if (!(await quiet())) return undefined;
  const picture = await browser.picture(SCREENSHOT_PIXELS);
  return (await quiet()) ? picture : undefined;
}
