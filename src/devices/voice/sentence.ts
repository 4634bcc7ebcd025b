/** What is said, as clips; pure, so that every sentence can be tested without a loudspeaker. */

export type ClipId = string;

/** Where a ticket is called to. */
export type CalledPlace =
  | {readonly kind: 'window'; readonly number: number; readonly side: 'left' | 'right' | 'middle'}
  | {readonly kind: 'room'; readonly room: string}
  | {readonly kind: 'guide-desk'};

export interface CallWords {
  readonly number: string;
  readonly place: CalledPlace;
  readonly again: boolean;
}

export interface Sentence {
  readonly clips: readonly ClipId[];
  /** Clips that the hall does not have; the sentence says the nearest instead, or leaves them out. */
  readonly missing: readonly ClipId[];
  /** Whether every digit and letter of the number is heard. */
  readonly whole: boolean;
}

/** The order of words in Mandarin, and in a language that tells no other. */
const ORDER = '{please} {number} number to {place} {side}';

/**
 * “请 A 零 二 三 号到 五号窗口 左侧”. Digits one by one, because they are what people compare with
 * their paper; numbers only, never a name or a unit. `has` says which clips there are, `order` how
 * the language puts them together.
 */
export function callSentence(
  {number, place, again}: CallWords,
  has: (clip: ClipId) => boolean,
  order = ORDER,
): Sentence {
  const digits = Array.from(number, digitClip);
  const slots = new Map<string, readonly ClipId[]>([
    ['{please}', [again ? 'again' : 'please']],
    ['{number}', digits],
    ['{place}', [placeClip(place)]],
    ['{side}', place.kind === 'window' && place.side !== 'middle' ? [`side-${place.side}`] : []],
  ]);
  const wanted = order
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => slots.get(word) ?? [word]);
  const missing = wanted.filter((clip) => !has(clip));
  const clips = wanted.flatMap((clip) => (has(clip) ? [clip] : nearest(clip, place).filter(has)));
  return {clips, missing, whole: digits.every(has)};
}

const digitClip = (char: string): ClipId =>
  char >= '0' && char <= '9' ? `digit-${char}` : `letter-${char.toLowerCase()}`;

function placeClip(place: CalledPlace): ClipId {
  if (place.kind === 'guide-desk') return 'guide-desk';
  return place.kind === 'room' ? `room-${place.room}` : `window-${place.number}`;
}

/** A window beyond the recorded ones is said digit by digit; an unknown room sends to the guide. */
function nearest(clip: ClipId, place: CalledPlace): ClipId[] {
  if (clip.startsWith('room-')) return ['guide-desk'];
  if (clip === 'again') return ['please'];
  if (place.kind === 'window' && clip.startsWith('window-')) {
    return [...Array.from(String(place.number), digitClip), 'number'];
  }
  return [];
}

/** Seconds of silence. */
const GAPS = {digit: 0.05, phrase: 0.15, chime: 0.15, language: 0.4} as const;

/** A sound with its length in seconds. */
export interface Sound {
  readonly duration: number;
}

export interface Placed<S extends Sound> {
  readonly sound: S;
  /** Seconds from the start. */
  readonly at: number;
}

/** One sentence of one language: each clip with its sound. */
export type Spoken<S extends Sound> = readonly (readonly [ClipId, S])[];

/** A chime, where there is one, and the sentence in one language after the other. */
export function timeline<S extends Sound>(
  chime: S | undefined,
  sentences: readonly Spoken<S>[],
): readonly Placed<S>[] {
  const placed: Placed<S>[] = [];
  let at = 0;
  const say = (sound: S, gap: number) => {
    placed.push({sound, at});
    at += sound.duration + gap;
  };
  if (chime) say(chime, GAPS.chime);
  sentences.forEach((sentence, i) => {
    if (i > 0) at += GAPS.language;
    for (const [clip, sound] of sentence) {
      say(sound, /^(digit|letter)-/.test(clip) ? GAPS.digit : GAPS.phrase);
    }
  });
  return placed;
}
