import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {WordsMode} from '../../hall/form.ts';
import {chinese, type Locale} from '../../ui/locale.ts';
import type {Candidate, InputEngines} from '../engines.ts';
import {candidatesByEar} from './candidates-by-ear.ts';
import {
  KeepInkEvent,
  PendingEvent,
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
import {Writing} from './writing.ts';
import './candidate-bar.ts';
import './ink-pad.ts';
import './key-rows.ts';
import './parts-pane.ts';
import './text-box.ts';

const FINDS_CHARACTERS: ReadonlySet<Way> = new Set(['hand', 'pinyin', 'parts']);

/**
 * Where words are written: what there is already, candidates, and keys or a pad. It shows itself as
 * tall as its place; nothing in it scrolls but a text that is longer than the box.
 *
 * @fires {WrittenEvent} rc-written - The text has changed.
 * @fires {PendingEvent} rc-pending - Something begins or ceases to wait to become characters.
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
  /** How long an engine is waited for before the visitor goes on without it, in ms. */
  @property({type: Number}) patience = 5000;

  @state() private spoken: ReadonlyMap<string, string> = new Map();
  /** Latin letters come large. */
  @state() upper = true;
  readonly #writing = new Writing(
    this,
    () => {
      this.requestUpdate();
      this.#tell();
    },
    () => {
      this.requestUpdate();
      if (this.byEar) void this.#tellApart(this.#writing.questions.candidates);
    },
  );
  /** It was tried to go on with something on the pad that could not be read. */
  @state() private tried = false;
  #waited = false;
  /** Side of the square that is written in. */
  #side = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') && this.text !== this.#writing.text) this.#writing.begin(this.text);
    if (changed.has('way') || changed.has('engines')) {
      if (this.way === 'hand') this.engines.warm('writing');
      if (this.way === 'pinyin') this.engines.warm('pinyin');
      if (this.way === 'parts') this.engines.warm('parts');
    }
  }

  protected override updated(): void {
    const {waits} = this.#writing;
    if (waits === this.#waited) return;
    this.#waited = waits;
    this.dispatchEvent(new PendingEvent(waits));
  }

  protected override render() {
    const {locale, way} = this;
    const {composition, shown, strokes, parts, questions} = this.#writing;
    return html`
      <rc-text-box
        .locale=${locale}
        .composition=${composition}
        .shown=${shown}
        .reading=${questions.reading || parts.join('+')}
        .empty=${this.locale.text(way === 'hand' ? 'input.empty.hand' : 'input.empty.keys')}
        .as=${this.mode === 'name' ? 'name' : undefined}
        ?wrong=${this.wrong}
        @rc-caret=${this.#caret}
      ></rc-text-box>
      ${
        way === 'hand' || way === 'pinyin' || way === 'parts'
          ? html`<rc-candidate-bar
              .locale=${locale}
              .candidates=${questions.candidates}
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
                squared
                .label=${this.locale.text('input.pad')}
                .told=${questions.candidates.length > 0 ? locale.text('input.hand.choose') : ''}
                .strokes=${strokes}
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
              .chosen=${parts}
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
    const {locale, way} = this;
    const {waits, parts, questions} = this.#writing;
    if (questions.broken || (this.unread && !questions.isAnswered)) {
      return locale.text('input.broken');
    }
    if (way === 'parts' && parts.length === 0) return locale.text('input.parts.lead');
    const asked = waits || parts.length > 0;
    if (way === 'hand' && !asked) return locale.text('input.hand.lead');
    if (!asked || !questions.isAnswered) return '';
    if (way !== 'hand') return locale.text('input.candidates.none');
    return locale.text(this.keeps ? 'wrong.unread.keep' : 'wrong.unread');
  }

  /**
   * What waits becomes its first candidates: whoever goes on from here awaits it, and nobody loses a word. It
   * stands in `text` then.
   */
  async settle(): Promise<void> {
    await this.#writing.settle();
    this.tried = true;
  }

  /** What is drawn could not be read when it was to be: it is on the pad yet. */
  get unread(): boolean {
    return this.tried && this.#writing.strokes.length > 0;
  }

  readonly #key = ({key}: KeyEvent) => {
    // Keys stay in their order: what comes behind a sign has to stand behind it.
    const {settling} = this.#writing;
    const press = () => {
      this.#press(key);
    };
    if (settling) void settling.then(press);
    else press();
  };

  #press(key: string): void {
    switch (key) {
      case 'erase':
        this.#erase();
        break;
      case 'undo':
        this.#writing.draw(this.#writing.strokes.slice(0, -1), this.#side);
        break;
      case 'again':
        this.#writing.draw([], this.#side);
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
  }

  #type(key: string): void {
    const {letters} = this.#writing.composition;
    const isLetter = key === '·' ? letters !== '' : /^[a-z']$/.test(key);
    if (this.way === 'pinyin' && isLetter) {
      if (key === "'" && letters === '') return;
      this.#writing.typeLetter(key);
      this.#say('typed', key);
      return;
    }
    this.#writing.onceSettled(() => {
      this.#writing.insert(key);
      this.#say('typed', key);
      if (this.way === 'latin') this.upper = false;
    });
  }

  #erase(): void {
    const erased = this.#writing.erase();
    if (erased !== undefined) this.#say('erased', erased);
  }

  #turnTo(way: Way): void {
    const turn = () => {
      this.way = way;
      this.dispatchEvent(new WayEvent(way));
    };
    // Whoever looks for a character in another way did not find it in this one.
    if (FINDS_CHARACTERS.has(way)) this.#writing.giveUp(turn);
    else this.#writing.onceSettled(turn);
  }

  readonly #caret = ({index}: CaretEvent) => {
    this.#writing.moveTo(index, () => {
      this.#say('moved', this.#writing.composition.before.at(-1) ?? '');
    });
  };

  readonly #candidate = ({index}: CandidateEvent) => {
    const candidate = this.#writing.questions.candidates[index];
    if (!candidate || this.#writing.settling) return;
    this.#writing.take(candidate);
    this.#say('chosen', candidate.text);
  };

  readonly #ink = ({strokes, side, next}: InkEvent) => {
    const written = this.#writing.composition.before.length;
    const settling = next ? this.#writing.settle() : this.#writing.settling;
    const draw = () => {
      if (next) this.#sayTaken(written);
      this.tried = false;
      this.#side = side;
      if (this.way === 'hand') this.#writing.draw(strokes, side);
    };
    if (settling) void settling.then(draw);
    else draw();
  };

  /** The next square took what stood in the one before, where there were `written` characters. */
  #sayTaken(written: number): void {
    const {before} = this.#writing.composition;
    const taken = before.at(-1);
    if (before.length > written && taken !== undefined) this.#say('chosen', taken);
  }

  readonly #part = ({parts}: PartsEvent) => {
    this.#writing.putTogether(parts);
  };

  readonly #found = ({candidates}: FoundEvent) => {
    // The pane may still answer when the visitor writes another way.
    if (this.way === 'parts') this.#writing.questions.answer(candidates && {candidates});
  };

  async #tellApart(candidates: readonly Candidate[]): Promise<void> {
    const spoken = await candidatesByEar(candidates, this.engines);
    if (candidates !== this.#writing.questions.candidates) return;
    this.spoken = spoken;
    const [first] = candidates;
    if (first) this.#say('offered', spoken.get(first.text) ?? first.text);
  }

  #say(change: Typing['change'], text: string): void {
    const {secret} = this;
    const count = this.#writing.text.length;
    this.dispatchEvent(new TypedEvent({change, text, secret, count}));
  }

  #tell(): void {
    const written = this.#writing.text;
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
