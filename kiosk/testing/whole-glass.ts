import {assert} from '@open-wc/testing';
import {
  halls,
  inaccessibleOn,
  languages,
  misfitsOn,
  panels,
  sizes,
  themes,
  type Glasses,
} from './glasses.ts';

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

suite('every screen of a kiosk, on every glass', () => {
  for (const panel of keysOf(panels)) {
    for (const language of languages) {
      for (const size of sizes) {
        for (const hall of keysOf(halls)) {
          const glasses: Glasses = {panel, language, size, hall};
          test(`fits finger and eye on ${panel}, ${language}, ${size}, ${hall}`, async () => {
            assert.deepEqual(await misfitsOn(glasses), []);
          }).timeout(300_000);
        }
      }
    }
  }
  for (const language of languages) {
    for (const size of sizes) {
      for (const theme of themes) {
        test(`can be used by everybody, ${language}, ${size}, ${theme}`, async () => {
          const panel = '15.6 inches wide';
          assert.deepEqual(await inaccessibleOn({panel, language, size, theme}), []);
        }).timeout(600_000);
      }
    }
  }
});
