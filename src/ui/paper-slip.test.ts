import {assert, fixture, html, oneEvent} from '@open-wc/testing';
import {CanvasLetters} from '../devices/printer/picture/canvas-letters.ts';
import type {SlipPicture} from '../devices/printer/picture/slip-picture.ts';
import {VirtualPrinter} from '../devices/printer/virtual-printer.ts';
import {USUAL_SLIP} from '../hall/slip-template.ts';
import {chinese} from './locale.ts';
import type {PaperSlip} from './paper-slip.ts';
import './paper-slip.ts';
import {slipRows} from './slip/slip-rows.ts';
import {slip} from './slip/testing/example-slip.ts';

const {fontFamily} = getComputedStyle(document.documentElement);

async function pictureOf(some: Partial<typeof slip> = {}): Promise<SlipPicture> {
  const out: SlipPicture[] = [];
  const letters = new CanvasLetters(fontFamily);
  const printer = new VirtualPrinter((each) => Promise.resolve(void out.push(each)), letters);
  const rows = slipRows({...slip, ...some}, USUAL_SLIP, {locale: chinese, large: false});
  assert.deepEqual(await printer.print({id: 't.0', number: slip.number, rows}), {kind: 'printed'});
  return out[0]!;
}

async function hanging(some: Partial<typeof slip> = {}) {
  const box = html`<div style="width: 400px; height: 500px; display: grid">
    <rc-paper-slip></rc-paper-slip>
  </div>`;
  const element = (await fixture(box)).querySelector<PaperSlip>('rc-paper-slip')!;
  const torn = oneEvent(element, 'rc-paper-torn');
  element.slip = await pictureOf(some);
  await torn;
  return element;
}

suite('rc-paper-slip', () => {
  test('shows all of the paper in its box, however much stands on it', async () => {
    for (const some of [{}, {offline: true, help: true}, {phone: undefined}]) {
      const element = await hanging(some);
      const paper = element.renderRoot.querySelector('.paper')!.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      assert.isAtMost(paper.bottom, box.bottom + 1);
      assert.isAtMost(paper.width, box.width);
      assert.isAbove(paper.height, box.height / 2);
    }
  });

  test('says in words what stands on it, for whoever cannot see it', async () => {
    const element = await hanging();
    const said = element.renderRoot.querySelector('.said')!.textContent;
    for (const words of ['A023', '1234 5678 9012', 'Please sit in Area A']) {
      assert.include(said, words);
    }
  });

  test('has its dots on it', async () => {
    const element = await hanging();
    const canvas = element.renderRoot.querySelector('canvas')!;
    const {data} = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const inked = data.filter((value, at) => at % 4 === 3 && value > 0).length;
    assert.isAbove(inked, 10_000);
  });

  test('is accessible', async () => {
    await assert.isAccessible(await hanging());
  });
});
