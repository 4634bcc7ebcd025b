import {assert} from '@open-wc/testing';
import {inaccessibleOn, languages, sizes, themes} from '../glasses.ts';

suite('every screen of a kiosk, in all its colours', () => {
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
