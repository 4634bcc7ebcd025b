import {PULSE} from '../../wire/pulse.ts';
import type {KioskBrowser} from '../browser/kiosk-browser.ts';

const ANSWER_MS = 2_000;

/** Whether a page says that it may not begin anew now. One that says nothing is no app, or an older one. */
const BUSY = `(() => {
  const pulse = globalThis.${PULSE}?.();
  return pulse !== undefined && pulse.hubAway !== true && (pulse.calm ?? pulse.quiet) === false;
})()`;

/** Whether nobody is disturbed where the browser ends: also where its page does not answer, for then it serves nobody. */
export async function isCalm(browser: KioskBrowser | undefined): Promise<boolean> {
  if (!browser) return true;
  return (await browser.evaluate(BUSY, ANSWER_MS).catch(() => false)) !== true;
}
