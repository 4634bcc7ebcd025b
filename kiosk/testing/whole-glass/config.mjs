import base from '../../../web-test-runner.config.mjs';

/** `npm run check:glass`: far longer than the tests that run with every change. */
export default {
  ...base,
  files: ['upright', 'wide', 'accessible'].map((part) => `kiosk/testing/whole-glass/${part}.ts`),
  // Beside another page that ends, a page may never see a frame again.
  concurrency: 1,
  testsFinishTimeout: 4 * 60 * 60_000,
};
