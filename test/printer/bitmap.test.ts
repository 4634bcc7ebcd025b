import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Bitmap} from './bitmap.ts';

const shown = (bitmap: Bitmap): string[] =>
  Array.from({length: bitmap.height}, (_, y) =>
    Array.from({length: bitmap.width}, (_each, x) => (bitmap.black(x, y) ? '#' : '.')).join(''),
  );

test('a stamp lies dot by dot where it was put, and what is beyond the edge is lost', () => {
  const stamp = new Bitmap(3, 2, Uint8Array.of(0b10111111, 0b01011111));
  const at = (x: number, y: number, across = 1, down = 1) => {
    const paper = new Bitmap(12, 3);
    paper.stamp(stamp, x, y, across, down);
    return shown(paper);
  };
  assert.deepEqual(at(0, 0), ['#.#.........', '.#..........', '............']);
  assert.deepEqual(at(8, 1), ['............', '........#.#.', '.........#..']);
  assert.deepEqual(at(9, 2), ['............', '............', '.........#.#']);
  assert.deepEqual(at(8, -1), ['.........#..', '............', '............']);
  assert.deepEqual(at(1, 0, 2, 1), ['.##..##.....', '...##.......', '............']);
  assert.deepEqual(at(16, 0), ['............', '............', '............']);
});

test('black for white within a box only', () => {
  const paper = new Bitmap(5, 2);
  paper.burn(1, 0, 2, 2);
  paper.invert(0, 0, 3, 1);
  assert.deepEqual(shown(paper), ['#....', '.##..']);
});
