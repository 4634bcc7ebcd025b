import type {After} from '../after.ts';
import {Listeners} from '../listeners.ts';
import type {Loudspeaker} from '../voice/loudspeaker.ts';
import type {Placed} from '../voice/sentence.ts';
import type {Clips} from './clips.ts';
import type {CaptionListener, Rate, Said, Speech, Spoken, SpokenLanguage} from './speech.ts';
import {needsChinese, piecesOf} from './text/pieces.ts';

/** Seconds between two utterances, at the normal rate. */
const BETWEEN = 0.28;
/** The loudspeaker stays open so much longer than what it plays. */
const OPEN_MS = 2_000;
/** A loudspeaker that does not wake within this time is not there. */
const WAKE_MS = 1_000;

/** What the reader needs of a loudspeaker. */
export type ReaderSpeaker = Pick<Loudspeaker, 'running' | 'wake' | 'open' | 'play' | 'cut'>;

export interface ReaderOptions {
  readonly clips: Pick<Clips, 'load' | 'repertoires' | 'sound'>;
  readonly speaker: ReaderSpeaker;
  readonly after: After;
}

/** What is being said, until something else is. */
interface Turn {
  over: boolean;
  readonly end: (said: Said) => void;
}

/** Says texts with clips, one utterance after the other. */
export class Reader implements Speech {
  rate: Rate = 1;
  readonly #options: ReaderOptions;
  readonly #captions = new Listeners<Spoken | undefined>();
  #turn: Turn | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  say(parts: readonly Spoken[]): Promise<Said> {
    this.stop();
    return new Promise((resolve) => {
      const turn: Turn = {
        over: false,
        end: (said) => {
          if (turn.over) return;
          turn.over = true;
          this.#turn = undefined;
          this.#captions.tell(undefined);
          resolve(said);
        },
      };
      this.#turn = turn;
      void this.#sayAll(parts, turn).then(turn.end);
    });
  }

  stop(): void {
    this.#options.speaker.cut();
    this.#turn?.end('cut');
  }

  onCaption(listener: CaptionListener): () => void {
    return this.#captions.add(listener);
  }

  /** To be called when the loudspeaker changes: where it has gone, nobody hears the rest. */
  speakerChanged(): void {
    if (!this.#options.speaker.running) this.#turn?.end('unable');
  }

  async #sayAll(parts: readonly Spoken[], turn: Turn): Promise<Said> {
    if (!(await this.#ready(parts))) {
      for (const part of turn.over ? [] : parts) this.#captions.tell(part);
      return 'unable';
    }
    const [first] = parts;
    let next = first && this.#placed(first, 0);
    for (const [i, part] of parts.entries()) {
      const placed = await next;
      if (turn.over) return 'cut';
      this.#captions.tell(part);
      const played = placed?.length ? this.#play(placed) : undefined;
      // Decoded while this one is heard.
      const following = parts[i + 1];
      next = following && this.#placed(following, BETWEEN / this.rate);
      await played;
      // The compiler does not see that it may have been cut meanwhile.
      if (turn.over as boolean) return 'cut';
    }
    return 'said';
  }

  /** Whether there is something to speak with. */
  async #ready(parts: readonly Spoken[]): Promise<boolean> {
    const {clips, speaker, after} = this.#options;
    const languages = new Set<SpokenLanguage>(parts.map(({language}) => language));
    if (parts.some(needsChinese)) languages.add('zh');
    const loaded = await Promise.all(Array.from(languages, (each) => clips.load(each)));
    if (!loaded.every(Boolean)) return false;
    if (speaker.running) return true;
    let leave: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      leave = after(WAKE_MS, resolve);
    });
    await Promise.race([speaker.wake().catch(() => undefined), late]);
    leave();
    return speaker.running;
  }

  /** When each clip of an utterance sounds, without a gap between them. */
  async #placed(spoken: Spoken, lead: number): Promise<readonly Placed<AudioBuffer>[]> {
    const {clips} = this.#options;
    const {rate} = this;
    const sounds = await Promise.all(
      piecesOf(spoken, clips.repertoires).map(async (piece) =>
        piece.kind === 'breath'
          ? piece.seconds / rate
          : clips.sound(piece.language, piece.clip, rate),
      ),
    );
    const placed: Placed<AudioBuffer>[] = [];
    let at = lead;
    for (const sound of sounds) {
      if (typeof sound === 'object') placed.push({sound, at});
      at += typeof sound === 'number' ? sound : (sound?.duration ?? 0);
    }
    return placed;
  }

  /** Resolves when it was heard; where it is cut, the turn ends instead. */
  #play(placed: readonly Placed<AudioBuffer>[]): Promise<void> {
    const {speaker} = this.#options;
    const last = placed.at(-1);
    speaker.open(((last?.at ?? 0) + (last?.sound.duration ?? 0)) * 1_000 + OPEN_MS);
    return new Promise((resolve) => {
      speaker.play(placed, resolve);
    });
  }
}
