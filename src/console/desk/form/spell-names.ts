import {loadPinyin} from '../../../input/pinyin/pinyin-data.ts';
import {speller, type Speller} from '../../../input/pinyin/speller.ts';

let spelling: Promise<Speller> | undefined;

/** What spells names in Pinyin; made once. Rejects where its tables cannot be had, and tries anew when asked again. */
export function spellNames(): Promise<Speller> {
  spelling ??= makeSpeller().catch((error: unknown) => {
    spelling = undefined;
    throw error;
  });
  return spelling;
}

async function makeSpeller(): Promise<Speller> {
  const tables = new URL('../../../input/pinyin/tables/pinyin.bin', import.meta.url);
  return speller(
    await loadPinyin(async () => {
      const response = await fetch(tables);
      if (!response.ok) throw new Error(`${response.status} for ${tables.pathname}`);
      return new Uint8Array(await response.arrayBuffer());
    }),
  );
}
