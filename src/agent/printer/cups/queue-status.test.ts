import assert from 'node:assert/strict';
import {test} from 'node:test';
import {queueStatus} from './queue-status.ts';

const [IDLE, PRINTING, STOPPED] = [3, 4, 5];

test('a queue tells how its printer is, whatever weight it gives to it', () => {
  const said: [string[], string][] = [
    [['none'], 'ready'],
    [[], 'ready'],
    [['media-low-report'], 'paper-low'],
    [['media-empty-warning'], 'paper-out'],
    [['media-needed-error'], 'paper-out'],
    [['cover-open-warning'], 'cover-open'],
    [['door-open'], 'cover-open'],
    [['media-jam-error'], 'error'],
    [['connecting-to-device'], 'offline'],
    [['offline-report'], 'offline'],
    [['cups-missing-filter-warning'], 'error'],
    [['marker-supply-low-warning', 'cups-ipp-conformance-failure-report'], 'ready'],
  ];
  for (const [reasons, status] of said) {
    assert.equal(queueStatus(IDLE, true, reasons), status, reasons.join());
    assert.equal(queueStatus(PRINTING, true, reasons), status, reasons.join());
  }
});

test('what a person has to mend first comes first', () => {
  assert.equal(queueStatus(IDLE, true, ['media-empty-error', 'cover-open-error']), 'cover-open');
  assert.equal(queueStatus(IDLE, true, ['media-low-report', 'media-empty-error']), 'paper-out');
  assert.equal(queueStatus(STOPPED, true, ['media-empty-error', 'paused']), 'paper-out');
});

test('a queue that prints nothing is no good, though its printer may be', () => {
  assert.equal(queueStatus(STOPPED, true, ['none']), 'error');
  assert.equal(queueStatus(IDLE, false, ['media-low']), 'error');
});
