import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {SourcePage} from '../boards/source-page.ts';
import type {FilmPage} from './film.ts';
import {flashesOf} from './flash-meter.ts';
import {transitions, type TransitionName} from './transitions.ts';

declare const film: FilmPage;

const FPS = 60;
/** Three a second is what harms; a wall keeps three times as far from it as it has to. */
const AT_MOST = 1;
/** Of a frame, in pixels: what flashes on a large part of a display is seen in so few. */
const WIDTH = 96;
/** Ways in are shorter. In a hall these steps are farther apart: a call has the stage for six seconds. */
const MOVES_MS = 1_500;

let source: SourcePage;
before(async () => {
  source = await SourcePage.open('test/flash/film.html', 'film');
  await source.page.setViewportSize({width: 1920, height: 1080});
});
after(async () => {
  await source.close();
});

async function shoot(): Promise<Buffer> {
  const picture = await source.picture(WIDTH, 'png');
  const data = await source.page.evaluate((png) => film.frameOf(png), picture);
  return Buffer.from(data, 'base64');
}

/** What everybody sees of a transition, its steps `every` milliseconds apart, sixty frames a second. */
async function filmOf(name: TransitionName, every: number): Promise<Buffer[]> {
  const steps = await source.page.evaluate((of) => film.begin(of), name);
  const frames = [await shoot()];
  for (let step = 0; step < steps; step += 1) {
    await source.page.evaluate((index) => film.act(index), step);
    let goesOn = true;
    let still: Buffer | undefined;
    for (let ms = 0; ms < every; ms += 1000 / FPS) {
      if (goesOn) goesOn = await source.page.evaluate((at) => film.seek(at), ms);
      else still ??= await shoot();
      frames.push(still ?? (await shoot()));
    }
  }
  return frames;
}

const names = Object.keys(transitions) as TransitionName[];

for (const name of names) {
  test(`${name}: at most ${String(AT_MOST)} flash a second`, async () => {
    const frames = await filmOf(name, MOVES_MS);
    const [first] = frames;
    assert.ok(first && frames.some((frame) => !first.equals(frame)), 'nothing was looked at');
    const {general, red} = flashesOf(frames, FPS);
    assert.ok(
      general <= AT_MOST && red <= AT_MOST,
      `${String(general)} flashes, ${String(red)} red`,
    );
    assert.deepEqual(source.errors, []);
  });
}

test('an alarm that came and went ten times a second would be caught', async () => {
  const [calm, alarm] = await filmOf('an alarm, and its end', 1000 / FPS);
  assert.ok(calm && alarm);
  const flicker = Array.from({length: FPS}, (_, at) => (at % 6 < 3 ? calm : alarm));
  assert.ok(flashesOf(flicker, FPS).general > 3);
});
