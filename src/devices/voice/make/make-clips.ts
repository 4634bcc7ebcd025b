import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {clips as phrases, letterClips} from './clip-texts.ts';

// Makes every clip again: node src/devices/voice/make/make-clips.ts
// The clips are in the tree; only somebody who changes them needs these programs.
const TOOLS = {'espeak-ng': 'espeak-ng', sox: 'sox', opusenc: 'opus-tools'} as const;

const out = fileURLToPath(new URL('../clips/zh/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'recha-clips-'));
const RATE = 48_000;
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

/** Two bells, E5 then C5, soft and short: heard in a hall, and not a fright. */
function chime(): number {
  const raw = join(scratch, 'chime-raw.wav');
  const e5 = join(scratch, 'e5.wav');
  const c5 = join(scratch, 'c5.wav');
  const note = (file: string, hertz: number) =>
    sox(
      '-n',
      '-r',
      String(RATE),
      '-c',
      '1',
      file,
      'synth',
      '0.9',
      'sine',
      String(hertz),
      'sine',
      String(hertz * 2),
      'remix',
      '-',
      'fade',
      'l',
      '0.004',
      '0.9',
      '0.88',
      'gain',
      '-9',
    );
  note(e5, 659.26);
  note(c5, 523.25);
  sox('-m', e5, `|sox ${c5} -p pad 0.32 0`, raw);
  return finish(raw, 'chime');
}

for (const [tool, debianPackage] of Object.entries(TOOLS)) {
  try {
    execFileSync('which', [tool], {stdio: 'ignore'});
  } catch {
    process.stderr.write(`${tool} is missing. Install it: apt-get install ${debianPackage}\n`);
    process.exit(1);
  }
}

mkdirSync(out, {recursive: true});
const made: Record<string, {text: string; ms: number}> = {chime: {text: '', ms: chime()}};
for (const [id, letter] of letterClips) {
  made[id] = {text: letter, ms: speak(id, letter, 'en-us')};
}
for (const [id, {text, pinyin}] of Object.entries(phrases)) {
  made[id] = {text, ms: speak(id, pinyin, 'cmn-latn-pinyin')};
}
writeFileSync(
  join(out, 'clips.json'),
  `${JSON.stringify({language: 'zh', clips: made}, null, 1)}\n`,
);
