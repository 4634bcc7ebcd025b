import {assert} from '@open-wc/testing';
import {inaccessibleOn, type Glasses} from '../testing/glasses.ts';

/**
 * Each theme, language and size once; what is shared by all is then seen three times. All of them with
 * each other: `npm run check:glass`.
 */
const glasses: readonly Glasses[] = [
  {panel: '21.5 inches upright', language: 'zh-Hans', size: 'standard', theme: 'paper'},
  {panel: '15.6 inches wide', language: 'en', size: 'largest', theme: 'dark'},
  {panel: '21.5 inches wide', language: 'zh-Hant', size: 'large', theme: 'contrast'},
];

suite('every screen of a kiosk', () => {
  for (const each of glasses) {
    const {panel, language, size, theme} = each;
    test(`can be used by everybody on ${panel}, ${language}, ${size}, ${theme}`, async () => {
      assert.deepEqual(await inaccessibleOn(each), []);
    }).timeout(600_000);
  }
});
