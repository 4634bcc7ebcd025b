/** What is said, as clips; pure, so that every sentence can be tested without a loudspeaker. */

export type ClipId = string;

/** Where a ticket is called to. */
export type CalledPlace =
  | {readonly kind: 'window'; readonly number: number; readonly side: 'left' | 'right' | 'middle'}
  | {readonly kind: 'room'; readonly room: string}
  | {readonly kind: 'guide-desk'};

export interface Sentence {
  readonly clips: readonly ClipId[];
  /** Clips that the hall does not have; the sentence says the nearest instead, or leaves them out. */
  readonly missing: readonly ClipId[];
}

/**
 * “请 A 零 二 三 号到 五号窗口 左侧”. Digits one by one, because they are what people compare with
 * their paper; numbers only, never a name or a unit. `has` says which clips there are.
 */
export function callSentence(
  {number, place, again}: {number: string; place: CalledPlace; again: boolean},
  has: (clip: ClipId) => boolean,
): Sentence {
  const wanted = [
    again ? 'again' : 'please',
    ...Array.from(number, (char) =>
      char >= '0' && char <= '9' ? `digit-${char}` : `letter-${char.toLowerCase()}`,
    ),
    'number',
    'to',
    ...placeClips(place),
  ];
  const missing = wanted.filter((clip) => !has(clip));
  const clips = wanted.flatMap((clip) => (has(clip) ? [clip] : nearest(clip, place).filter(has)));
  return {clips, missing};
}

function placeClips(place: CalledPlace): ClipId[] {
  if (place.kind === 'guide-desk') return ['guide-desk'];
  if (place.kind === 'room') return [`room-${place.room}`];
  const side = place.side === 'middle' ? [] : [`side-${place.side}`];
  return [`window-${place.number}`, ...side];
}

/** A window beyond the recorded ones is said digit by digit; an unknown room sends to the guide. */
function nearest(clip: ClipId, place: CalledPlace): ClipId[] {
  if (clip.startsWith('room-')) return ['guide-desk'];
  if (clip === 'again') return ['please'];
  if (place.kind === 'window' && clip.startsWith('window-')) {
    return [...Array.from(String(place.number), (digit) => `digit-${digit}`), 'number'];
  }
  return [];
}

/** Seconds of silence. */
const GAPS = {digit: 0.05, phrase: 0.15, chime: 0.15, repeat: 3} as const;

export interface Placed {
  readonly clip: ClipId;
  /** Seconds from the start of the announcement. */
  readonly at: number;
}

/** Chime, the sentence, a pause, the sentence again. Gives the end of it in seconds too. */
export function timeline(
  sentence: readonly ClipId[],
  secondsOf: (clip: ClipId) => number,
  times = 2,
): {readonly placed: readonly Placed[]; readonly seconds: number} {
  const placed: Placed[] = [];
  let at = 0;
  const say = (clip: ClipId, gap: number) => {
    placed.push({clip, at});
    at += secondsOf(clip) + gap;
  };
  say('chime', GAPS.chime);
  for (let time = 0; time < times; time += 1) {
    if (time > 0) at += GAPS.repeat;
    for (const clip of sentence)
      say(clip, /^(digit|letter)-/.test(clip) ? GAPS.digit : GAPS.phrase);
  }
  return {placed, seconds: at};
}
