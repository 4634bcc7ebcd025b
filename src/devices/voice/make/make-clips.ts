import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {clips as phrases, letterClips} from './clip-texts.ts';
import {checkTools, finish, scratchFile, sox, synthesize, type SynthesizerVoice} from './studio.ts';

// Makes every clip again, or those named: node src/devices/voice/make/make-clips.ts [attention …]
// The clips are in the tree; only somebody who changes them needs these programs.
const out = fileURLToPath(new URL('../clips/zh/', import.meta.url));
const RATE = 48_000;

interface Made {
  readonly text: string;
  /** Milliseconds. */
  readonly ms: number;
}

/** Words a minute: slow enough for a large hall with an echo. */
const SPEED = 150;

const encoded = (raw: string, id: string): Promise<number> =>
  finish(raw, id, join(out, `${id}.ogg`), ['--bitrate', '24']);

const speak = async (id: string, words: string, voice: SynthesizerVoice): Promise<number> =>
  encoded(await synthesize(id, words, voice, SPEED), id);

/** One bell: a note and its octave, that dies away. */
async function note(name: string, hertz: number, seconds: number): Promise<string> {
  const file = scratchFile(name);
  const tone = ['synth', String(seconds), 'sine', String(hertz), 'sine', String(hertz * 2)];
  const fade = ['fade', 'l', '0.004', String(seconds), String(seconds - 0.02), 'gain', '-9'];
  await sox('-n', '-r', String(RATE), '-c', '1', file, ...tone, 'remix', '-', ...fade);
  return file;
}

/** Bells, so many seconds one after the other. */
async function bells(id: string, notes: readonly string[], apart: number): Promise<number> {
  const raw = scratchFile(`${id}-raw`);
  const padded = notes.map((file, i) => `|sox ${file} -p pad ${String(i * apart)} 0`);
  await sox('-m', ...padded, raw);
  return encoded(raw, id);
}

/** Two bells, E5 then C5, soft and short: heard in a hall, and not a fright. */
const chime = async () =>
  bells('chime', [await note('e5', 659.26, 0.9), await note('c5', 523.25, 0.9)], 0.32);

/** Three bells that rise, twice, quicker and higher: nobody takes them for a call. */
const attention = async () => {
  const rising = [
    await note('g5', 783.99, 0.5),
    await note('c6', 1046.5, 0.5),
    await note('e6', 1318.51, 0.5),
  ];
  return bells('attention', [...rising, ...rising], 0.16);
};

checkTools();
mkdirSync(out, {recursive: true});
const wanted = process.argv.slice(2);
const index = join(out, 'clips.json');
const kept = existsSync(index)
  ? (JSON.parse(readFileSync(index, 'utf8')) as {clips: Record<string, Made>}).clips
  : {};
const made: Record<string, Made> = {};
async function make(id: string, text: string, ms: () => Promise<number>): Promise<void> {
  const before = kept[id];
  made[id] = before && wanted.length > 0 && !wanted.includes(id) ? before : {text, ms: await ms()};
}
await make('chime', '', chime);
await make('attention', '', attention);
for (const [id, letter] of letterClips) await make(id, letter, () => speak(id, letter, 'en-us'));
for (const [id, {text, pinyin}] of Object.entries(phrases)) {
  await make(id, text, () => speak(id, pinyin, 'cmn-latn-pinyin'));
}
writeFileSync(index, `${JSON.stringify({language: 'zh', clips: made}, null, 1)}\n`);
