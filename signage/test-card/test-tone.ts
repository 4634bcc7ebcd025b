import type {Side} from '../../src/hall/configuration.ts';

/** Seconds of one tone, and from one to the next. */
const TONE = 0.5;
const EVERY = 2;
/** Hertz. */
const PITCHES = {left: 523.25, right: 659.26} as const;
const LOUDNESS = 0.25;

/** Left, right, left, right: whether both loudspeakers are there, and not the wrong way round. */
export class TestTone {
  readonly #context = new AudioContext();
  readonly #onSide: (side: Side | undefined) => void;
  #timer: ReturnType<typeof setInterval>;
  #turn = 0;

  /** @param onSide the side that sounds now, or none: the browser lets nothing sound, or between two tones */
  constructor(onSide: (side: Side | undefined) => void) {
    this.#onSide = onSide;
    this.#timer = setInterval(() => {
      this.#next();
    }, EVERY * 1000);
    this.#next();
  }

  end(): void {
    clearInterval(this.#timer);
    void this.#context.close();
  }

  #next(): void {
    const context = this.#context;
    if (context.state !== 'running') {
      this.#onSide(undefined);
      return;
    }
    const side = this.#turn % 2 === 0 ? 'left' : 'right';
    this.#turn += 1;
    const start = context.currentTime;
    const gain = new GainNode(context, {gain: 0});
    // A tone that begins and ends at once would click.
    gain.gain.setValueCurveAtTime([0, LOUDNESS, LOUDNESS, 0], start, TONE);
    const tone = new OscillatorNode(context, {frequency: PITCHES[side]});
    tone
      .connect(gain)
      .connect(new StereoPannerNode(context, {pan: side === 'left' ? -1 : 1}))
      .connect(context.destination);
    tone.start(start);
    tone.stop(start + TONE);
    tone.onended = () => {
      this.#onSide(undefined);
    };
    this.#onSide(side);
  }
}
