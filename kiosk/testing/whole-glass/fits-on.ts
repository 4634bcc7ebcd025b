import {assert} from '@open-wc/testing';
import {halls, languages, misfitsOn, panels, sizes, type Glasses} from '../glasses.ts';

/** Every screen on these panels, in every language and size and with the longest names. */
export function fitsOn(part: string, among: readonly Glasses['panel'][]): void {
  suite(`every screen of a kiosk, on ${part} glass`, () => {
    for (const panel of among) {
      for (const language of languages) {
        for (const size of sizes) {
          for (const hall of Object.keys(halls) as (keyof typeof halls)[]) {
            test(`fits finger and eye on ${panel}, ${language}, ${size}, ${hall}`, async () => {
              assert.deepEqual(await misfitsOn({panel, language, size, hall}), []);
            }).timeout(600_000);
          }
        }
      }
    }
  });
}

const names = Object.keys(panels) as Glasses['panel'][];
export const uprightPanels = names.filter((name) => panels[name].height > panels[name].width);
export const widePanels = names.filter((name) => !uprightPanels.includes(name));
