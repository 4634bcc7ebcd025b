import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {WordsMode} from '../../hall/form.ts';
import {chinese, type Locale} from '../../ui/locale.ts';
import {candidatesByEar} from './candidates-by-ear.ts';
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
import {
  KeepInkEvent,
  TypedEvent,
  WayEvent,
  WrittenEvent,
  type CandidateEvent,
  type CaretEvent,
  type FoundEvent,
  type InkEvent,
  type KeyEvent,
  type PartsEvent,
  type Typing,
} from './events.ts';
import {rowsOf, type Way} from './key-layouts.ts';
import {textEntryStyles} from './text-entry.styles.ts';
import './candidate-bar.ts';
import './ink-pad.ts';
import './key-rows.ts';
import './parts-pane.ts';
import './text-box.ts';

const NO_CANDIDATES: readonly Candidate[] = [];
/** The character with the most strokes has 64; a palm makes more. */
const STROKES_AT_MOST = 64;
const NO_PARTS: readonly string[] = [];

/**
 * Where words are written: what there is already, candidates, and keys or a pad. It shows itself as
 * tall as its place; nothing in it scrolls but a text that is longer than the box.
 *
 * @fires {WrittenEvent} rc-written - The text has changed.
 * @fires {WayEvent} rc-way - The visitor writes another way.
 * @fires {KeepInkEvent} rc-keep-ink - Rather not recognised, but kept as handwriting.
 * @fires {TypedEvent} rc-typed - What a press did, for whoever hears it.
 */
@customElement('rc-text-entry')
export class TextEntry extends LitElement {
  static override styles = textEntryStyles;

  @property({attribute: false}) locale: Locale = chinese;
  @property({attribute: false}) engines!: InputEngines;
  @property() mode: WordsMode = 'text';
  /** Characters at most. */
  @property({type: Number}) most = 1000;
  /** The text at first; afterwards it is this element's own. */
  @property() text = '';
  /** How the visitor writes: kept by whoever shows this element. */
  @property() way: Way = 'hand';
  /** The ways that are on offer. */
  @property({attribute: false}) ways: readonly Way[] = [
    'hand',
    'pinyin',
    'parts',
    'latin',
    'symbols',
  ];
  @property({type: Boolean}) wrong = false;
  /** A number of a paper: what is typed is not for other ears. */
  @property({type: Boolean}) secret = false;
  /** Each candidate is told apart by a word that holds it. */
  @property({type: Boolean}) byEar = false;
  /** Offers to keep the handwriting as it is. */
  @property({type: Boolean}) keeps = false;

