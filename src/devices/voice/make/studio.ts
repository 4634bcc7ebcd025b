import {execFile, execFileSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

/** Where clips are made: a synthesizer, a cutting table, an encoder. All of them are Debian's. */
const TOOLS = {'espeak-ng': 'espeak-ng', sox: 'sox', opusenc: 'opus-tools'} as const;

export type SynthesizerVoice = 'cmn-latn-pinyin' | 'en-us';

const RATE = 48_000;
/** All clips sound as loud as each other: root mean square of the speech, in dB of full scale. */
const LEVEL_DB = -20;

const run = promisify(execFile);
/** For what is thrown away afterwards. */
const scratch = mkdtempSync(join(tmpdir(), 'recha-clips-'));

/** A file for work on one clip. */
export const scratchFile = (id: string): string => join(scratch, `${id}.wav`);

/** `sox` without dither, so that the same input gives the same bytes. */
export const sox = (...args: string[]): Promise<{stderr: string}> => run('sox', ['-D', ...args]);

/** Ends the process where a program is missing, and says how to get it. */
export function checkTools(): void {
  for (const [tool, debianPackage] of Object.entries(TOOLS)) {
    try {
      execFileSync('which', [tool], {stdio: 'ignore'});
    } catch {
      process.stderr.write(`${tool} is missing. Install it: apt-get install ${debianPackage}\n`);
      process.exit(1);
    }
  }
}

/** What `sox stat` says of a file, which it prints as an error. */
async function measure(file: string): Promise<(name: string) => number> {
  const {stderr} = await sox(file, '-n', 'stat');
  return (name) => Number(new RegExp(`${name}:\\s+([-\\d.]+)`).exec(stderr)?.[1] ?? NaN);
}

/**
 * Says it into a file of the scratch folder. Mandarin takes pinyin with tones, because Debian's voice
 * reads characters letter by letter; the wide pitch range makes its four tones distinct: at the
 * default one they lie within 20 Hz.
 *
 * @param speed words a minute
 */
export async function synthesize(
  id: string,
  words: string,
  voice: SynthesizerVoice,
  speed: number,
): Promise<string> {
  const raw = scratchFile(`${id}-raw`);
  const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const markup = `<speak><prosody range="220%">${text}</prosody></speak>`;
  await run('espeak-ng', ['-v', voice, '-s', `${speed}`, '-p', '58', '-m', '-w', raw, markup]);
  return raw;
}

/**
 * Trims silence to a few ms, levels, fades both ends so that nothing clicks, and encodes as Opus, mono.
 *
 * @returns its length in milliseconds
 */
export async function finish(
  raw: string,
  id: string,
  out: string,
  encoding: readonly string[],
): Promise<number> {
  const trimmed = scratchFile(`${id}-trimmed`);
  const silence = ['silence', '1', '0.002', '0.4%'];
  const shape = ['-r', `${RATE}`, '-c', '1', '-b', '16', trimmed];
  await sox(raw, ...shape, ...silence, 'reverse', ...silence, 'reverse');
  const measured = await measure(trimmed);
  const rms = 20 * Math.log10(measured('RMS\\s+amplitude'));
  const level = scratchFile(id);
  const gain = LEVEL_DB - rms;
  // The limiter takes the few peaks that would clip when a quiet clip is raised.
  const limit = gain > 0 ? ['-l'] : [];
  const fade = ['fade', 't', '0.003', '0', '0.004'];
  await sox(trimmed, '-b', '16', level, 'gain', ...limit, String(gain), ...fade);
  await run('opusenc', ['--quiet', ...encoding, '--serial', '1', '--discard-comments', level, out]);
  return Math.round(measured('Length \\(seconds\\)') * 1000);
}
