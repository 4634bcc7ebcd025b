import {readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {finish, scratchFile, synthesize, type SynthesizerVoice} from '../../voice/make/studio.ts';

/** One clip to make. */
export interface ClipSpec {
  /** The name it is found by. */
  readonly clip: string;
  /** As the synthesizer takes it: English, or pinyin. */
  readonly say: string;
  readonly voice: SynthesizerVoice;
}

/** Words a minute: an unhurried reader beside one person. */
const SPEED = 165;
/** Small: speech of one voice, and there are thousands of them. */
const ENCODING = ['--bitrate', '16', '--padding', '0'];

/** Makes the clips and lays them end to end in one file, with an index of clip → [offset, bytes]. */
export async function makeSprite(
  name: string,
  specs: readonly ClipSpec[],
  folder: string,
): Promise<{bytes: number; seconds: number}> {
  const made: Buffer[] = [];
  let ms = 0;
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < specs.length; at = next++) {
      const spec = specs[at];
      if (!spec) return;
      const id = `${name}-${at}`;
      const out = scratchFile(`${id}-done`);
      const raw = await synthesize(id, spec.say, spec.voice, SPEED);
      const length = await finish(raw, id, out, ENCODING);
      ms += length;
      made[at] = readFileSync(out);
    }
  };
  await Promise.all(Array.from({length: availableParallelism()}, worker));
  const index: Record<string, readonly [number, number]> = {};
  let offset = 0;
  for (const [at, {clip}] of specs.entries()) {
    const {length} = made[at] ?? Buffer.alloc(0);
    index[clip] = [offset, length];
    offset += length;
  }
  writeFileSync(`${folder}${name}.clips`, Buffer.concat(made));
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(index)}\n`);
  return {bytes: offset, seconds: ms / 1000};
}
