import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {SourcePage} from '../boards/source-page.ts';
import {SLIP_VARIANTS} from './slip-variants.ts';
import type {SlipPictures} from './slips-page.ts';

const folder = fileURLToPath(new URL('./references/', import.meta.url));

export const referenceOf = (name: string): string => `${folder}${name}.png`;

declare global {
  var slipPictures: (name: string) => Promise<SlipPictures>;
}

export const pictureOf = ({page}: SourcePage, name: string): Promise<SlipPictures> =>
  page.evaluate((which) => globalThis.slipPictures(which), name);

/** The share of dots that differ between two pictures, base64; 1 where they are not of one size. */
export const unlikeShare = ({page}: SourcePage, one: string, other: string): Promise<number> =>
  page.evaluate(
    async ([first, second]) => {
      const dots = async (png: string) => {
        const response = await fetch(`data:image/png;base64,${png}`);
        const bitmap = await createImageBitmap(await response.blob());
        const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        pen?.drawImage(bitmap, 0, 0);
        return pen?.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = [await dots(first), await dots(second)];
      if (a?.width !== b?.width || a?.height !== b?.height || !a || !b) return 1;
      let unlike = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        if (a.data[at] !== b.data[at]) unlike += 1;
      }
      return unlike / (a.data.length / 4);
    },
    [one, other] as const,
  );

// Makes the reference pictures anew: npm run pictures:slips. Look at what has changed before it is kept.
if (import.meta.main) {
  await mkdir(folder, {recursive: true});
  const page = await SourcePage.open('test/printing/slips.html', 'slipPictures');
  for (const name of Object.keys(SLIP_VARIANTS)) {
    await writeFile(referenceOf(name), (await pictureOf(page, name)).png, 'base64');
  }
  await page.close();
}
