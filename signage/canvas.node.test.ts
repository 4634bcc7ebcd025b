import assert from 'node:assert/strict';
import {test} from 'node:test';
import {canvasStyle, canvasWithin} from './canvas.ts';

const still = {on: false, minute: 0};
const canvas = {width: 1920, height: 320, x: 100, y: 50, rotation: 0} as const;

test('a canvas has its device pixels at its place, whatever the zoom', () => {
  assert.deepEqual(canvasStyle(canvas, 1, still), {
    left: '100px',
    top: '50px',
    width: '1920px',
    height: '320px',
    transform: 'none',
  });
  const zoomed = canvasStyle(canvas, 1.25, still);
  assert.deepEqual([zoomed['left'], zoomed['width']], ['80px', '1536px']);
});

test('a canvas lies wholly, partly or not in a window, turned too', () => {
  const within = (width: number, height: number, rotation: 0 | 90 = 0) =>
    canvasWithin({...canvas, rotation}, {width, height});
  assert.equal(within(2020, 370), 'wholly');
  assert.equal(within(2019, 370), 'partly');
  assert.equal(within(100, 370), 'not');
  assert.equal(within(420, 1970, 90), 'wholly');
  assert.equal(within(2020, 370, 90), 'partly');
});

test('turned, the picture is pushed back into the box that it then fills', () => {
  const turned = (rotation: 90 | 180 | 270) =>
    canvasStyle({...canvas, rotation}, 1, still)['transform'];
  assert.equal(turned(90), 'translate(320px, 0) rotate(90deg)');
  assert.equal(turned(180), 'translate(1920px, 320px) rotate(180deg)');
  assert.equal(turned(270), 'translate(0, 1920px) rotate(270deg)');
});

test('a panel that keeps what stands is moved by a pixel with each minute, and comes back', () => {
  const moves = [0, 1, 2, 3, 4].map(
    (minute) => canvasStyle(undefined, 1, {on: true, minute})['transform'],
  );
  assert.equal(new Set(moves).size, 4);
  assert.equal(moves[4], moves[0]);
  assert.equal(canvasStyle(undefined, 1, {on: false, minute: 1})['transform'], 'none');
});
