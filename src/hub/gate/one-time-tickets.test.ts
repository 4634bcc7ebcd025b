import assert from 'node:assert/strict';
import {test} from 'node:test';
import {OneTimeTickets} from './one-time-tickets.ts';

const MINUTE = 60_000;

function office() {
  let at = 1_000_000;
  const tickets = new OneTimeTickets(() => at);
  return {tickets, pass: (ms: number) => (at += ms)};
}

test('a ticket is good once, for what it was given for, and in its time', () => {
  const {tickets, pass} = office();
  const {shown} = tickets.give('sign-in', MINUTE);
  assert.equal(tickets.find('add 1', shown), undefined);
  pass(MINUTE - 1);
  const found = tickets.find('sign-in', shown);
  assert.ok(found);
  assert.equal(found.spend(), true);
  assert.equal(found.spend(), false);
  assert.equal(tickets.find('sign-in', shown), undefined);
  const late = tickets.give('sign-in', MINUTE);
  pass(MINUTE);
  assert.equal(tickets.find('sign-in', late.shown), undefined);
});

test('nobody makes one, changes one, or spends one under another spelling', () => {
  const {tickets} = office();
  const ticket = tickets.give('sign-in', MINUTE);
  const [random = '', until = '', seal = ''] = ticket.shown.split('.');
  const later = `${random}.${String(Number(until) + MINUTE)}.${seal}`;
  for (const wrong of [undefined, '', '..', later, `${random}.${until}.`, ticket.shown.slice(1)]) {
    assert.equal(tickets.find('sign-in', wrong), undefined);
  }
  assert.equal(office().tickets.find('sign-in', ticket.shown), undefined, 'of another hub');
  assert.ok(ticket.spend());
  assert.equal(tickets.find('sign-in', `${ticket.shown}.more`), undefined);
});

test('its secrets are its own, and the same whenever it is shown', () => {
  const {tickets} = office();
  const [one, other] = [tickets.give('sign-in', MINUTE), tickets.give('sign-in', MINUTE)];
  assert.notEqual(one.secret('state'), other.secret('state'));
  assert.notEqual(one.secret('state'), one.secret('nonce'));
  assert.equal(tickets.find('sign-in', one.shown)?.secret('state'), one.secret('state'));
  assert.match(one.secret('state'), /^[\w-]{43}$/);
});
