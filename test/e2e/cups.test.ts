import assert from 'node:assert/strict';
import {after, before, suite, test} from 'node:test';
import {HallClient} from '../../src/demo/hall-client.ts';
import {missing} from '../debian-tool.ts';
import {Display} from '../display.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {PrivateCups} from '../printing/private-cups.ts';
import {readPdf, type PrintedPage} from '../printing/printed-page.ts';
import {publish} from '../publish.ts';
import {DeviceBrowser, KIOSK, sees, takeNumber} from './browser.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 240_000};
const skip = missing('cupsd') ?? missing('pdftotext') ?? missing('Xvfb');

void suite('a kiosk that prints by its browser, at the printer of its machine', {skip}, () => {
  let hub: HubProcess;
  let cups: PrivateCups;
  let display: Display;

  before(async () => {
    hub = await HubProcess.start({data: newDataFolder()});
    // A character that no printer has, and not every font.
    await publish(new HallClient(hub.url, {kind: 'console', id: 'screens'}), (hall) => ({
      ...hall,
      name: {zh: '𠮷祥群众工作中心', en: 'Jixiang Work Centre'},
    }));
    cups = await PrivateCups.start();
    // A browser without a screen prints into a file that nobody gets.
    display = await Display.open(KIOSK);
  });
  after(async () => {
    await display.close();
    await cups.stop();
    await hub.stop();
  });

  /** Takes a number at a kiosk with this paper; gives back the number and what its printer got. */
  async function printed(paper: 58 | 80, length: number): Promise<[string, PrintedPage]> {
    const queue = `paper-${String(paper)}-${String(length)}`;
    cups.addPrinter(queue, {paper, length});
    const env = {...display.env, ...cups.env};
    const browser = await DeviceBrowser.open([], {env, args: ['--kiosk-printing']});
    try {
      const search = `?printer=browser&paper=${String(paper)}`;
      const kiosk = await browser.page(`${hub.url}/kiosk/${search}`, KIOSK);
      const number = await takeNumber(kiosk);
      await sees(kiosk, '请拿好号单');
      const page = readPdf(await cups.printed(queue, 1));
      assert.deepEqual(browser.errors, []);
      return [number, page];
    } finally {
      await browser.close();
    }
  }

  for (const paper of [80, 58] as const) {
    test(`${String(paper)} mm: all that is on a slip comes out`, AT_LAST, async () => {
      const [number, page] = await printed(paper, 297);
      const lines = page.text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
      for (const line of [
        number,
        '𠮷祥群众工作中心',
        'Jixiang Work Centre',
        'Please sit in Area A',
      ]) {
        assert.ok(lines.includes(line), `${line} in ${page.text}`);
      }
      assert.match(page.text, /请在\s+A 区就座/);
      assert.ok(
        lines.some((line) => line === '您排在最前面' || /^前面还有 \d+ 个号$/.test(line)),
        page.text,
      );
      assert.ok(lines.some((line) => /^\d{4} \d{4} \d{4}$/.test(line)));
      assert.ok(lines.some((line) => /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(line)));
    });
  }

  test('the browser adds nothing, and wastes no paper before the slip', AT_LAST, async () => {
    const [, {pages, width, height, words, text}] = await printed(80, 200);
    assert.equal(pages, 1);
    assert.deepEqual([Math.round(width), Math.round(height)], [80, 200]);
    // Letters take more room than is seen of them: the whole box of the first begins at the edge.
    const top = words.find(({text: word}) => word.includes('𠮷'))?.top ?? NaN;
    assert.ok(top < 1, `its first line begins ${String(top)} mm down`);
    assert.ok(words.every(({left, right}) => left >= 4 && right <= 76));
    assert.ok(!text.includes('127.0.0.1') && !text.includes('1/1'), text);
  });

  test(
    'a slip that is longer than the paper of its printer goes on with the next',
    AT_LAST,
    async () => {
      const [number, {pages, text}] = await printed(58, 100);
      assert.equal(pages, 2);
      assert.ok(text.includes(number));
      assert.match(text, /\d{4} \d{4} \d{4}/);
    },
  );
});
