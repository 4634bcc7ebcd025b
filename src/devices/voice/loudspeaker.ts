import type {Placed} from './sentence.ts';

/** Room before the first sample, so that a busy page cannot cut into it. */
const LEAD_SECONDS = 0.03;
/** A cut that does not click. */
const FADE_SECONDS = 0.03;
/** Time constant of a change of loudness. */
const GLIDE_SECONDS = 0.3;
/** An audio clock that is so late stands still: its device has gone. */
const LATE_MS = 2_000;
/** Before a device that went is asked for again. */
const RENEW_MS = 1_000;

interface Utterance {
  readonly gain: GainNode;
  readonly sources: readonly AudioBufferSourceNode[];
  readonly watch: ReturnType<typeof setTimeout>;
}

/**
 * The sound of one display: one utterance at a time, on the audio clock. It sounds only while it is
 * open, and closes by itself: the end is set on the audio clock in advance, so that a page that
 * hangs or is frozen falls silent when another display may begin.
 */
export class Loudspeaker {
  readonly #onChange: () => void;
  #context!: AudioContext;
  #door!: GainNode;
  #utterance: Utterance | undefined;
  #openUntil = 0;
  #level = 1;

  /** @param onChange it can sound, or cannot any more */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#make();
  }

  get running(): boolean {
    return this.#context.state === 'running';
  }

  /** What decodes clips; they go with any later context too. */
  get context(): BaseAudioContext {
    return this.#context;
  }

  /** To be called on a touch or a key: browsers let a page sound only then, unless told otherwise. */
  async wake(): Promise<void> {
    await this.#context.resume();
  }

  /** Sounds for so many milliseconds from now on, and not longer. */
  open(ms: number): void {
    this.#openUntil = performance.now() + ms;
    this.#setDoor();
  }

  /** Loudness from 0 to 1, also of what sounds already. */
  set level(level: number) {
    if (level === this.#level) return;
    this.#level = level;
    this.#utterance?.gain.gain.setTargetAtTime(level, this.#context.currentTime, GLIDE_SECONDS);
  }

  /** Calls `ended` when all of it was played; never where it was cut, or its device has gone. */
  play(placed: readonly Placed<AudioBuffer>[], ended: () => void): void {
    this.cut();
    const context = this.#context;
    const gain = new GainNode(context, {gain: this.#level});
    gain.connect(this.#door);
    const start = context.currentTime + LEAD_SECONDS;
    let seconds = 0;
    const sources = placed.map(({sound, at}) => {
      const source = new AudioBufferSourceNode(context, {buffer: sound});
      source.connect(gain);
      source.start(start + at);
      seconds = at + sound.duration;
      return source;
    });
    const watch = setTimeout(
      () => {
        this.renew();
      },
      seconds * 1000 + LATE_MS,
    );
    const utterance = {gain, sources, watch};
    this.#utterance = utterance;
    const last = sources.at(-1);
    if (!last) return;
    last.onended = () => {
      if (this.#utterance !== utterance) return;
      this.#forget();
      ended();
    };
  }

  cut(): void {
    const utterance = this.#utterance;
    if (!utterance) return;
    this.#forget();
    const {gain, sources} = utterance;
    const now = this.#context.currentTime;
    gain.gain.cancelScheduledValues(0);
    gain.gain.setTargetAtTime(0, now, FADE_SECONDS / 4);
    for (const source of sources) source.stop(now + FADE_SECONDS);
  }

  /** A new context for a device that went or changed; what was being said is cut. */
  renew(): void {
    this.#forget();
    const old = this.#context;
    this.#make();
    if (old.state !== 'closed') void old.close();
    this.#onChange();
  }

  #make(): void {
    const context = new AudioContext();
    this.#context = context;
    this.#door = new GainNode(context, {gain: 0});
    this.#door.connect(context.destination);
    this.#setDoor();
    context.addEventListener('statechange', () => {
      if (this.#context !== context) return;
      // `interrupted` is not in the types yet.
      const state: string = context.state;
      if (state === 'closed' || state === 'interrupted') {
        setTimeout(() => {
          if (this.#context === context && !this.running) this.renew();
        }, RENEW_MS);
      }
      this.#onChange();
    });
  }

  #setDoor(): void {
    const left = (this.#openUntil - performance.now()) / 1000;
    if (left <= 0) return;
    const {gain} = this.#door;
    const now = this.#context.currentTime;
    gain.cancelScheduledValues(0);
    gain.setValueAtTime(1, now);
    gain.setValueAtTime(0, now + left);
  }

  #forget(): void {
    clearTimeout(this.#utterance?.watch);
    this.#utterance = undefined;
  }
}
