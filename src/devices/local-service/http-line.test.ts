import {assert, waitUntil} from '@open-wc/testing';
import {Uncaught} from '../testing/uncaught.ts';
import {openHttpLine} from './http-line.ts';

suite('a line over HTTP', () => {
  const fetched = globalThis.fetch;
  let uncaught: Uncaught;
  setup(() => {
    uncaught = new Uncaught();
  });
  teardown(() => {
    uncaught.away();
    globalThis.fetch = fetched;
  });

  test('is not cut by a bug of whoever hears the answer', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('{"code":0}'));
    let cuts = 0;
    const bug = new Error('bug');
    const line = openHttpLine('http://127.0.0.1:1', '', {
      opened: () => undefined,
      answered: () => {
        throw bug;
      },
      cut: () => {
        cuts += 1;
      },
    });
    line.ask();
    await waitUntil(() => uncaught.heard.length > 0);
    assert.deepEqual(uncaught.heard, [bug]);
    assert.equal(cuts, 0);
  });
});
