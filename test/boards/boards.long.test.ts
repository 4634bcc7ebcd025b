import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, test} from 'node:test';
import {tooSmall} from '../../src/hall/legibility.ts';
import {BoardPage} from './board-page.ts';
import {
  isPictured,
  nameOf,
  NATIVE,
  ORDINARY,
  referenceOf,
  scenesOf,
  type BoardScene,
} from './scenes.ts';
import {STAGES} from './stages.ts';

/** Share of other pixels in one small square from which a picture is another one. */
const UNLIKE = 0.17;

let board: BoardPage;
before(async () => {
  board = await BoardPage.open();
});
after(async () => {
  await board.close();
});

/** How unlike its reference the board is that is up. */
async function fromReference(scene: BoardScene): Promise<number> {
  const kept = await readFile(referenceOf(scene), 'base64').catch(() => '');
  return kept === '' ? 1 : board.unlikeness(kept, await board.picture());
}

/** Everything that is wrong with one scene, in words. */
async function faultsOf(scene: BoardScene): Promise<string[]> {
  await board.show(scene);
  const {faults, heights, viewing} = await board.examine();
  const {display, size, stage} = scene;
  const small =
    NATIVE[display] === size && ORDINARY.has(stage)
      ? tooSmall(heights, viewing).map(
          ({kind, has, needs}) => `${kind} of ${has.toFixed(1)} px needs ${needs.toFixed(1)}`,
        )
      : [];
  const unlike = isPictured(scene) ? await fromReference(scene) : 0;
  const picture =
    unlike > UNLIKE
      ? [`unlike its reference by ${unlike.toFixed(2)}: look, then npm run pictures:boards`]
      : [];
  return [...faults, ...small, ...picture].map((fault) => `${nameOf(scene)}: ${fault}`);
}

for (const display of Object.keys(NATIVE)) {
  test(`${display}: whole, readable and as it was, in every state and shape`, async () => {
    const faults: string[] = [];
    for (const scene of scenesOf(display, STAGES)) faults.push(...(await faultsOf(scene)));
    assert.deepEqual([...faults, ...board.errors], []);
  });
}

const size = NATIVE['wall'];
assert.ok(size);
const wall: BoardScene = {display: 'wall', size, stage: 'call'};

/** The wall with one change of style, in a part of its board. */
async function changed(part: string, style: string): Promise<number> {
  await board.show(wall);
  await board.page.evaluate(
    ([selector, css]) => {
      const found = document
        .querySelector('rc-wall-app')
        ?.shadowRoot?.querySelector('rc-board')
        ?.shadowRoot?.querySelector<HTMLElement>(selector);
      if (found) found.style.cssText = css;
    },
    [part, style] as const,
  );
  return fromReference(wall);
}

test('a picture notices a box that moved, another colour and a size, and no smoothed edge', async () => {
  for (const [part, style] of [
    ['rc-call-stage', 'transform: translateX(1%)'],
    ['rc-window-grid', 'transform: translateY(1.5%)'],
    ['rc-wall-header', 'transform: scale(0.94)'],
    ['rc-call-stage', '--rc-amber: #4bc2ff'],
    ['rc-last-calls', 'visibility: hidden'],
  ] as const) {
    assert.ok((await changed(part, style)) > UNLIKE, `${part} { ${style} } is not noticed`);
  }
  assert.ok((await changed('rc-call-stage', 'transform: translate(1px, 1px)')) <= UNLIKE);
  assert.ok((await changed('rc-window-grid', 'opacity: 0.98')) <= UNLIKE);
});

test('a text that is cut or stands on another is noticed', async () => {
  await board.show(wall);
  await board.page.evaluate(() => {
    const stage = document
      .querySelector('rc-wall-app')
      ?.shadowRoot?.querySelector('rc-board')
      ?.shadowRoot?.querySelector('rc-call-stage')?.shadowRoot;
    stage?.querySelector<HTMLElement>('.number')?.style.setProperty('font-size', '60cqb');
  });
  const {faults} = await board.examine();
  assert.ok(faults.length > 0);
});
