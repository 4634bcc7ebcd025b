import assert from 'node:assert/strict';
import {test} from 'node:test';
import {packPages, type Room} from './pack-pages.ts';

const room: Room = {columns: 2, height: 100, row: 20, heading: 10, gap: 5, pager: 20};

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

test('a heading never ends a page and stands again where its group goes on', () => {
  const groups = [3, 9, 4].map((size) => ({heading: true, size}));
  const {pages} = packPages(groups, {...room, height: 120});
  assert.ok(pages.length > 1);
  for (const page of pages) {
    assert.equal(page[0]?.kind, 'heading');
    assert.equal(page.at(-1)?.kind, 'row');
  }
});
