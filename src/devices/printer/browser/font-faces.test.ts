import {assert} from '@open-wc/testing';
import {fontFaces} from './font-faces.ts';

suite('the fonts of a page in a frame that is printed', () => {
  test('the frame has the letters that come with the page, though it has no styles of its own', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      const {contentDocument: page} = frame;
      assert.isOk(page);
      const letters = () => page.fonts.load('700 24px "Noto Sans SC Variable"', '热茶');
      assert.isEmpty(await letters());
      const style = page.createElement('style');
      style.textContent = fontFaces(document);
      page.head.append(style);
      const loaded = await letters();
      assert.isNotEmpty(loaded);
      assert.isTrue(loaded.every(({status}) => status === 'loaded'));
    } finally {
      frame.remove();
    }
  });
});
