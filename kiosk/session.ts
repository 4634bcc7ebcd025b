import type {Clock} from '../src/devices/after.ts';
import {within} from '../src/devices/within.ts';
import type {SlipPicture} from '../src/devices/printer/picture/slip-picture.ts';
import type {IdReader} from '../src/devices/id-reader/id-reader.ts';
import type {Question} from '../src/hall/form.ts';
import type {HallConfiguration} from '../src/hall/configuration.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import type {Visits} from '../src/sync/visit-client.ts';
import type {SlipReader} from '../src/ui/slip/slip-rows.ts';
import {SlipSearch} from './slip/slip-search.ts';
import {todayAt} from './today.ts';
import type {Taken} from './number/take-number.ts';
import type {Attempt, Seal, Taking} from './number/taking.ts';
import type {PrintSlip, SlipOutcome, SlipWish} from './paper/slip-wish.ts';
import {askedBy, unitGone, type AskedForm} from './visit/asked-form.ts';
import {openQuestion} from './visit/open-question.ts';
import {progressOf, type Progress} from './visit/progress.ts';
import {move, noVisit, type Move, type Visit} from './visit/visit.ts';

/** Longer than any printer takes, milliseconds: nobody waits before a screen for paper that never comes. */
const PAPER_MS = 45_000;

/** What a visit is made with. */
export interface Equipment {
  readonly link: HallLink;
  readonly print: PrintSlip;
  readonly visits: Visits;
  readonly seal: Seal;
  /** For whom a slip is printed now. */
  readonly slipReader: SlipReader;
  /** Undefined where this kiosk has none: then no card is asked for. */
  readonly reader: IdReader | undefined;
  /** By which it waits for hub and disk. */
  readonly clock: Pick<Clock, 'after'>;
}

/** How it stands with the paper. */
export type Paper = 'printing' | SlipOutcome;

/** One visitor's time at the kiosk: all that is known of it is here, and goes with it. */
export class Session {
  readonly #with: Equipment;
  readonly #changed: () => void;
  #taking: Taking | undefined;
  readonly search: SlipSearch;
  visit: Visit = noVisit;
  taken: Taken | undefined;
  /** A form was filled in and could not be kept. */
  unsealed = false;
  /** Undefined while nothing was to be printed. */
  paper: Paper | undefined;
  /** What came out of the page's own printer. */
  slip: SlipPicture | undefined;
  /** What was asked for with the number. */
  #attempt: Attempt | undefined;
  #tried = false;
  /** The slip that was wanted last. */
  #wish: Omit<SlipWish, 'reader'> | undefined;
  #over = false;
  /** What the hall asked when this visit began; undefined while nobody is there. */
  #begun: AskedForm | undefined;
  /** Tells the page's own printer that the slip is out. */
  #paperOut: () => void = () => undefined;

  /** `changed` hears that there is something else to show. */
  constructor(equipment: Equipment, changed: () => void) {
    this.#with = equipment;
    this.#changed = changed;
    this.search = new SlipSearch(equipment.visits, changed);
  }

  /**
   * The hall as this visitor is asked by it. Nothing changes under a finger, whatever is published in
   * the middle of a visit; the desk reads a form by the words that were asked.
   */
  get hall(): HallConfiguration | undefined {
    const {configuration} = this.#with.link.state;
    const asked = this.#begun;
    return configuration && asked
      ? {...configuration, form: asked.form, topics: asked.topics}
      : configuration;
  }

  /** The questions that this kiosk can ask. */
  get questions(): readonly Question[] {
    const {reader} = this.#with;
    const questions = this.hall?.form.questions ?? [];
    return reader ? questions : questions.filter(({kind}) => kind !== 'card');
  }

  get progress(): Progress | undefined {
    return progressOf(this.visit, this.questions);
  }

  move(by: Move): void {
    const before = this.visit;
    const {taken} = this;
    if (before.step === 'home') this.#begun = askedBy(this.#with.link.state);
    this.visit = move(before, by.type === 'take' ? this.#takes() : by, this.questions);
    if (this.visit.step === 'home') this.#begun = undefined;
    if (before.step !== 'code' && this.visit.step === 'code') this.search.forget();
    if (before.step === 'problem' && by.type !== 'take-time') this.taken = undefined;
    this.#changed();
    if (before.step === 'taking' || this.visit.step !== 'taking') return;
    void this.#take(timeOf(taken));
  }

  /** What taking the number comes to: where something is still open, that is asked first. */
  #takes(): Move {
    const {link} = this.#with;
    if (unitGone(this.hall, this.visit.answers)) return {type: 'other-unit'};
    const open = openQuestion(this.visit, this.questions, todayAt(link));
    return open ? {type: 'change', question: open.id, open: true} : {type: 'take'};
  }

