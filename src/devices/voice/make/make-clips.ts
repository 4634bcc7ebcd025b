import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {clips as phrases, letterClips} from './clip-texts.ts';

// Makes every clip again, or those named: node src/devices/voice/make/make-clips.ts [attention …]
// The clips are in the tree; only somebody who changes them needs these programs.
const TOOLS = {'espeak-ng': 'espeak-ng', sox: 'sox', opusenc: 'opus-tools'} as const;

const out = fileURLToPath(new URL('../clips/zh/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'recha-clips-'));
const RATE = 48_000;

interface Made {
  readonly text: string;
  /** Milliseconds. */
  readonly ms: number;
}

/** All clips sound as loud as each other: root mean square of the speech, in dB of full scale. */
const LEVEL_DB = -20;
/** Words a minute: slow enough for a large hall with an echo. */
const SPEED = 150;

const sox = (...args: string[]) =>
  execFileSync('sox', ['-D', ...args], {stdio: ['ignore', 'pipe', 'pipe']});

/** What `sox stat` says of a file, which it prints as an error. */
function measure(file: string, name: string): number {
  const {stderr} = spawnSync('sox', [file, '-n', 'stat'], {encoding: 'utf8'});
  return Number(new RegExp(`${name}:\\s+([-\\d.]+)`).exec(stderr)?.[1] ?? NaN);
}

/** Trims silence to a few ms, levels, fades both ends so that nothing clicks, and encodes. */
function finish(raw: string, id: string): number {
  const trimmed = join(scratch, `${id}-trimmed.wav`);
  const silence = ['silence', '1', '0.002', '0.4%'];
  sox(
    raw,
    '-r',
    String(RATE),
    '-c',
    '1',
    '-b',
    '16',
    trimmed,
    ...silence,
    'reverse',
    ...silence,
    'reverse',
  );
  const rms = 20 * Math.log10(measure(trimmed, 'RMS\\s+amplitude'));
  const level = join(scratch, `${id}.wav`);
  const gain = LEVEL_DB - rms;
  // The limiter takes the few peaks that would clip when a quiet clip is raised.
  const limit = gain > 0 ? ['-l'] : [];
  const fade = ['fade', 't', '0.003', '0', '0.004'];
  sox(trimmed, '-b', '16', level, 'gain', ...limit, String(gain), ...fade);
  const encode = ['--quiet', '--bitrate', '24', '--serial', '1', '--discard-comments'];
  execFileSync('opusenc', [...encode, level, join(out, `${id}.ogg`)]);
  return Math.round(measure(level, 'Length \\(seconds\\)') * 1000);
}

/**
 * Pinyin, because Debian's voice reads characters letter by letter. The wide pitch range makes the
 * four tones distinct: at the default one they lie within 20 Hz.
 */
function speak(id: string, words: string, voice: 'cmn-latn-pinyin' | 'en-us'): number {
  const raw = join(scratch, `${id}-raw.wav`);
  const markup = `<speak><prosody range="220%">${words}</prosody></speak>`;
  execFileSync('espeak-ng', [
    '-v',
    voice,
    '-s',
    String(SPEED),
    '-p',
    '58',
    '-m',
    '-w',
    raw,
    markup,
  ]);
  return finish(raw, id);
}

/** One bell: a note and its octave, that dies away. */
function note(name: string, hertz: number, seconds: number): string {
  const file = join(scratch, `${name}.wav`);
  const tone = ['synth', String(seconds), 'sine', String(hertz), 'sine', String(hertz * 2)];
  const fade = ['fade', 'l', '0.004', String(seconds), String(seconds - 0.02), 'gain', '-9'];
  sox('-n', '-r', String(RATE), '-c', '1', file, ...tone, 'remix', '-', ...fade);
  return file;
}

/** Bells, so many seconds one after the other. */
function bells(id: string, notes: readonly string[], apart: number): number {
  const raw = join(scratch, `${id}-raw.wav`);
  const padded = notes.map((file, i) => `|sox ${file} -p pad ${String(i * apart)} 0`);
  sox('-m', ...padded, raw);
  return finish(raw, id);
}

/** Two bells, E5 then C5, soft and short: heard in a hall, and not a fright. */
const chime = () => bells('chime', [note('e5', 659.26, 0.9), note('c5', 523.25, 0.9)], 0.32);

/** Three bells that rise, twice, quicker and higher: nobody takes them for a call. */
const attention = () => {
  const rising = [note('g5', 783.99, 0.5), note('c6', 1046.5, 0.5), note('e6', 1318.51, 0.5)];
  return bells('attention', [...rising, ...rising], 0.16);
};

for (const [tool, debianPackage] of Object.entries(TOOLS)) {
  try {
    execFileSync('which', [tool], {stdio: 'ignore'});
  } catch {
    process.stderr.write(`${tool} is missing. Install it: apt-get install ${debianPackage}\n`);
    process.exit(1);
  }
}

mkdirSync(out, {recursive: true});
const wanted = process.argv.slice(2);
const index = join(out, 'clips.json');
const kept = existsSync(index)
  ? (JSON.parse(readFileSync(index, 'utf8')) as {clips: Record<string, Made>}).clips
  : {};
const made: Record<string, Made> = {};
function make(id: string, text: string, ms: () => number): void {
  const before = kept[id];
  made[id] = before && wanted.length > 0 && !wanted.includes(id) ? before : {text, ms: ms()};
}
make('chime', '', chime);
make('attention', '', attention);
for (const [id, letter] of letterClips) make(id, letter, () => speak(id, letter, 'en-us'));
for (const [id, {text, pinyin}] of Object.entries(phrases)) {
  make(id, text, () => speak(id, pinyin, 'cmn-latn-pinyin'));
}
writeFileSync(index, `${JSON.stringify({language: 'zh', clips: made}, null, 1)}\n`);
