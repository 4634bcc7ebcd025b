const KEPT = 'recha-guide-alert';

/** Two short tones, in hertz and seconds. */
const TONES = [
  {pitch: 880, at: 0},
  {pitch: 1175, at: 0.16},
] as const;
const TONE_SECONDS = 0.22;

/** How a handheld calls its guide: it vibrates and chimes, once it has been allowed to. */
export class Alert {
  /** As it was when the page was last used. */
  #on = wasOn();
  #context: AudioContext | undefined;

  get on(): boolean {
    return this.#on;
  }

  turn(on: boolean): void {
    this.#on = on;
    this.wake();
    try {
      localStorage.setItem(KEPT, on ? 'on' : 'off');
    } catch {
      // Without storage it is asked for again next time.
    }
  }

  /** From any touch: browsers let nothing sound before one. */
  wake(): void {
    if (!this.#on) return;
    this.#context ??= new AudioContext();
    void this.#context.resume();
  }

  ring(): void {
    if (!this.#on) return;
    // Not there on every phone.
    if ('vibrate' in navigator) navigator.vibrate([180, 90, 180]);
    const context = this.#context;
    if (context?.state !== 'running') return;
    for (const {pitch, at} of TONES) {
      const begin = context.currentTime + at;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.25, begin);
      volume.gain.exponentialRampToValueAtTime(0.001, begin + TONE_SECONDS);
      tone.connect(volume).connect(context.destination);
      tone.start(begin);
      tone.stop(begin + TONE_SECONDS);
    }
  }
}

function wasOn(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'on';
  } catch {
    return false;
  }
}
