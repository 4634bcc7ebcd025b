import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HallLog} from '../../hall/testing/hall-log.ts';
import {ticketsAhead} from '../../hall/wait.ts';
import {laneChange, otherLane} from './lane-change.ts';

function ticketIn(log: HallLog, id: string) {
  const ticket = log.state.tickets.get(id);
  assert.ok(ticket);
  return ticket;
}

test('says beforehand where a ticket will stand in the other lane, for each of a mixed queue', () => {
  const log = new HallLog();
  for (let i = 0; i < 12; i += 1) {
    log.take(`t${i}`, 'work', i % 3 === 1 ? {lane: 'priority'} : {});
  }
  log.do({type: 'open-seat', seat: '1-right'});
  log.do({type: 'call-next', seat: '1-right'});
  for (const {id} of [...log.state.tickets.values()].filter(({status}) => status === 'waiting')) {
    const ticket = ticketIn(log, id);
    const change = laneChange(log.state, ticket);
    assert.equal(change?.now, ticketsAhead(log.state, ticket));
    const lane = otherLane(ticket);
    log.do({type: 'change-lane', ticket: id, lane});
    assert.equal(change.then, ticketsAhead(log.state, ticketIn(log, id)), id);
    log.do({type: 'change-lane', ticket: id, lane: lane === 'priority' ? 'ordinary' : 'priority'});
  }
});

test('priority can put the first one back, and it shows', () => {
  const log = new HallLog();
  log.take('p1', 'work', {lane: 'priority'});
  log.do({type: 'open-seat', seat: '1-right'});
  log.do({type: 'call-next', seat: '1-right'});
  for (const id of ['t1', 't2', 't3']) log.take(id, 'work');
  assert.deepEqual(laneChange(log.state, ticketIn(log, 't1')), {now: 0, then: 2});
});

test('who stands in no queue has no place to change', () => {
  const log = new HallLog();
  log.take('t1', 'work');
  log.do({type: 'open-seat', seat: '1-right'});
  log.do({type: 'call-next', seat: '1-right'});
  assert.equal(laneChange(log.state, ticketIn(log, 't1')), undefined);
});