  /**
   * A scanner read a code, undefined where it is no slip's. Whether it was meant: in the middle of a
   * form nobody looks for a slip.
   */
  scanned(code: string | undefined): boolean {
    const {step} = this.visit;
    if (step !== 'home' && step !== 'code' && step !== 'standing') return false;
    if (step !== 'code') this.move({type: 'slip', slip: 'look'});
    if (code === undefined) this.search.misread();
    else void this.find(code);
    return true;
  }

  async find(code: string): Promise<void> {
    // The visitor may have gone meanwhile: what was found then is nobody's.
    if ((await this.search.find(code)) && !this.#over) this.move({type: 'found'});
  }

  /** By which the visit of the number is found again. */
  get code(): string {
    return this.#attempt?.request.code ?? '';
  }

  /** Lets a slip come out of the page's own printer; resolves when it hangs free, or is out of sight. */
  feed(slip: SlipPicture): Promise<void> {
    this.slip = slip;
    this.#changed();
    return new Promise((resolve) => {
      this.#paperOut = resolve;
    });
  }

  torn(): void {
    this.#paperOut();
  }

  /** The visitor has gone: whatever is still on its way changes nothing any more. */
  end(): void {
    this.#over = true;
    this.#paperOut();
  }

  /** `time` is one that was offered. */
  async #take(time: number | undefined): Promise<void> {
    const {hall} = this;
    const asked = hall && {hall, revision: this.#begun?.revision ?? 0};
    this.#taking ??= await this.#opened();
    this.#attempt = await this.#taking.take(this.visit, asked, time);
    const {taken, unsealed} = this.#attempt;
    this.taken = taken;
    this.unsealed = unsealed;
    this.move({type: taken.kind === 'issued' ? 'issued' : 'failed'});
    await this.#printOwn();
  }

  /** Here by now: the screen that takes a number comes with it. */
  async #opened(): Promise<Taking> {
    const {Taking: Opened} = await import('./number/taking.ts');
    const {link, clock, seal} = this.#with;
    return new Opened(
      link,
      (...what) => seal(...what),
      (...what) => clock.after(...what),
    );
  }

  /** Prints the slip; once more where it did not come out. It is the same number, and the slip says so. */
  async #printOwn(): Promise<void> {
    const {taken: issued, request, ticket} = this.#attempt ?? {};
    if (issued?.kind !== 'issued' || !request || ticket === undefined) return;
    await this.#print({issued, request, ticket, again: this.#tried});
    this.#tried = true;
  }

  /** Of the number that was taken here, or of the visit that somebody looks up. */
  printAgain(): Promise<void> {
    return this.visit.step === 'standing' ? this.#printFound() : this.#printOwn();
  }

  /** Whether the slip that did not come out was asked for before. */
  get triedAgain(): boolean {
    return this.#wish?.again === true;
  }

  /** The visitor says that nothing came out, whatever the printer says. */
  async missed(): Promise<void> {
    const {link} = this.#with;
    if (!this.#wish) return;
    this.paper = 'unconfirmed';
    this.#changed();
    const {ticket} = this.#wish;
    const {newId} = await import('../src/sync/identity.ts');
    const id = newId(link.clock.now());
    await link.deliver(id, 'report-slip', {ticket, device: link.device, slip: 'unconfirmed'});
  }

  /** Prints the slip of the visit that was found by its code: it may have stayed at another kiosk. */
  async #printFound(): Promise<void> {
    const {visit, code} = this.search;
    const {link} = this.#with;
    const {foundSlip} = await import('./paper/found-slip.ts');
    const wish = visit && foundSlip(visit, code, link.state, link.clock.now());
    if (wish) await this.#print(wish);
  }

  async #print(wish: Omit<SlipWish, 'reader'>): Promise<void> {
    const {print, slipReader: reader, clock} = this.#with;
    this.#wish = wish;
    this.paper = 'printing';
    this.slip = undefined;
    this.#changed();
    const printed = print({...wish, reader}).catch((): SlipOutcome => 'failed');
    this.paper = await within(PAPER_MS, printed, (...what) => clock.after(...what)).catch(
      (): SlipOutcome => 'unconfirmed',
    );
    if (!this.#over) this.#changed();
  }
}

/** The time that can be had instead of a number for now, or that was asked for and not answered. */
function timeOf(taken: Taken | undefined): number | undefined {
  if (taken?.kind === 'offered') return taken.offer.at;
  return taken?.kind === 'unanswered' ? taken.time : undefined;
}
