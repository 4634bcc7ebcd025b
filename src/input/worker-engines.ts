import type {WordsMode} from '../hall/form.ts';
import type {Answered, Asked, DataAddresses, EngineQuestion} from './engine-worker.ts';
import type {Assembly, InputEngines, Reading, Stroke} from './engines.ts';

const DATA: DataAddresses = {
  pinyin: new URL('./pinyin/tables/pinyin.bin', import.meta.url).href,
  strokes: new URL('./handwriting/tables/strokes-common.bin', import.meta.url).href,
  rareStrokes: new URL('./handwriting/tables/strokes-rare.bin', import.meta.url).href,
  radicals: new URL('./radical/tables/radicals.bin', import.meta.url).href,
  components: new URL('./radical/tables/components.bin', import.meta.url).href,
};

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
}

/** The engines in a worker of their own, started with the first question. */
export class WorkerEngines implements InputEngines {
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asks = 0;
  #lexicon: readonly string[] = [];

  constructor(
    start = () => new Worker(new URL('./engine-worker.ts', import.meta.url), {type: 'module'}),
  ) {
    this.#start = start;
  }

  warm(what: 'pinyin' | 'writing' | 'parts'): void {
    // Whoever asks later hears what is wrong.
    this.#ask({kind: `warm-${what}`}).catch(() => undefined);
  }

  teach(lexicon: readonly string[]): void {
    const same = lexicon.join() === this.#lexicon.join();
    this.#lexicon = lexicon;
    if (same || !this.#worker) return;
    // Whoever asks for a reading hears what is wrong.
    this.#ask({kind: 'teach', lexicon}).catch(() => undefined);
  }

  spell(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
    return this.#ask({kind: 'spell', texts}) as Promise<readonly (readonly string[])[]>;
  }

  wordsOf(characters: readonly string[]): Promise<readonly (string | undefined)[]> {
    return this.#ask({kind: 'words-of', characters}) as Promise<readonly (string | undefined)[]>;
  }

  read(letters: string, mode: WordsMode, before: string): Promise<Reading> {
    return this.#ask({kind: 'read', letters, mode, before}) as Promise<Reading>;
  }

  recognise(strokes: readonly Stroke[], mode: WordsMode, side: number): Promise<readonly string[]> {
    return this.#ask({kind: 'recognise', strokes, mode, side}) as Promise<readonly string[]>;
  }

  assemble(parts: readonly string[], strokes?: number): Promise<Assembly> {
    return this.#ask({kind: 'assemble', parts, strokes}) as Promise<Assembly>;
  }

  #ask(question: EngineQuestion): Promise<unknown> {
    const worker = (this.#worker ??= this.#open());
    this.#asks += 1;
    const ask = this.#asks;
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask, {resolve, reject});
      worker.postMessage({ask, question} satisfies Asked);
    });
  }

  #open(): Worker {
    const worker = this.#start();
    worker.addEventListener('message', ({data}: MessageEvent<Answered>) => {
      const waiting = this.#waiting.get(data.ask);
      this.#waiting.delete(data.ask);
      if ('fault' in data) waiting?.reject(new Error(data.fault));
      else waiting?.resolve(data.answer);
    });
    worker.addEventListener('error', () => {
      this.#fail(worker);
    });
    const open: EngineQuestion = {kind: 'open', data: DATA, lexicon: this.#lexicon};
    worker.postMessage({ask: 0, question: open} satisfies Asked);
    return worker;
  }

  /** A worker that broke is let go; the next question starts another one. */
  #fail(worker: Worker): void {
    worker.terminate();
    if (this.#worker === worker) this.#worker = undefined;
    for (const {reject} of this.#waiting.values()) reject(new Error('the input engine stopped'));
    this.#waiting.clear();
  }
}
