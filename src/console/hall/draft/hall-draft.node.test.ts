import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import example from '../../../hub/example/hall.json' with {type: 'json'};
import {HallDraft} from './hall-draft.ts';
import {hallPiece} from './hall-piece.ts';
import type {DraftStore, KeptDraft} from '../../../sync/kept-draft.ts';

const hall = example as HallConfiguration;
let kept: KeptDraft | undefined;
let broken: boolean;
let draft: HallDraft;

const store: DraftStore = {
  read: () => (broken ? Promise.reject(new Error('no disk')) : Promise.resolve(kept)),
  keep: (what) => {
    if (broken) return Promise.reject(new Error('no disk'));
    kept = structuredClone(what);
    return Promise.resolve();
  },
  forget: () => {
    kept = undefined;
    return Promise.resolve();
  },
};

async function opened(published: HallConfiguration, revision: number): Promise<HallDraft> {
  const one = new HallDraft(store, () => undefined);
  await one.open(hallPiece.check);
  one.follow(published, revision);
  return one;
}
const short = (one: HallDraft, index: number) => one.mine?.units[index]?.short.zh;
const type = (one: HallDraft, index: number, zh: string) => {
  one.edit({path: `units.${index}.short`, value: {...hall.units[index]!.short, zh}});
};

beforeEach(async () => {
  kept = undefined;
  broken = false;
  draft = await opened(hall, 1);
});

test('letters of one field are taken back together, fields one by one, and done again', () => {
  type(draft, 0, '新');
  type(draft, 0, '新名');
  type(draft, 1, '另一个');
  draft.undo();
  assert.equal(short(draft, 1), hall.units[1]?.short.zh);
  assert.equal(short(draft, 0), '新名');
  draft.undo();
  assert.equal(draft.dirty, false);
  assert.equal(draft.canUndo, false);
  draft.redo();
  draft.redo();
  assert.equal(short(draft, 1), '另一个');
  assert.equal(draft.canRedo, false);
});

test('whoever closes the page finds the changes again, on the hall of now', async () => {
  type(draft, 0, '写到一半');
  await draft.saved();
  const renamed = {...hall, name: {zh: '别人改的名', en: 'Renamed'}};
  const later = await opened(renamed, 2);
  assert.equal(later.kept, 'resumed');
  assert.equal(short(later, 0), '写到一半');
  assert.equal(later.mine?.name.zh, '别人改的名');
  later.discard();
  await later.saved();
  assert.equal(kept, undefined);
});

test('a machine that keeps nothing is told of, and editing goes on', async () => {
  broken = true;
  const one = await opened(hall, 1);
  type(one, 0, '新');
  await one.saved();
  assert.equal(one.kept, 'not');
  assert.equal(short(one, 0), '新');
});

test('a unit that is taken away leaves its seats and topics, and that its seat is empty is no mistake', () => {
  const gone = hall.units[4]!;
  const removed = {name: gone.short.zh, id: gone.id};
  draft.edit({path: 'units', value: hall.units.toSpliced(4, 1), removed});
  assert.deepEqual(draft.faults, []);
  assert.ok(!JSON.stringify(draft.mine?.windows).includes(`"${gone.id}"`));
  draft.undo();
  assert.deepEqual(draft.mine, hall);
});

test('what is wrong is told at its path as soon as it is typed', () => {
  type(draft, 2, '');
  assert.deepEqual(draft.faults, [{path: 'units.2.short.zh', zh: '要填写', en: 'Fill this in'}]);
});
