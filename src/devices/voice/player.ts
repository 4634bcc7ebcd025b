import {AnnouncementQueue, type Announcement} from './announcement-queue.ts';
import {callSentence, timeline, type ClipId} from './sentence.ts';

export interface PlayerOptions {
  readonly context: AudioContext;
  /** Hub time, milliseconds. */
  readonly now: () => number;
  /** Milliseconds after which a call is no longer spoken. */
  readonly expiryMs: () => number;
  /** What a person should know: sound is blocked, clips are missing. Called when it changes. */
  readonly onNeeds: (needs: readonly string[]) => void;
}

/** Room before the first sample, so that a busy page cannot cut into it. */
const LEAD_SECONDS = 0.03;

/** Says one announcement after the other, each on the audio clock, never two at once. */
export class VoicePlayer {
  readonly #options: PlayerOptions;
  readonly #queue = new AnnouncementQueue();
  readonly #missing = new Set<ClipId>();
  /** Absent until they are loaded; calls that come before wait. */
  #clips: ReadonlyMap<ClipId, AudioBuffer> | undefined;
  #speaking = false;

  constructor(options: PlayerOptions) {
    this.#options = options;
    const {context} = options;
    context.addEventListener('statechange', () => {
      this.#tellNeeds();
      this.#speakNext();
    });
    this.#tellNeeds();
  }

  /** Begins to speak, with these clips; none at all is a wall that is silent, and says so. */
  begin(clips: ReadonlyMap<ClipId, AudioBuffer>): void {
    this.#clips = clips;
    this.#tellNeeds();
    this.#speakNext();
  }

  /** Leaves out what waits and is over. */
  drop(over: (announcement: Announcement) => boolean): void {
    this.#queue.drop(over);
  }

  say(announcement: Announcement): void {
    this.#queue.add(announcement);
    this.#speakNext();
  }

  /** To be called on a touch or a key: browsers let a page sound only then, unless told otherwise. */
  async wake(): Promise<void> {
    await this.#options.context.resume();
  }

  #speakNext(): void {
    const {context, now, expiryMs} = this.#options;
    const clips = this.#clips;
    if (this.#speaking || !clips || context.state !== 'running') return;
    const next = this.#queue.next(now(), expiryMs());
    if (!next) return;
    const sentence = callSentence(next, (clip) => clips.has(clip));
    if (sentence.missing.some((clip) => !this.#missing.has(clip))) {
      for (const clip of sentence.missing) this.#missing.add(clip);
      this.#tellNeeds();
    }
    const {placed} = timeline(sentence.clips, (clip) => clips.get(clip)?.duration ?? 0);
    const start = context.currentTime + LEAD_SECONDS;
    const sources = placed.flatMap(({clip, at}) => {
      const buffer = clips.get(clip);
      if (!buffer) return [];
      const source = new AudioBufferSourceNode(context, {buffer});
      source.connect(context.destination);
      source.start(start + at);
      return source;
    });
    const last = sources.at(-1);
    if (!last) {
      this.#speakNext();
      return;
    }
    this.#speaking = true;
    last.onended = () => {
      this.#speaking = false;
      this.#speakNext();
    };
  }

  #tellNeeds(): void {
    this.#options.onNeeds([
      ...(this.#options.context.state === 'running' ? [] : ['sound-blocked']),
      ...(this.#missing.size > 0 || this.#clips?.size === 0 ? ['clip-missing'] : []),
    ]);
  }
}
