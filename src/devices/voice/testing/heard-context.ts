/** One start of a sound: when it was told, when it is to sound (seconds of the audio clock), how long it is. */
export interface Start {
  readonly at: number;
  readonly when: number;
  readonly seconds: number;
}

/** An audio context with an ear at its loudspeaker. */
export class HeardContext extends AudioContext {
  static readonly all: HeardContext[] = [];
  readonly starts: Start[] = [];
  readonly #ear: AnalyserNode;

  constructor() {
    super();
    this.#ear = this.createAnalyser();
    this.#ear.fftSize = 2_048;
    this.#ear.connect(super.destination);
    HeardContext.all.push(this);
  }

  override get destination(): AudioDestinationNode {
    return this.#ear as unknown as AudioDestinationNode;
  }

  /** The loudest sample of the last 40 ms. */
  get loudness(): number {
    const samples = new Float32Array(this.#ear.fftSize);
    this.#ear.getFloatTimeDomainData(samples);
    return samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
  }
}

/** From now on every context has an ear; gives back the way to undo it. */
export function hearAll(): () => void {
  const before = globalThis.AudioContext;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
  const {start} = AudioBufferSourceNode.prototype;
  globalThis.AudioContext = HeardContext;
  AudioBufferSourceNode.prototype.start = function (when = 0) {
    const seconds = this.buffer?.duration ?? 0;
    if (this.context instanceof HeardContext) {
      this.context.starts.push({at: this.context.currentTime, when, seconds});
    }
    start.call(this, when);
  };
  return () => {
    globalThis.AudioContext = before;
    AudioBufferSourceNode.prototype.start = start;
  };
}

const RATE = 48_000;
const sample = (i: number) => Math.sin(i / 10) / 2;

/** A tone of so many seconds. */
export function tone(seconds: number): AudioBuffer {
  const buffer = new AudioBuffer({length: Math.round(seconds * RATE), sampleRate: RATE});
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i += 1) samples[i] = sample(i);
  return buffer;
}

/** The same as a recording: a WAV file, mono, 16 bits. */
export function toneFile(seconds: number): ArrayBuffer {
  const count = Math.round(seconds * RATE);
  const file = new DataView(new ArrayBuffer(44 + count * 2));
  const text = (at: number, word: string) => {
    for (const [i, char] of Array.from(word).entries()) file.setUint8(at + i, char.charCodeAt(0));
  };
  text(0, 'RIFF');
  file.setUint32(4, 36 + count * 2, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, RATE, true);
  file.setUint32(28, RATE * 2, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, 'data');
  file.setUint32(40, count * 2, true);
  for (let i = 0; i < count; i += 1) file.setInt16(44 + i * 2, sample(i) * 32_767, true);
  return file.buffer;
}
