import assert from 'node:assert/strict';
import {test} from 'node:test';
import {packPages, type Room} from './pack-pages.ts';

const room: Room = {columns: 2, height: 100, row: 20, heading: 10, gap: 5, pager: 20, most: 32};

test('what fits stands on one page, and grows into the room', () => {
  const {pages, row} = packPages([{heading: false, size: 6}], room);
  assert.equal(pages.length, 1);
  assert.equal(pages[0]?.length, 3);
  assert.equal(row, 30);
});

test('nothing is lost and nothing stands twice, however small the room', () => {
  for (let height = 0; height < 300; height += 7) {
    const sizes = [5, 1, 9, 4];
    const {pages} = packPages(
      sizes.map((size) => ({heading: true, size})),
      {...room, height},
    );
    const shown = sizes.map(() => 0);
    for (const line of pages.flat()) {
      if (line.kind === 'row') shown[line.group] = (shown[line.group] ?? 0) + line.to - line.from;
    }
    assert.deepEqual(shown, sizes, `at ${height}`);
  }
});

test('a row grows as far as it may, and no further', () => {
  assert.equal(packPages([{heading: false, size: 2}], room).row, 32);
});

test('one choice that needs more room takes it from no other', () => {
  const groups = [{heading: false, size: 3, heights: [20, 50, 20]}];
  const {pages, row} = packPages(groups, {...room, columns: 1});
  assert.equal(pages.length, 1);
  assert.equal(row, 20);
  assert.equal(packPages(groups, {...room, columns: 1, height: 109}).row, 23);
});

test('choices that are only named keep their height, and leave the rest to the others', () => {
  const brief = {columns: 4, row: 10};
  const groups = [
    {heading: false, size: 4},
    {heading: true, size: 5, brief: true},
  ];
  const {pages, row} = packPages(groups, {...room, brief});
  const sizes = pages[0]?.map((line) => (line.kind === 'row' ? line.to - line.from : 0));
  assert.deepEqual(sizes, [2, 2, 0, 4, 1]);
  assert.equal(row, 25);
});

test('a heading never ends a page and stands again where its group goes on', () => {
  const groups = [3, 9, 4].map((size) => ({heading: true, size}));
  const {pages} = packPages(groups, {...room, height: 120});
  assert.ok(pages.length > 1);
  for (const page of pages) {
    assert.equal(page[0]?.kind, 'heading');
    assert.equal(page.at(-1)?.kind, 'row');
  }
});
