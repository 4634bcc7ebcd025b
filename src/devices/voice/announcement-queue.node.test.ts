import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AnnouncementQueue, type Announcement} from './announcement-queue.ts';

const say = (ticket: string, at: number, again = false): Announcement => ({
  ticket,
  number: ticket.toUpperCase(),
  place: {kind: 'window', number: 5, side: 'left'},
  again,
  at,
});

test('says calls in the order they came', () => {
  const queue = new AnnouncementQueue();
  queue.add(say('a1', 0));
  queue.add(say('a2', 1));
  assert.equal(queue.next(10, 30_000)?.ticket, 'a1');
  assert.equal(queue.next(10, 30_000)?.ticket, 'a2');
  assert.equal(queue.next(10, 30_000), undefined);
});

test('a call that is older than its expiry is not said', () => {
  const queue = new AnnouncementQueue();
  queue.add(say('old', 0));
  queue.add(say('new', 25_000));
  assert.equal(queue.next(30_001, 30_000)?.ticket, 'new');
});

test('a call that is over before its turn is not said', () => {
  const queue = new AnnouncementQueue();
  queue.add(say('a1', 0));
  queue.add(say('a2', 0));
  queue.drop(({ticket}) => ticket === 'a1');
  assert.equal(queue.next(1, 30_000)?.ticket, 'a2');
});

test('a repeat of a ticket that still waits is said once, in its place', () => {
  const queue = new AnnouncementQueue();
  queue.add(say('a1', 0));
  queue.add(say('a2', 0));
  queue.add(say('a1', 5, true));
  assert.equal(queue.size, 2);
  assert.equal(queue.next(6, 30_000)?.again, true);
});
