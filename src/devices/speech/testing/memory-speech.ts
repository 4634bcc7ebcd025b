import {Listeners} from '../../listeners.ts';
import type {CaptionListener, Rate, Said, Speech, Spoken} from '../speech.ts';

/** Speech that is read instead of heard. It says on until the test lets it end. */
export class MemorySpeech implements Speech {
  rate: Rate = 1;
  /** Each of what was asked for, the last one at the end. */
  readonly asked: (readonly Spoken[])[] = [];
  readonly #captions = new Listeners<Spoken | undefined>();
  #end: ((said: Said) => void) | undefined;

  /** What a visitor hears last, as text. */
  get heard(): readonly string[] {
    return (this.asked.at(-1) ?? []).map(({text}) => text);
  }

  get speaking(): boolean {
    return this.#end !== undefined;
  }

  say(parts: readonly Spoken[]): Promise<Said> {
    this.stop();
    this.asked.push(parts);
    const said = new Promise<Said>((resolve) => {
      this.#end = resolve;
    });
    for (const part of parts) this.#captions.tell(part);
    return said;
  }

  stop(): void {
    this.end('cut');
  }

  onCaption(listener: CaptionListener): () => void {
    return this.#captions.add(listener);
  }

  /** The last word of it was heard, or never will be. */
  end(said: Said = 'said'): void {
    const end = this.#end;
    this.#end = undefined;
    if (!end) return;
    this.#captions.tell(undefined);
    end(said);
  }
}
