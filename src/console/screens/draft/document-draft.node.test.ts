import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Signage} from '../../../hall/signage.ts';
import example from '../../../hub/example/hall.json' with {type: 'json'};
import {changeItem, removeItem, type Change} from './draft.ts';
import {DocumentDraft} from './document-draft.ts';

const configuration = example as HallConfiguration;
let revision: number;
let draft: DocumentDraft<Signage>;

/** The feed tells what is published now. */
function published(signage: Signage): void {
  revision += 1;
  draft.follow(structuredClone(signage), revision);
}
const slogan = (text: string): Change => changeItem('slogans', 0, {text});
const title = (text: string): Change => changeItem('notices', 0, {title: text});
const first = () => draft.mine?.slogans[0]?.text;

beforeEach(() => {
  revision = 0;
  draft = new DocumentDraft();
  published(configuration.signage);
});

test('without changes it is what the hall has', () => {
  assert.equal(draft.dirty, false);
  published(slogan('新的')(configuration.signage));
  assert.equal(first(), '新的');
  assert.equal(draft.dirty, false);
  assert.deepEqual(draft.theirs, []);
});

test('a change and its way back leave nothing to publish', () => {
  draft.change(slogan('我的'));
  assert.equal(draft.dirty, true);
  draft.change(slogan('一声问候，关心群众'));
  assert.equal(draft.dirty, false);
});

test('what others publish elsewhere comes in, what was changed here stays', () => {
  draft.change(slogan('我的'));
  published(title('他们的')(configuration.signage));
  assert.equal(first(), '我的');
  assert.equal(draft.mine?.notices[0]?.title, '他们的');
  assert.deepEqual(draft.theirs, ['notices']);
  assert.deepEqual(draft.clashes, []);
});

test('where both changed the same, mine stays until somebody chooses', () => {
  draft.change(slogan('我的'));
  draft.change(title('我的'));
  published(slogan('他们的')(configuration.signage));
  assert.deepEqual(draft.clashes, ['slogans']);
  assert.equal(first(), '我的');
  draft.settle('theirs');
  assert.equal(first(), '他们的');
  assert.equal(draft.mine?.notices[0]?.title, '我的');
  assert.deepEqual(draft.clashes, []);
  assert.equal(draft.dirty, true);
});

test('a clash stays open over a further publication, and goes when theirs comes to mine', () => {
  draft.change(slogan('我的'));
  published(slogan('他们的')(configuration.signage));
  published(title('他们的')(slogan('他们的')(configuration.signage)));
  assert.deepEqual(draft.clashes, ['slogans']);
  published(slogan('我的')(configuration.signage));
  assert.deepEqual(draft.clashes, []);
  assert.equal(draft.dirty, false);
});

test('what I published myself is no news, even when I went on writing', () => {
  draft.change(slogan('我的'));
  const sent = draft.mine;
  assert.ok(sent);
  draft.sending(sent);
  draft.change(slogan('我的，又改了'));
  // The feed may be faster than the answer.
  published(sent);
  draft.published(sent);
  assert.deepEqual(draft.clashes, []);
  assert.deepEqual(draft.theirs, []);
  assert.equal(first(), '我的，又改了');
  assert.equal(draft.dirty, true);
});

test('where the answer is faster than the feed, nothing is left to publish', () => {
  draft.change(slogan('我的'));
  const sent = draft.mine;
  assert.ok(sent);
  draft.sending(sent);
  draft.published(sent);
  assert.equal(draft.dirty, false);
  published(sent);
  assert.equal(draft.dirty, false);
  assert.deepEqual(draft.theirs, []);
});

test('somebody publishes right after me, and I hear of both before my own answer', () => {
  draft.change(slogan('我的'));
  const sent = draft.mine;
  assert.ok(sent);
  draft.sending(sent);
  published(sent);
  published(title('他们的')(sent));
  draft.published(sent);
  assert.equal(draft.dirty, false);
  assert.equal(draft.mine?.notices[0]?.title, '他们的');
});

test('what was removed last can be put back until something else is done', () => {
  draft.change(removeItem('slogans', 0), '一声问候，关心群众');
  assert.equal(draft.removed, '一声问候，关心群众');
  draft.putBack();
  assert.equal(draft.dirty, false);
  draft.change(removeItem('slogans', 0), '一声问候，关心群众');
  draft.change(slogan('我的'));
  assert.equal(draft.removed, undefined);
});

test('giving it all up brings back what the hall has now', () => {
  draft.change(slogan('我的'));
  published(slogan('他们的')(configuration.signage));
  draft.discard();
  assert.equal(first(), '他们的');
  assert.equal(draft.dirty, false);
  assert.deepEqual(draft.clashes, []);
});

test('a part that the hall may go without can be taken away, and a clash over it is one', () => {
  interface Piece {
    readonly name: string;
    readonly phone?: string;
  }
  const piece = new DocumentDraft<Piece>();
  piece.follow({name: '厅', phone: '1'}, 1);
  piece.change(({name}) => ({name}));
  assert.equal(piece.dirty, true);
  piece.follow({name: '大厅', phone: '1'}, 2);
  assert.deepEqual(piece.mine, {name: '大厅'});
  piece.follow({name: '大厅', phone: '2'}, 3);
  assert.deepEqual(piece.clashes, ['phone']);
  piece.settle('theirs');
  assert.deepEqual(piece.mine, {name: '大厅', phone: '2'});
});

test('changes that were left are taken up, and come to the hall of now', () => {
  const left = slogan('写到一半')(configuration.signage);
  const later = new DocumentDraft<Signage>();
  later.resume(configuration.signage, left);
  later.follow(title('他们的')(configuration.signage), 7);
  assert.equal(later.mine?.slogans[0]?.text, '写到一半');
  assert.equal(later.mine.notices[0]?.title, '他们的');
  assert.equal(later.dirty, true);
});
