import {assert} from '@open-wc/testing';
import {misfitsOn, type Glasses} from '../testing/glasses.ts';

/**
 * The smallest panels in all that makes words long; of the others the extremes. Every panel in every
 * language and size: `npm run check:glass`.
 */
const glasses: readonly Glasses[] = [
  {panel: '15 inches, 4:3', language: 'zh-Hans', size: 'standard'},
  {panel: '15 inches, 4:3', language: 'zh-Hans', size: 'largest', hall: 'long names'},
  {panel: '15 inches, 4:3', language: 'zh-Hant', size: 'large', hall: 'long names'},
  {panel: '15 inches, 4:3', language: 'en', size: 'standard', hall: 'long names'},
  {panel: '15 inches, 4:3', language: 'en', size: 'largest'},
  {panel: '15.6 inches wide', language: 'zh-Hant', size: 'standard', hall: 'long names'},
  {panel: '15.6 inches wide', language: 'en', size: 'largest', hall: 'long names'},
  {panel: '21.5 inches upright', language: 'zh-Hans', size: 'standard', hall: 'long names'},
  {panel: '21.5 inches upright', language: 'en', size: 'largest', hall: 'long names'},
  {panel: '21.5 inches upright, low', language: 'zh-Hans', size: 'largest', hall: 'long names'},
  {panel: '32 inches upright, low', language: 'en', size: 'largest', hall: 'long names'},
  {panel: '32 inches wide', language: 'zh-Hant', size: 'largest', hall: 'long names'},
  {panel: '43 inches wide', language: 'en', size: 'largest', hall: 'long names'},
];

suite('every screen of a kiosk', () => {
  for (const each of glasses) {
    const {panel, language, size, hall = 'the example hall'} = each;
    test(`fits finger and eye on ${panel}, ${language}, ${size}, ${hall}`, async () => {
      assert.deepEqual(await misfitsOn(each), []);
    }).timeout(300_000);
  }
});
