import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Card, ReaderEvent} from './id-reader.ts';
import {VirtualReader} from './virtual-reader.ts';

const card: Card = {kind: 'resident', name: '样本', number: '11010519491231002X'};

function watched() {
  const reader = new VirtualReader();
  const heard: ReaderEvent[] = [];
  const leave = reader.watch((event) => heard.push(event));
  return {reader, heard, leave};
}

test('a card is read once until it is lifted', () => {
  const {reader, heard} = watched();
  reader.lay(card);
  reader.lay(card);
  reader.lift();
  reader.lift();
  assert.deepEqual(heard, [{type: 'present'}, {type: 'read', ...card}, {type: 'removed'}]);
});

test('whoever left hears nothing, and nobody watching, nothing is read', () => {
  const {reader, heard, leave} = watched();
  leave();
  reader.lay(card);
  assert.deepEqual(heard, []);
});

test('each fault can be had, and a reader that is gone reads nothing', () => {
  const {reader, heard} = watched();
  reader.lay('pulled-early');
  reader.lay('unreadable');
  reader.unplug();
  assert.equal(reader.status, 'gone');
  reader.lay(card);
  reader.plug();
  reader.lay('expired');
  assert.deepEqual(heard, [
    {type: 'present'},
    {type: 'fault', why: 'pulled-early'},
    {type: 'removed'},
    {type: 'present'},
    {type: 'fault', why: 'unreadable'},
    {type: 'fault', why: 'reader-gone'},
    {type: 'ready'},
    {type: 'present'},
    {type: 'fault', why: 'expired'},
  ]);
});

test('a card that was left lying has to be lifted before the next visitor’s is read', () => {
  const {reader, leave} = watched();
  reader.lay(card);
  leave();
  const heard: ReaderEvent[] = [];
  reader.watch((event) => heard.push(event));
  reader.lay(card);
  reader.lift();
  reader.lay(card);
  assert.deepEqual(heard, [
    {type: 'fault', why: 'not-lifted'},
    {type: 'removed'},
    {type: 'present'},
    {type: 'read', ...card},
  ]);
});
