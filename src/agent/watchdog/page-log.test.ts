import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PageLog} from './page-log.ts';

const HOUR = 3_600_000;

test('it tells what is shown, and how it was when it was last looked at', () => {
  const log = new PageLog();
  assert.deepEqual(log.at(0), {page: 'starting', restarts: 0});
  log.looked({kind: 'no-app'});
  assert.equal(log.at(0).page, 'starting');
  log.looked({kind: 'pulse', frameWait: 20, dataAge: 5_000});
  assert.deepEqual(log.at(0), {page: 'shown', restarts: 0, frameWait: 20, dataAge: 5_000});
  log.looked({kind: 'silent'});
  assert.deepEqual(log.at(0), {page: 'shown', restarts: 0}, 'it may only be busy');
  log.looked({kind: 'hub-away'});
  assert.equal(log.at(0).page, 'waiting');
});

test('the calm page is told until the app is seen again, and whether it was tried often enough', () => {
  const log = new PageLog();
  log.did('safe-page', false);
  log.looked({kind: 'no-app'});
  assert.equal(log.at(0).page, 'calm');
  log.did('new-browser', false);
  assert.equal(log.at(0).page, 'starting');
  log.did('safe-page', true);
  assert.equal(log.at(0).page, 'given-up');
  log.looked({kind: 'pulse', frameWait: 0});
  assert.equal(log.at(0).page, 'shown');
});

test('restarts count for an hour', () => {
  const log = new PageLog();
  log.restarted(1_000);
  log.restarted(HOUR / 2);
  assert.equal(log.at(HOUR / 2).restarts, 2);
  assert.equal(log.at(HOUR + 1_000).restarts, 1);
  assert.equal(log.at(2 * HOUR).restarts, 0);
});
