import {assert} from '@open-wc/testing';
import {LOG_MS} from '../../wire/device-ask.ts';
import {MemoryLink} from '../testing/memory-link.ts';
import {notePage} from './note-page.ts';
import {PageLog} from './page-log.ts';

/** What a visitor might have typed, and a message might hold. */
const PERSONAL = '王秀英 13800138000';

class PersonalError extends Error {
  override name = PERSONAL;
}

suite("a page's log of the last hour", () => {
  setup(() => {
    sessionStorage.clear();
  });
  teardown(() => {
    sessionStorage.clear();
  });

  test('holds no word of a visitor, whatever an error says', () => {
    const link = new MemoryLink();
    const log = new PageLog(sessionStorage, () => link.now);
    // Not the window: the runner would take them for its own.
    const page = new EventTarget();
    notePage(log, link, '1', page);
    for (const error of [new TypeError(PERSONAL), new PersonalError(PERSONAL)]) {
      page.dispatchEvent(new ErrorEvent('error', {error, message: PERSONAL}));
    }
    link.cut();
    const text = log.lines().join('\n');
    assert.include(text, '"page":"began"');
    assert.include(text, '"error":"TypeError"');
    assert.include(text, '"error":"other"');
    assert.include(text, '"line":"cut"');
    for (const word of PERSONAL.split(' ')) assert.notInclude(text, word);
    assert.notInclude(JSON.stringify(Object.entries(sessionStorage)), '王');
  });

  test('goes with its hour, and never grows beyond its room', () => {
    let now = Date.UTC(2026, 10, 23);
    const log = new PageLog(sessionStorage, () => now);
    for (let count = 0; count < 1_000; count += 1) {
      now += 1_000;
      log.note({count, text: 'x'.repeat(400)});
    }
    const lines = log.lines();
    assert.isAtMost(lines.join('\n').length, 48 * 1024);
    assert.include(lines.at(-1), '"count":999');
    now += LOG_MS + 1;
    assert.deepEqual(log.lines(), []);
  });

  test('is found by the document that comes after this one', () => {
    const now = () => Date.UTC(2026, 10, 23);
    new PageLog(sessionStorage, now).note({page: 'began'});
    assert.lengthOf(new PageLog(sessionStorage, now).lines(), 1);
  });
});
