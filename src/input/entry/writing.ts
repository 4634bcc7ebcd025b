import {charactersOf} from '../../hall/characters.ts';
import type {WordsMode} from '../../hall/form.ts';
import type {Candidate, InputEngines, Stroke} from '../engines.ts';
import {
  choose,
  compositionOf,
  dropLetters,
  erase,
  insert,
  moveTo,
  textOf,
  typeLetter,
  type Composition,
} from './composition.ts';
import {EngineQuestions} from './engine-questions.ts';

const NO_STROKES: readonly Stroke[] = [];
const NO_PARTS: readonly string[] = [];
/** The character with the most strokes has 64; a palm makes more. */
const STROKES_AT_MOST = 64;
/** One part is no character yet. */
const PARTS_THAT_MEAN_ONE = 2;

/** Whom it is written for. */
export interface WritingPlace {
  readonly engines: InputEngines;
  readonly mode: WordsMode;
  /** Characters at most. */
  readonly most: number;
  /** How long an engine is waited for before the visitor goes on without it, in ms. */
  readonly patience: number;
}

/** A text as it is being written, and what waits to become characters: letters, strokes or parts. */
export class Writing {
  readonly questions: EngineQuestions;
  readonly #place: WritingPlace;
  readonly #changed: () => void;
  #composition = compositionOf('');
  #strokes = NO_STROKES;
  #parts = NO_PARTS;
  /** What stands for characters that the glass has no picture of. */
  #shown: ReadonlyMap<string, string> = new Map();
  #settling: Promise<void> | undefined;
  /** Strokes that are done with: a pad that has not heard of it yet tells of them again. */
  readonly #done = new WeakSet<Stroke>();

  /** `changed` is called with each change of the text or of what waits, `answered` with each answer of an engine. */
  constructor(place: WritingPlace, changed: () => void, answered: () => void) {
    this.#place = place;
    this.#changed = changed;
    this.questions = new EngineQuestions(answered);
  }

  get composition(): Composition {
    return this.#composition;
  }

  get strokes(): readonly Stroke[] {
    return this.#strokes;
  }

  get parts(): readonly string[] {
    return this.#parts;
  }

  get shown(): ReadonlyMap<string, string> {
    return this.#shown;
  }

  get text(): string {
    return textOf(this.#composition);
  }

  /** Whether something waits that can become characters. */
  get waits(): boolean {
    return (
      this.#composition.letters !== '' ||
      this.#strokes.length > 0 ||
      this.#parts.length >= PARTS_THAT_MEAN_ONE
    );
  }

  /** While what waits becomes characters; deeds of the visitor come after it. */
  get settling(): Promise<void> | undefined {
    return this.#settling;
  }

  /** Another text: nothing of what waited belongs to it. */
  begin(text: string): void {
    this.#composition = compositionOf(text);
    this.#drop();
  }

  /**
   * What waits becomes its first candidates, and what an engine cannot read stays as its letters or on the pad:
   * nobody loses a word by going on.
   */
  settle(): Promise<void> {
    // What was drawn or pressed meanwhile is waiting by then.
    if (this.#settling) return this.#settling.then(() => this.settle());
    this.#settling = this.#settle().finally(() => {
      this.#settling = undefined;
    });
    return this.#settling;
  }

  async #settle(): Promise<void> {
    while (this.waits) {
      await this.questions.untilAnswered(this.#place.patience);
      const [first] = this.questions.isAnswered ? this.questions.candidates : [];
      if (!first) break;
      this.take(first);
    }
    this.insert(this.#composition.letters);
    // What nobody could read stands on the pad yet: whoever wrote it has to see that it counts for nothing.
    if (this.#strokes.length === 0) this.#drop();
  }

  /** What waits is given up: it was not what somebody wanted to write. */
  giveUp(deed: () => void): void {
    const drop = () => {
      this.#drop();
      deed();
    };
    if (this.#settling) void this.#settling.then(drop);
    else drop();
  }

  /** Does something when what waits has been settled, at once where nothing waits; what nobody could read goes. */
  onceSettled(deed: () => void): void {
    const onward = () => {
      this.#drop();
      deed();
    };
    if (this.waits || this.#settling) void this.settle().then(onward);
    else onward();
  }

  insert(text: string): void {
    this.#composition = insert(this.#composition, text, this.#place.most);
    this.#changed();
  }

  typeLetter(letter: string): void {
    this.#composition = typeLetter(this.#composition, letter);
    this.#changed();
    void this.#read();
  }

  /** Takes the last thing away, and answers it: all strokes, a part, a letter or a character. */
  erase(): string | undefined {
    if (this.#strokes.length > 0) {
      this.draw(NO_STROKES);
      return undefined;
    }
    if (this.#parts.length > 0) {
      this.putTogether(this.#parts.slice(0, -1));
      return undefined;
    }
    const {before, letters} = this.#composition;
    this.#composition = erase(this.#composition);
    this.#changed();
    if (letters) void this.#read();
    return letters.at(-1) ?? before.at(-1) ?? '';
  }

  /** The caret to before the character of that index; what waits is settled first. */
  moveTo(index: number, done: () => void): void {
    const {length} = charactersOf(this.text);
    const isBehind = index >= this.#composition.before.length;
    this.onceSettled(() => {
      const more = charactersOf(this.text).length - length;
      this.#composition = moveTo(this.#composition, isBehind ? index + more : index);
      this.#changed();
      done();
    });
  }

  /** A candidate for what waits; letters that it does not take are read on. */
  take({text, letters, shown}: Candidate): void {
    if (shown) this.#shown = new Map([...this.#shown, [text, shown]]);
    this.#composition = choose(this.#composition, text, letters, this.#place.most);
    this.#empty();
    this.#changed();
    void this.#read();
  }

  /** @param side that of the square that is written in, in units of the strokes */
  draw(strokes: readonly Stroke[], side = 0): void {
    const own = strokes.filter((stroke) => !this.#done.has(stroke));
    this.#strokes = own.slice(0, STROKES_AT_MOST);
    this.#changed();
    void this.#recognise(side);
  }

  /** Whoever shows the parts asks what they lead to, and tells `questions`. */
  putTogether(parts: readonly string[]): void {
    this.#parts = parts;
    // Nothing is told until it is known whether there is such a character.
    this.questions.expect();
    this.#changed();
  }

  /** Nothing waits any more. */
  #drop(): void {
    this.#composition = dropLetters(this.#composition);
    this.#empty();
    this.questions.forget();
    this.#changed();
  }

  #empty(): void {
    for (const stroke of this.#strokes) this.#done.add(stroke);
    this.#strokes = NO_STROKES;
    this.#parts = NO_PARTS;
  }

  async #read(): Promise<void> {
    const {before, letters} = this.#composition;
    if (letters === '') {
      this.questions.forget();
      return;
    }
    const {engines, mode} = this.#place;
    await this.questions.ask(async () => {
      const {syllables, candidates} = await engines.read(letters, mode, before.join(''));
      return {candidates, reading: syllables.join('\u2009')};
    });
  }

  async #recognise(side: number): Promise<void> {
    const strokes = this.#strokes;
    if (strokes.length === 0) {
      this.questions.forget();
      return;
    }
    const {engines, mode} = this.#place;
    await this.questions.ask(async () => {
      const texts = await engines.recognise(strokes, mode, side);
      return {candidates: texts.map((text) => ({text, letters: 0}))};
    });
  }
}
