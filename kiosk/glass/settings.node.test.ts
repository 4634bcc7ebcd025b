import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DEFAULT_SCREEN_MM, glassOf, screenMm} from './settings.ts';

const store = () => {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  };
};

test('a panel has the same millimetre however it is hung', () => {
  const upright = glassOf(1080, 1920, 476);
  const wide = glassOf(1920, 1080, 476);
  assert.equal(upright.mm, wide.mm);
  assert.deepEqual([upright.upright, wide.upright], [true, false]);
});

test('nothing is smaller than its millimetres, and larger glass shows everything larger', () => {
  for (const [width, height, mm] of [
    [1024, 768, 305],
    [1366, 768, 345],
    [1920, 1080, 476],
    [1080, 1920, 708],
    [3840, 2160, 952],
  ] as const) {
    const glass = glassOf(width, height, mm);
    assert.ok(glass.unit >= glass.mm);
  }
  assert.ok(glassOf(3840, 2160, 952).unit > glassOf(3840, 2160, 952).mm * 1.9);
});

test('the width is asked once, kept, and nonsense is not', () => {
  const kept = store();
  assert.equal(screenMm('', kept), DEFAULT_SCREEN_MM);
  assert.equal(screenMm('?mm=305', kept), 305);
  assert.equal(screenMm('', kept), 305);
  assert.equal(screenMm('?mm=-3', kept), 305);
  assert.equal(screenMm('?mm=tea', kept), 305);
});
