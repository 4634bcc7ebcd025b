import {assert} from '@open-wc/testing';
import type {Stroke} from '../engines.ts';
import './ink-pad.ts';
import type {InkPad} from './ink-pad.ts';

let pad: InkPad;
let told: readonly Stroke[];
let next: boolean;

/** A millimetre is four pixels here. */
const MM = 4;
const FINGER = 10 * MM;
const PALM = 45 * MM;

function touch(kind: string, pointer: number, x: number, size = FINGER): void {
  const {left, top} = pad.getBoundingClientRect();
  const at: PointerEventInit = {
    pointerId: pointer,
    clientX: left + x,
    clientY: top + 50,
    width: size,
    height: size,
  };
  const coalescedEvents = [new PointerEvent(kind, at)];
  pad.dispatchEvent(new PointerEvent(kind, {...at, coalescedEvents}));
}

const spans = () => told.map((stroke) => [stroke[0]?.x, stroke.at(-1)?.x]);

async function open(squared: boolean, high: number): Promise<void> {
  pad = document.createElement('rc-ink-pad');
  pad.squared = squared;
  pad.style.cssText = `--u: 4px; --mm: ${MM}px; inline-size: 600px; block-size: ${high}px; border: 0`;
  // Only the browser's own pointers can be captured.
  pad.setPointerCapture = () => undefined;
  pad.addEventListener('rc-ink', (event) => {
    told = event.strokes;
    next = event.next;
  });
  document.body.append(pad);
  await pad.updateComplete;
}

suite('a hand on the pad', () => {
  setup(async () => {
    told = [];
    await open(false, 400);
  });

  teardown(() => {
    pad.remove();
  });

  test('that comes down with its palm first writes with the finger', () => {
    touch('pointerdown', 1, 300, PALM);
    touch('pointerdown', 2, 10);
    touch('pointermove', 2, 90);
    touch('pointerup', 2, 90);
    touch('pointerup', 1, 300, PALM);
    assert.deepEqual(spans(), [[10, 90]]);
  });

  test('leaves nothing of its palm, where the panel has told a finger before', () => {
    touch('pointerdown', 1, 50);
    touch('pointerup', 1, 50);
    touch('pointerdown', 2, 300, PALM);
    touch('pointermove', 2, 340, PALM);
    touch('pointerup', 2, 340, PALM);
    assert.deepEqual(spans(), [[50, 50]]);
  });

  test('can write on a panel that takes every touch for a palm', () => {
    touch('pointerdown', 1, 10, PALM);
    touch('pointermove', 1, 90, PALM);
    touch('pointerup', 1, 90, PALM);
    assert.deepEqual(spans(), [[10, 90]]);
  });

  test('whose palm the panel takes for a finger writes with the finger that moves', () => {
    touch('pointerdown', 1, 300);
    touch('pointerdown', 2, 10);
    touch('pointermove', 1, 302);
    touch('pointermove', 2, 12);
    touch('pointermove', 2, 90);
    touch('pointerup', 1, 302);
    touch('pointerup', 2, 90);
    assert.deepEqual(spans(), [[10, 90]]);
  });

  test('that rests there in the middle of a stroke does not take it over', () => {
    touch('pointerdown', 1, 10);
    touch('pointermove', 1, 90);
    touch('pointerdown', 2, 300);
    touch('pointermove', 2, 340);
    touch('pointermove', 1, 150);
    touch('pointerup', 1, 150);
    touch('pointerup', 2, 340);
    assert.deepEqual(spans(), [[10, 150]]);
  });

  test('that only taps makes a dot', () => {
    touch('pointerdown', 1, 50);
    touch('pointerup', 1, 50);
    assert.deepEqual(spans(), [[50, 50]]);
  });

  test('that is taken away by the system leaves nothing, and the next stroke is written', () => {
    touch('pointerdown', 1, 10);
    touch('pointermove', 1, 90);
    touch('pointercancel', 1, 90);
    touch('pointerdown', 2, 20);
    touch('pointerup', 2, 20);
    assert.deepEqual(spans(), [[20, 20]]);
  });
});

suite('squares to write in', () => {
  setup(async () => {
    await open(true, 300);
  });

  teardown(() => {
    pad.remove();
  });

  function draw(from: number, until: number): boolean {
    touch('pointerdown', 1, from);
    touch('pointermove', 1, until);
    touch('pointerup', 1, until);
    return next;
  }

  test('hold one character each', () => {
    assert.isFalse(draw(20, 120));
    assert.isFalse(draw(130, 210), 'a little over the line is in the first yet');
    assert.isTrue(draw(240, 360));
  });

  test('go on one after the other, also where the first is not read yet', () => {
    assert.isFalse(draw(20, 120));
    assert.isTrue(draw(240, 360));
    assert.isTrue(draw(430, 560));
    assert.isTrue(draw(20, 120), 'back in the first, which is free again');
  });

  test('do not cut what is written across them', () => {
    assert.isFalse(draw(100, 500));
    assert.isFalse(draw(250, 350));
  });

  test('do not part the halves of one character that is written over a line', () => {
    assert.isFalse(draw(80, 190));
    assert.isFalse(draw(205, 330));
  });
});
