import {assert} from '@open-wc/testing';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import {CALLS_TOGETHER} from '../../src/hall/calls-together.ts';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import {sceneOf, type ShownCall} from '../scene.ts';
import {Stage} from '../stage/stage.ts';
import './call-stage.ts';
import {words} from '../words.ts';

const FONT = "'Noto Sans SC Variable'";

/** The stage's own sizes on the boards that halls have, in CSS pixels. */
const SHAPES = [
  {board: 'LED wall 32:9', width: 680, height: 316},
  {board: 'TV', width: 814, height: 680},
  {board: 'upright', width: 1016, height: 673},
  {board: 'strip over a door', width: 1071, height: 288},
];

const link = new MemoryLink(hall as HallConfiguration);

function scene(calls: readonly ShownCall[]) {
  const [display] = hall.signage.displays;
  const empty = sceneOf({
    hall: link.state,
    configuration: hall as HallConfiguration,
    display: display as never,
    at: link.now,
    clock: link.clock,
    blind: false,
    note: '',
    media: undefined,
    spoken: undefined,
    caption: '请 A001 号到 5 号窗口左侧',
    stage: new Stage(),
  });
  return {...empty, stage: {calls, now: true}};
}

suite('rc-call-stage', () => {
  suiteSetup(async () => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/node_modules/@fontsource-variable/noto-sans-sc/wght.css';
    await new Promise((resolve) => {
      sheet.onload = resolve;
      document.head.append(sheet);
    });
    await document.fonts.load(`800 1em ${FONT}`, `A0123456789K${JSON.stringify(words)}`);
  });

  for (const {board, width, height} of SHAPES) {
    for (const number of ['A001', 'A1000', 'AKA107', 'AKA1070']) {
      test(`nothing of ${number} and its place is cut, alone or with others: ${board}`, async () => {
        const stage = document.createElement('rc-call-stage');
        stage.style.cssText = `width: ${String(width)}px; height: ${String(height)}px`;
        stage.style.fontFamily = FONT;
        stage.widget = {id: 'call', kind: 'call'};
        stage.scene = scene([]);
        document.body.append(stage);
        for (let together = 1; together <= CALLS_TOGETHER; together += 1) {
          const calls = Array.from({length: together}, (_, seq): ShownCall => ({
            seq,
            number,
            to: {kind: 'window', number: 27, side: 'left'},
            again: false,
          }));
          stage.scene = scene(calls);
          await stage.updateComplete;
          const frame = stage.getBoundingClientRect();
          for (const part of stage.shadowRoot?.querySelectorAll('h2, .number, .to') ?? []) {
            if (!part.checkVisibility()) continue;
            const {left, right, top, bottom} = part.getBoundingClientRect();
            const what = `${part.className} of ${String(together)}`;
            // A line's box is higher than its glyphs; the glyphs have to be inside.
            const air = (bottom - top) * 0.1;
            assert.isAtLeast(left, frame.left, what);
            assert.isAtMost(right, frame.right, what);
            assert.isAtLeast(top + air, frame.top, what);
            assert.isAtMost(bottom - air, frame.bottom, what);
            assert.isAtMost(part.scrollWidth, part.clientWidth + 1, what);
          }
        }
        stage.remove();
      });
    }
  }
});
