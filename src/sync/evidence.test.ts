import {assert} from '@open-wc/testing';
import {tellEvidence} from './evidence.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

suite('tellEvidence', () => {
  test('a page says how long it runs and how much it stores, and again each minute', async () => {
    const said: Record<string, unknown> = {};
    let turn = (): void => assert.fail('it looks once');
    let usage = 10.4;
    let kept = false;
    const storage = {
      estimate: () => Promise.resolve({usage, quota: 100}),
      persist: () => Promise.resolve((kept = true)),
      persisted: () => Promise.resolve(kept),
    };
    tellEvidence({report: (facts) => Object.assign(said, facts)}, storage, (ms, work) => {
      assert.equal(ms, 60_000);
      turn = work;
    });
    await settled();
    assert.deepEqual(said['storage'], {used: 10, quota: 100, persisted: true});
    assert.isAtLeast(Number(said['uptime']), 0);
    usage = 50;
    turn();
    await settled();
    assert.deepEqual(said['storage'], {used: 50, quota: 100, persisted: true});
  });

  test('where the browser tells nothing of its storage, the page is as well as before', async () => {
    const said: Record<string, unknown> = {};
    const link = {report: (facts: object) => Object.assign(said, facts)};
    const silent = () => Promise.reject(new Error('not now'));
    tellEvidence(link, {estimate: silent, persist: silent, persisted: silent}, () => undefined);
    await settled();
    assert.deepEqual(Object.keys(said), ['uptime']);
  });
});
