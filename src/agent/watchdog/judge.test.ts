import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Judge, PATIENCE, type Action, type Look} from './judge.ts';

const well: Look = {kind: 'pulse', frameWait: 100};
const still: Look = {kind: 'pulse', frameWait: 60_000};
const silent: Look = {kind: 'silent'};

/** A judge who looks every two seconds; `see` gives back what it did, and when, in seconds. */
function watch() {
  const judge = new Judge(PATIENCE);
  let at = 0;
  return {
    sleep: (seconds: number) => {
      at += seconds * 1000;
    },
    see: (look: Look, seconds: number): [number, Action][] => {
      const done: [number, Action][] = [];
      const begin = at;
      while (at - begin < seconds * 1000) {
        const action = judge.decide(at, look);
        if (action !== 'wait') done.push([(at - begin) / 1000, action]);
        at += PATIENCE.look;
      }
      return done;
    },
  };
}

test('a page that answers and paints is left alone', () => {
  assert.deepEqual(watch().see(well, 3_600), []);
});

test('a page whose main thread does not answer for ten seconds is replaced', () => {
  const {see} = watch();
  see(well, 10);
  assert.deepEqual(see(silent, 12), [[10, 'new-page']]);
});

test('a page that was busy for less than that is left alone', () => {
  const {see} = watch();
  for (let times = 0; times < 20; times += 1) {
    assert.deepEqual(see(silent, 8), []);
    assert.deepEqual(see(well, 2), []);
  }
});

test('a page that answers but paints nothing is replaced', () => {
  assert.deepEqual(watch().see(still, 12), [[10, 'new-page']]);
});

test('an app may take half a minute to start, and no longer', () => {
  assert.deepEqual(watch().see({kind: 'no-app'}, 32), [[30, 'new-page']]);
});

test('an app that is busy for a moment while it starts is not taken for one that is stuck', () => {
  const {see} = watch();
  assert.deepEqual(see({kind: 'no-app'}, 12), []);
  assert.deepEqual(see(silent, 2), []);
  assert.deepEqual(see({kind: 'no-app'}, 2), []);
  assert.deepEqual(see(silent, 8), []);
  assert.deepEqual(see(well, 2), []);
});

test('one that now answers and now does not gets no longer than half a minute to start', () => {
  const {see} = watch();
  for (let times = 0; times < 7; times += 1) {
    assert.deepEqual(see(silent, 2), []);
    assert.deepEqual(see({kind: 'no-app'}, 2), []);
  }
  assert.deepEqual(see(silent, 4), [[2, 'new-page']]);
});

test('a renderer that crashed and a browser that is gone are not waited for', () => {
  assert.deepEqual(watch().see({kind: 'crashed'}, 2), [[0, 'new-page']]);
  assert.deepEqual(watch().see({kind: 'gone'}, 2), [[0, 'new-browser']]);
});

test('three restarts in a row, later each time, with the calm page between; then it is tried every few minutes', () => {
  assert.deepEqual(watch().see(silent, 520), [
    [10, 'new-page'],
    [22, 'safe-page'],
    [32, 'new-browser'],
    [44, 'safe-page'],
    [74, 'new-browser'],
    [86, 'safe-page'],
    [266, 'new-browser'],
    [278, 'safe-page'],
    [458, 'new-browser'],
    [470, 'safe-page'],
  ]);
});

test('the third start comes when a new version has had its minute', () => {
  const starts = watch()
    .see(silent, 80)
    .filter(([, action]) => action.startsWith('new'));
  assert.ok((starts[2]?.[0] ?? 0) > 60);
});

test('while the hub cannot be reached the calm page stands, and that counts as no restart', () => {
  const {see} = watch();
  assert.deepEqual(see({kind: 'unreachable'}, 36), [
    [0, 'safe-page'],
    [10, 'new-page'],
    [12, 'safe-page'],
    [22, 'new-page'],
    [24, 'safe-page'],
    [34, 'new-page'],
  ]);
  assert.deepEqual(see(silent, 12), [[10, 'new-page']]);
});

test('a page of ours that waits for the hub is left alone, and a page behind it that is stuck is not', () => {
  const {see} = watch();
  assert.deepEqual(see({kind: 'hub-away'}, 3_600), []);
  assert.deepEqual(see(silent, 12), [[10, 'new-page']]);
  assert.deepEqual(see({kind: 'hub-away'}, 600), []);
  assert.deepEqual(see(silent, 12), [[10, 'safe-page']], 'waiting is no health');
});

test('a minute of health ends a row of restarts; less does not', () => {
  const {see} = watch();
  see(silent, 12);
  see(well, 64);
  assert.deepEqual(see(silent, 12), [[10, 'new-page']]);
  see(well, 40);
  assert.deepEqual(see(silent, 12), [[10, 'safe-page']]);
});

test('what a judge missed who slept himself does not count', () => {
  const {see, sleep} = watch();
  see(well, 10);
  see(silent, 4);
  sleep(600);
  assert.deepEqual(see(silent, 8), []);
  assert.deepEqual(see(well, 10), []);
});

test('the calm page is shown again when it is lost itself', () => {
  const {see} = watch();
  see(silent, 76);
  see(silent, 20);
  assert.deepEqual(see({kind: 'gone'}, 24), [
    [0, 'safe-page'],
    [10, 'safe-page'],
    [20, 'safe-page'],
  ]);
});
