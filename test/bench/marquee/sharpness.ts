import type {Page} from 'playwright-core';
import {openWall, slogansOf} from './wall-page.ts';

export interface Sharpness {
  readonly frames: number;
  /** Mean difference between neighbours in a row, moving text as a share of still text. */
  readonly ofStill: number;
  /** Between the sharpest and the softest frame, as a share of their mean: what an eye sees as shimmer. */
  readonly pulsing: number;
}

const LINE = '一杯热茶，尊重群众';

/** How sharp the edges of the moving text are in captured frames, and whether that pulses. */
export async function textSharpness(url: string): Promise<Sharpness> {
  const {browser, wall} = await openWall(url);
  const window = await onlyLine(wall);
  const moving = await captured(wall, 4_000);
  await slogansOf(wall).evaluate(({shadowRoot}) => {
    for (const wagon of shadowRoot?.querySelectorAll('.wagon') ?? []) {
      for (const animation of wagon.getAnimations()) animation.pause();
    }
  });
  await wall.waitForTimeout(500);
  const still = (await wall.screenshot()).toString('base64');
  const energies = await edgeEnergies(wall, [still, ...moving], window);
  await browser.close();
  const [ofStill = NaN, ...ofMoving] = energies;
  const mean = ofMoving.reduce((a, b) => a + b, 0) / ofMoving.length;
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    frames: ofMoving.length,
    ofStill: rounded(mean / ofStill),
    pulsing: rounded((Math.max(...ofMoving) - Math.min(...ofMoving)) / mean),
  };
}

interface Window {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** One line again and again: any window of the width of one lap then holds the same text, only turned. */
async function onlyLine(page: Page): Promise<Window> {
  const slogans = slogansOf(page);
  await slogans.evaluate((track, line) => {
    const {parentNode, nextSibling} = track;
    // Put in again, it starts anew and need not wait for the end of the text.
    track.remove();
    Object.assign(track, {slogans: [line]});
    parentNode?.insertBefore(track, nextSibling);
  }, LINE);
  await page.waitForTimeout(2_000);
  const band = await slogans.boundingBox();
  const piece = await slogans.locator('.piece').first().boundingBox();
  if (!band || !piece) throw new Error('no slogans');
  return {top: Math.ceil(band.y), height: Math.floor(band.height), width: Math.round(piece.width)};
}

/** What the compositor shows, frame by frame, as PNG. */
async function captured(page: Page, ms: number): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const frames: string[] = [];
  devtools.on('Page.screencastFrame', ({data, sessionId}) => {
    frames.push(data);
    void devtools.send('Page.screencastFrameAck', {sessionId});
  });
  await devtools.send('Page.startScreencast', {format: 'png', everyNthFrame: 1});
  await page.waitForTimeout(ms);
  await devtools.send('Page.stopScreencast');
  await devtools.detach();
  return frames;
}

async function edgeEnergies(page: Page, frames: string[], window: Window): Promise<number[]> {
  return page.evaluate(
    async ({images, part: {top, height, width}}) => {
      const energies: number[] = [];
      for (const image of images) {
        const bytes = Uint8Array.from(atob(image), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
        const context = new OffscreenCanvas(width + 1, height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(bitmap, -200, -top);
        const {data} = context.getImageData(0, 0, width + 1, height);
        let sum = 0;
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            const at = (y * (width + 1) + x) * 4;
            // Green is most of what an eye takes for brightness.
            sum += Math.abs((data[at + 1] ?? 0) - (data[at + 5] ?? 0));
          }
        }
        energies.push(sum / (width * height));
      }
      return energies;
    },
    {images: frames, part: window},
  );
}
