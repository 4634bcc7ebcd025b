import {packPages, type Group, type PackedPages} from './pack-pages.ts';

/** How choices stand: so many beside each other, and their words so much larger than the visitor's em. */
export interface Look {
  readonly columns: number;
  /** Beside each other, of those that are shown by their labels alone. */
  readonly briefs: number;
  readonly larger: number;
}

/** What choices are laid out in, in px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Between rows. */
  readonly gap: number;
  /** A unit of the glass. */
  readonly unit: number;
  /** A name and what is said of it, side by side, rather than a choice and its hint. */
  readonly lines: boolean;
}

/** `choice` is one with its hint, `brief` one by its label alone; `label` is of either. */
export type Part = 'heading' | 'choice' | 'brief' | 'label' | 'pager';

/** All choices at once, where nobody sees them yet: how they would stand. */
export interface Trial {
  /** What is measured from now on is of this look. */
  show(look: Look): void;
  /** Heights of these, in their order and in px. */
  heights(part: Part): readonly number[];
  /** A word of any of these is longer than its place. */
  wide(part: 'choice' | 'brief'): boolean;
}

/** A choice is not higher than this, whatever room there is; in units of the glass. */
const HIGH = {choice: 58, line: 34};
/** So high, choices are easily read and touched one under the other. */
const EASY = {choice: 34, line: 20};
/** Where headings and pages divide them they grow by so much: more looks inflated. */
const GROWTH = 1.6;
/** Words grow with the choices that they stand in. */
const LARGER = [1.55, 1.4, 1.25, 1.12, 1] as const;

/** No heading divides the choices. */
export const isPlain = (groups: readonly Group[]): boolean => groups.every(({heading}) => !heading);

/** The rules by which choices are laid out. Each is tried: how high words stand only the glass tells. */
export class ChoiceLayout {
  readonly #groups: readonly Group[];
  readonly #frame: Frame;
  readonly #trial: Trial;

  constructor(groups: readonly Group[], frame: Frame, trial: Trial) {
    this.#groups = groups;
    this.#frame = frame;
    this.#trial = trial;
  }

  /** Words that are longer than their column want a wider one. */
  narrow(look: Look): Look {
    let {columns} = look;
    this.#trial.show(look);
    while (columns > 1 && this.#trial.wide('choice')) {
      columns -= 1;
      this.#trial.show({...look, columns});
    }
    let briefs = Math.max(1, ...this.#groups.map(({brief, size}) => (brief ? size : 1)));
    this.#trial.show({...look, columns, briefs});
    while (briefs > 1 && this.#trial.wide('brief')) {
      briefs -= 1;
      this.#trial.show({...look, columns, briefs});
    }
    return {...look, columns, briefs};
  }

  /** Whether a page has room for the largest choice, its heading and the way to the next page. */
  fitsOne(): boolean {
    const {height, gap} = this.#frame;
    const choice = Math.max(this.#highest('choice'), this.#highest('brief'));
    const all = this.#highest('heading') + choice + this.#highest('pager') + 2 * gap;
    return all <= height && !this.#wide();
  }

  /** On a tall glass choices stand one under the other, where all of them are still large. */
  stack(look: Look): Look {
    const {width, height, unit, lines} = this.#frame;
    const some = this.#groups.some(({brief, size}) => !brief && size > 0);
    if (height < width || !some) return look;
    const easy = unit * (lines ? EASY.line : EASY.choice);
    for (let columns = 1; columns < look.columns; columns += 1) {
      const stacked = {...look, columns};
      this.#trial.show(stacked);
      if (this.pack(stacked, easy).pages.length === 1) return stacked;
    }
    this.#trial.show(look);
    return look;
  }

  /** The pages of a look that is shown; each row is at least `least` px high. */
  pack({columns, briefs}: Look, least = 0): PackedPages {
    const {height, gap, unit, lines} = this.#frame;
    // What is read back is as long as it is; choices are alike, so that none seems to be the better one.
    const heights = lines ? [...this.#trial.heights('choice')] : [];
    const natural = heights.length > 0 ? Math.min(...heights) : this.#highest('choice');
    const row = Math.max(least, natural);
    return packPages(
      this.#groups.map(({brief, size, ...group}) => ({
        ...group,
        size,
        brief: !!brief,
        heights: brief ? [] : heights.splice(0, size),
      })),
      {
        columns,
        brief: {columns: briefs, row: this.#highest('brief')},
        // Told in whole pixels, laid out in parts of them.
        height: height - 1,
        row,
        most: isPlain(this.#groups) ? unit * (lines ? HIGH.line : HIGH.choice) : row * GROWTH,
        heading: this.#highest('heading'),
        gap,
        pager: this.#highest('pager'),
      },
    );
  }

  /** Larger words, as long as no label needs more lines for it and no choice more room than `row`, in px. */
  enlarge(look: Look, row: number): Look {
    const before = this.#highest('label');
    const beside = this.#highest('choice') - before;
    // Letters of a size that were never drawn are dear: what cannot fit is not tried.
    const likely = LARGER.filter((larger) => larger === 1 || beside + before * larger <= row);
    let enlarged = look;
    for (const larger of likely) {
      enlarged = {...look, larger};
      this.#trial.show(enlarged);
      const fits = this.#highest('choice') <= row && !this.#wide();
      if (fits && this.#highest('label') <= before * larger + 2) break;
    }
    return enlarged;
  }

  #highest(part: Part): number {
    return Math.max(0, ...this.#trial.heights(part));
  }

  #wide(): boolean {
    return this.#trial.wide('choice') || this.#trial.wide('brief');
  }
}
