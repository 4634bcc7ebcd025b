import assert from 'node:assert/strict';
import {after, before, suite, test} from 'node:test';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {USUAL_SLIP} from '../../src/hall/slip-template.ts';
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
/** By which a visit is found again, on one line. */
const CODE = /^\d{4} \d{4} \d{4}$/m;
const skip = missing('cupsd') ?? missing('pdftotext') ?? missing('Xvfb');

void suite('a kiosk that prints by its browser, at the printer of its machine', {skip}, () => {
  let hub: HubProcess;
  let cups: PrivateCups;
  let display: Display;

  before(async () => {
    hub = await HubProcess.start({data: newDataFolder()});
    // A character that no printer has, and not every font.
    await change((hall) => ({
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

  const change = (changed: (hall: HallConfiguration) => HallConfiguration) =>
    publish(new HallClient(hub.url, {kind: 'console', id: 'screens'}), changed);

  /** Takes a number at a kiosk with this paper; gives back the number and what its printer got. */
  async function printed(paper: 58 | 80, length: number): Promise<[string, PrintedPage]> {
    const queue = `paper-${String(paper)}-${String(length)}`;
    cups.addPrinter(queue, {paper, length});
    const env = {...display.env, ...cups.env};
    const browser = await DeviceBrowser.online([], {env, args: ['--kiosk-printing']});
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
      const [number, {lines}] = await printed(paper, 297);
      const all = lines.join('\n');
      for (const line of [
        number,
        '𠮷祥群众工作中心',
        'Jixiang Work Centre',
        '请在 A 区就座',
        'Please sit in Area A',
      ]) {
        assert.ok(lines.includes(line), `${line} in ${all}`);
      }
      assert.match(all, /^(您排在最前面|前面还有 \d+ 个号)$/m);
      assert.match(all, CODE);
      assert.match(all, /^\d{4}-\d\d-\d\d \d\d:\d\d$/m);
    });
  }

  test('the browser adds nothing, and wastes no paper before the slip', AT_LAST, async () => {
    const [, {pages, width, height, words, lines}] = await printed(80, 200);
    assert.equal(pages, 1);
    assert.deepEqual([Math.round(width), Math.round(height)], [80, 200]);
    // Letters take more room than is seen of them: the whole box of the first begins at the edge.
    const top = words.find(({text: word}) => word.includes('𠮷'))?.top ?? NaN;
    assert.ok(top < 1, `its first line begins ${String(top)} mm down`);
    assert.ok(words.every(({left, right}) => left >= 4 && right <= 76));
    const all = lines.join('\n');
    assert.ok(!all.includes('127.0.0.1') && !all.includes('1/1'), all);
  });

  test('what is longer than the paper of its printer goes on with the next', AT_LAST, async () => {
    const [number, {pages, lines}] = await printed(58, 100);
    assert.equal(pages, 2);
    assert.ok(lines.includes(number));
    assert.match(lines.join('\n'), CODE);
  });

  test(
    'in large letters a code stays one line and a word whole, however narrow the paper',
    AT_LAST,
    async () => {
      await change((hall) => ({
        ...hall,
        slip: {...(hall.slip ?? USUAL_SLIP), largeText: 'always'},
      }));
      const [, {lines}] = await printed(58, 400);
      assert.match(lines.join('\n'), CODE);
      // Nor does a line end within a word.
      assert.ok(lines.includes('过号不作废'), lines.join('\n'));
    },
  );
});