  @state() private composition: Composition = compositionOf('');
  @state() private candidates: readonly Candidate[] = NO_CANDIDATES;
  @state() private reading = '';
  @state() private strokes: readonly Stroke[] = [];
  /** What stands for characters that the glass has no picture of. */
  @state() private shown: ReadonlyMap<string, string> = new Map();
  @state() private spoken: ReadonlyMap<string, string> = new Map();
  @state() private parts: readonly string[] = NO_PARTS;
  /** Latin letters come large. */
  @state() upper = true;
  @state() private broken = false;
  /** Questions to an engine, and the last one answered: an answer to an earlier one comes too late. */
  #asked = 0;
  #answered = 0;
  /** Side of the square that is written in. */
  #side = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') && this.text !== textOf(this.composition)) {
      this.composition = compositionOf(this.text);
    }
    if (changed.has('way') || changed.has('engines')) {
      if (this.way === 'hand') this.engines.warm('writing');
      if (this.way === 'pinyin') this.engines.warm('pinyin');
      if (this.way === 'parts') this.engines.warm('parts');
    }
  }

  protected override render() {
    const {locale, way} = this;
    return html`
      <rc-text-box
        .locale=${locale}
        .composition=${this.composition}
        .shown=${this.shown}
        .reading=${this.reading || this.parts.join('+')}
        .empty=${this.locale.text(way === 'hand' ? 'input.empty.hand' : 'input.empty.keys')}
        .as=${this.mode === 'name' ? 'name' : undefined}
        ?wrong=${this.wrong}
        @rc-caret=${this.#caret}
      ></rc-text-box>
      ${
        way === 'hand' || way === 'pinyin' || way === 'parts'
          ? html`<rc-candidate-bar
              .locale=${locale}
              .candidates=${this.candidates}
              .spoken=${this.spoken}
              .told=${this.#told()}
              @rc-candidate=${this.#candidate}
            ></rc-candidate-bar>`
          : nothing
      }
      ${
        way === 'hand'
          ? html`<div class="writing">
              <rc-ink-pad
                guided
                .label=${this.locale.text('input.pad')}
                .strokes=${this.strokes}
                @rc-ink=${this.#ink}
              ></rc-ink-pad>
            </div>`
          : nothing
      }
      ${
        way === 'parts'
          ? html`<rc-parts-pane
              .locale=${locale}
              .engines=${this.engines}
              .chosen=${this.parts}
              @rc-parts=${this.#part}
              @rc-found=${this.#found}
            ></rc-parts-pane>`
          : nothing
      }
      <rc-key-rows
        data-spoken=${locale.text('reading.keyboard')}
        .locale=${locale}
        .rows=${rowsOf(way, this)}
        @rc-key=${this.#key}
      ></rc-key-rows>
    `;
  }

  #told(): string {
    if (this.broken) return this.locale.text('input.broken');
    if (this.way === 'parts' && this.parts.length === 0)
      return this.locale.text('input.parts.lead');
    const waits = this.composition.letters !== '' || this.strokes.length + this.parts.length > 0;
    return waits && this.#asked === this.#answered ? this.locale.text('input.candidates.none') : '';
  }

  readonly #key = ({key}: KeyEvent) => {
    switch (key) {
      case 'erase':
        this.#erase();
        break;
      case 'undo':
        this.#write(this.strokes.slice(0, -1));
        break;
      case 'shift':
        this.upper = !this.upper;
        break;
      case 'ink':
        this.dispatchEvent(new KeepInkEvent());
        break;
      case 'hand':
      case 'pinyin':
      case 'parts':
      case 'latin':
      case 'symbols':
        this.#turnTo(key);
        break;
      default:
        this.#type(key);
    }
  };

  #type(key: string): void {
    if (this.way === 'pinyin' && /^[a-z']$/.test(key)) {
      if (key === "'" && this.composition.letters === '') return;
      this.composition = typeLetter(this.composition, key);
      this.#say('typed', key);
      void this.#read();
      return;
    }
    this.#settle();
    this.#put(key);
    this.#say('typed', key);
    if (this.way === 'latin') this.upper = false;
  }

  #erase(): void {
    if (this.strokes.length > 0) {
      this.#write([]);
      return;
    }
    if (this.parts.length > 0) {
      this.#putTogether(this.parts.slice(0, -1));
      return;
    }
    const {before, letters} = this.composition;
    this.composition = erase(this.composition);
    this.#say('erased', letters.at(-1) ?? before.at(-1) ?? '');
    if (letters) void this.#read();
    else this.#tell();
  }

  #turnTo(way: Way): void {
    this.#settle();
    this.way = way;
    this.broken = false;
    this.dispatchEvent(new WayEvent(way));
  }

  readonly #caret = ({index}: CaretEvent) => {
    this.#settle();
    this.composition = moveTo(this.composition, index);
    this.#say('moved', this.composition.before.at(-1) ?? '');
  };

  readonly #candidate = ({index}: CandidateEvent) => {
    const candidate = this.candidates[index];
    if (!candidate) return;
    const {text: chosen, letters, shown} = candidate;
    if (shown) this.shown = new Map([...this.shown, [chosen, shown]]);
    this.composition = choose(this.composition, chosen, letters, this.most);
    this.#tell();
    this.#say('chosen', chosen);
    this.strokes = [];
    this.parts = NO_PARTS;
    void this.#read();
  };

  readonly #ink = ({strokes, side}: InkEvent) => {
    this.#side = side;
    this.#write(strokes.slice(0, STROKES_AT_MOST));
  };

  readonly #part = ({parts}: PartsEvent) => {
    this.#putTogether(parts);
  };

  readonly #found = ({candidates}: FoundEvent) => {
    this.#show(candidates ?? NO_CANDIDATES, '');
    this.broken = !candidates;
  };

  #putTogether(parts: readonly string[]): void {
    this.parts = parts;
    // Nothing is told until it is known whether there is such a character.
    this.#asked += 1;
  }

  /** What waits unchosen becomes the first candidate: nobody loses a word by going on. */
  #settle(): void {
    const [first] = this.candidates;
    if (first && this.composition.letters) {
      this.composition = choose(this.composition, first.text, first.letters, this.most);
    }
    this.composition = dropLetters(this.composition);
    this.strokes = [];
    this.parts = NO_PARTS;
    this.#forget();
    this.#tell();
  }

  #put(written: string): void {
    this.composition = insert(this.composition, written, this.most);
    this.#tell();
  }

  #write(strokes: readonly Stroke[]): void {
    this.strokes = strokes;
    if (this.way === 'hand') void this.#recognise();
  }

  async #read(): Promise<void> {
    const {letters} = this.composition;
    if (letters === '') {
      this.#forget();
      return;
    }
    await this.#ask(async () => {
      const {syllables, candidates} = await this.engines.read(
        letters,
        this.mode,
        this.composition.before.join(''),
      );
      return [candidates, syllables.join('\u2009')] as const;
    });
  }

  async #recognise(): Promise<void> {
    const {strokes} = this;
    if (strokes.length === 0) {
      this.#forget();
      return;
    }
    await this.#ask(async () => {
      const texts = await this.engines.recognise(strokes, this.mode, this.#side);
      return [texts.map((each) => ({text: each, letters: 0})), ''] as const;
    });
  }

  async #ask(question: () => Promise<readonly [readonly Candidate[], string]>): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const [candidates, reading] = await question();
      if (asked === this.#asked) this.#show(candidates, reading);
    } catch {
      // Its data could not be had: the other ways go on.
      if (asked !== this.#asked) return;
      this.#show([], '');
      this.broken = true;
    }
  }

  /** Nothing waits any more, and what is still asked comes too late. */
  #forget(): void {
    this.#asked += 1;
    this.#show(NO_CANDIDATES, '');
  }

  #show(candidates: readonly Candidate[], reading: string): void {
    this.#answered = this.#asked;
    this.candidates = candidates;
    if (this.byEar) void this.#tellApart(candidates);
    this.reading = reading;
    this.broken = false;
  }

  async #tellApart(candidates: readonly Candidate[]): Promise<void> {
    const spoken = await candidatesByEar(candidates, this.engines);
    if (candidates !== this.candidates) return;
    this.spoken = spoken;
    const [first] = candidates;
    if (first) this.#say('offered', spoken.get(first.text) ?? first.text);
  }

  #say(change: Typing['change'], text: string): void {
    const {secret} = this;
    const count = textOf(this.composition).length;
    this.dispatchEvent(new TypedEvent({change, text, secret, count}));
  }

  #tell(): void {
    const written = textOf(this.composition);
    if (written === this.text) return;
    this.text = written;
    this.dispatchEvent(new WrittenEvent(written));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-text-entry': TextEntry;
  }
}
