import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {FilledForm} from '../../hall/filled-form.ts';
import type {QuestionId} from '../../hall/form.ts';
import {blankForm} from '../../hall/blank-form.ts';
import type {HallState, TicketStatus} from '../../hall/state.ts';
import type {
  AccessEntry,
  FormAnswer,
  FormExport,
  FoundForm,
  HeardLine,
  NewLine,
  RevealAnswer,
} from '../../wire/form-api.ts';
import type {formProblems} from '../../wire/problem-texts/forms.ts';
import {isDiskFailure} from '../store/disk-failure.ts';
import type {AccessLog} from './access-log.ts';
import {overtaken, recorded, wasRead} from './form-record.ts';
import {FoundForms} from './found-forms.ts';
import type {FormVault, OpenedForm} from './form-vault.ts';
import {shownLine} from './shown-form.ts';

/** What a desk asks of the form of one visit. */
export type FormAsk = {
  readonly seat: SeatId;
  readonly ticket: TicketId;
} & (
  | {readonly what: 'find'}
  /** That of the visit before this one, in the same matter. */
  | {readonly what: 'find-earlier'}
  | {readonly what: 'look' | 'export'}
  | {readonly what: 'destroy'}
  | {readonly what: 'reveal'; readonly line: QuestionId}
  | {
      readonly what: 'record';
      readonly lines: Readonly<Record<QuestionId, NewLine>>;
      readonly confirmed: readonly HeardLine[];
      /** Where the visit has no form, one is begun with these lines. */
      readonly begins?: true;
    }
);

interface FormDeskParts {
  readonly state: () => HallState;
  readonly vault: FormVault;
  readonly log: AccessLog;
  readonly ticketOf: (code: string) => Promise<TicketId | undefined>;
}

export type FormRefusal = keyof typeof formProblems | 'storage-failed';

interface Asked {
  readonly actor: string;
  readonly at: number;
}

interface Numbered extends Asked {
  /** Of the ticket, where it is one of today. */
  readonly number: string;
}

export type FormSaid =
  | {readonly kind: 'told'; readonly answer: FoundForm | FormAnswer | RevealAnswer | FormExport}
  | {readonly kind: 'destroyed'}
  | {
      readonly kind: 'refused';
      readonly code: FormRefusal;
      /** Of the ticket, where it is one of today. */
      readonly number: string;
      /** Those that it is about, where it is not about all. */
      readonly lines?: readonly QuestionId[];
    };

/** Why something is not told or done. */
interface Refused {
  readonly code: FormRefusal;
  readonly lines?: readonly QuestionId[];
}

/**
 * Opens forms for desks: the one that has the visit, for as long as it has it; and any open desk that was
 * shown the slip, once the visit is over. What was asked is in the access log before anything is told or
 * done, and so is what was refused.
 */
export class FormDesk {
  readonly #state: () => HallState;
  readonly #vault: FormVault;
  readonly #log: AccessLog;
  readonly #ticketOf: FormDeskParts['ticketOf'];
  readonly #found = new FoundForms();

  /** `ticketOf` tells which visit the code of a slip leads to. */
  constructor({state, vault, log, ticketOf}: FormDeskParts) {
    this.#state = state;
    this.#vault = vault;
    this.#log = log;
    this.#ticketOf = ticketOf;
  }

  /** `actor` is who asks, `desk:5-left`; `at` is hub time. */
  async answer(ask: FormAsk, {actor, at}: Asked): Promise<FormSaid> {
    const {tickets, ended} = this.#state();
    const number = tickets.get(ask.ticket)?.number ?? ended.get(ask.ticket)?.number ?? '';
    try {
      if (ask.what === 'find-earlier') return await this.#findEarlier(ask, {actor, at, number});
      if (ask.what === 'find') return await this.#findEnded(ask, {actor, at, number});
      const here = isAt(ask, this.#state()) || this.#hasFound(ask, at);
      if (ask.what === 'destroy') return await this.#destroy(ask, here, {actor, at, number});
      const found = here ? await this.#find(ask) : NOT_HERE;
      if ('code' in found) return this.#refuse(ask, found, {actor, at, number});
      this.#log.add(entryOf(ask, {actor, at}));
      return await this.#do(ask, found, {number, at});
    } catch (error) {
      if (!isDiskFailure(error)) throw error;
      return {kind: 'refused', code: 'storage-failed', number};
    }
  }

  accesses(after: number, limit: number): AccessEntry[] {
    return this.#log.after(after, limit);
  }

  close(): void {
    this.#log.close();
  }

  #refuse(ask: FormAsk, refused: Refused, {number, ...asked}: Numbered): FormSaid {
    // Names that the hall does not know may be anything, and are not written down.
    const {tickets, appointments, ended, seats} = this.#state();
    const known =
      [tickets, appointments, ended].some((all) => all.has(ask.ticket)) ||
      // Those of earlier days are known to whoever found them.
      ask.what === 'find' ||
      this.#hasFound(ask, asked.at);
    this.#log.add({
      ...entryOf(ask, asked),
      ticket: known ? ask.ticket : '',
      seat: seats.has(ask.seat) ? ask.seat : '',
      lines: [],
      refused: refused.code,
    });
    return {kind: 'refused', ...refused, number};
  }

  /** From here on this desk may ask for it. */
  async #findEnded(ask: FormAsk, asked: Numbered): Promise<FormSaid> {
    const {ticket, seat} = ask;
    const code = ticket === '' ? 'form-slip-unknown' : mayFind(ask, this.#state());
    if (code !== undefined) return this.#refuse(ask, {code}, asked);
    if ((await this.#vault.read(ticket)) === 'none') {
      return this.#refuse(ask, {code: 'form-none'}, asked);
    }
    this.#log.add(entryOf(ask, asked));
    this.#found.found(seat, {ticket}, asked.at);
    return told({ticket, number: asked.number});
  }

  #hasFound(ask: FormAsk, at: number): boolean {
    const {seat, ticket} = ask;
    const state = this.#state();
    if (mayFind(ask, state) !== undefined) return false;
    const found = this.#found.open(seat, ticket, at);
    if (found?.by === undefined) return found !== undefined;
    return READS.has(ask.what) && isAt({seat, ticket: found.by}, state);
  }

  /** What was filled in last time in the same matter can be read while that visit is here. */
  async #findEarlier(ask: FormAsk, asked: Numbered): Promise<FormSaid> {
    const {ticket, seat} = ask;
    const state = this.#state();
    if (!isAt(ask, state)) return this.#refuse(ask, NOT_HERE, asked);
    const opened = await this.#vault.read(ticket);
    const earlier = typeof opened === 'object' ? await this.#earlierTo(opened) : undefined;
    if (earlier === undefined) return this.#refuse(ask, {code: 'form-none'}, asked);
    const code = mayFind({seat, ticket: earlier}, state);
    if (code !== undefined) return this.#refuse(ask, {code}, asked);
    this.#log.add({...entryOf(ask, asked), ticket: earlier});
    this.#found.found(seat, {ticket: earlier, by: ticket}, asked.at);
    return told({ticket: earlier, number: state.ended.get(earlier)?.number ?? ''});
  }

  /** The visit before this one in the same matter, where its form is still kept. */
  async #earlierTo({form}: OpenedForm): Promise<TicketId | undefined> {
    const ticket = form.earlier === undefined ? undefined : await this.#ticketOf(form.earlier);
    return ticket !== undefined && this.#vault.keeps(ticket) ? ticket : undefined;
  }

  async #answer(ticket: TicketId, {form, record}: OpenedForm): Promise<FormAnswer> {
    const earlier = await this.#earlierTo({form, record});
    return {
      ticket,
      lines: form.lines.map((line) => shownLine(line, record.get(line.id))),
      ...(earlier === undefined ? {} : {earlier: true}),
    };
  }

  /** Whatever there is: what cannot be read can be destroyed, and what is gone may be destroyed again. */
  async #destroy(ask: FormAsk, here: boolean, asked: Numbered): Promise<FormSaid> {
    if (!here) return this.#refuse(ask, NOT_HERE, asked);
    this.#log.add(entryOf(ask, asked));
    await this.#vault.destroy([ask.ticket]);
    return {kind: 'destroyed'};
  }

  /** The form, or why it is not told. */
  async #find(ask: FormAsk): Promise<OpenedForm | Refused> {
    const kept = await this.#vault.read(ask.ticket);
    const opened = kept === 'none' ? this.#blank(ask) : kept;
    if (opened === 'none') return {code: 'form-none'};
    if (opened === 'unreadable') return {code: 'form-unreadable'};
    const known = new Set(opened.form.lines.map(({id}) => id));
    if (!linesOf(ask).every((line) => known.has(line))) return {code: 'form-line-unknown'};
    if (ask.what !== 'record') return opened;
    if (!wasRead(ask, opened.record)) return {code: 'form-record-changed'};
    const lines = overtaken(ask, opened.record);
    return lines.length > 0 ? {code: 'form-line-changed', lines} : opened;
  }

  /** What is begun by these lines: not for a visit that is over. */
  #blank(ask: FormAsk): OpenedForm | 'none' {
    const state = this.#state();
    const questions = state.configuration?.form.questions;
    if (ask.what !== 'record' || !ask.begins || !questions || !isAt(ask, state)) return 'none';
    return {form: blankForm(questions, state.revision), record: new Map(), begun: true};
  }

  async #do(
    ask: Exclude<FormAsk, {what: 'find' | 'find-earlier' | 'destroy'}>,
    opened: OpenedForm,
    {number, at}: Pick<Numbered, 'number' | 'at'>,
  ): Promise<FormSaid> {
    const {ticket} = ask;
    switch (ask.what) {
      case 'look':
        return told(await this.#answer(ticket, opened));
      case 'reveal':
        return revealed(opened, ask.line);
      case 'record': {
        const record = recorded(opened.record, ask, at);
        if (opened.begun) {
          await this.#vault.begin(ticket, opened.form, this.#state().day?.day ?? '');
        }
        await this.#vault.keepRecord(ticket, record);
        return told(await this.#answer(ticket, {...opened, record}));
      }
      case 'export':
        return told({
          version: 1,
          ticket,
          number,
          at,
          form: withoutCode(opened.form),
          record: Object.fromEntries(opened.record),
        });
    }
  }
}

const NOT_HERE: Refused = {code: 'form-not-here'};

/** Called to the seat, served at it, or on hold from it. */
function isAt({seat, ticket}: Pick<FormAsk, 'seat' | 'ticket'>, {tickets}: HallState): boolean {
  const known = tickets.get(ticket);
  return known?.seat === seat && HAS_VISIT.has(known.status);
}

/** What changes nothing of a form, and takes nothing of it away. */
const READS: ReadonlySet<FormAsk['what']> = new Set<FormAsk['what']>(['look', 'reveal']);

const HAS_VISIT: ReadonlySet<TicketStatus> = new Set<TicketStatus>(['called', 'serving', 'held']);

/** Why a desk may not open the form of a visit as one that is over. */
function mayFind(
  {seat, ticket}: Pick<FormAsk, 'seat' | 'ticket'>,
  {tickets, appointments, seats}: HallState,
): FormRefusal | undefined {
  if (tickets.has(ticket) || appointments.has(ticket)) return 'form-not-here';
  const {status = 'closed'} = seats.get(seat) ?? {};
  return status === 'closed' ? 'form-seat-closed' : undefined;
}

const told = (answer: (FormSaid & {kind: 'told'})['answer']): FormSaid => ({kind: 'told', answer});

function entryOf(ask: FormAsk, {actor, at}: Asked): Omit<AccessEntry, 'nr' | 'refused'> {
  const {seat, ticket, what} = ask;
  const act = what === 'find-earlier' ? 'find' : what;
  return {at, actor, seat, ticket, what: act, lines: linesOf(ask)};
}

function linesOf(ask: FormAsk): readonly QuestionId[] {
  switch (ask.what) {
    case 'reveal':
      return [ask.line];
    case 'record':
      return [...new Set([...Object.keys(ask.lines), ...ask.confirmed.map(({line}) => line)])];
    case 'find':
    case 'find-earlier':
    case 'look':
    case 'export':
    case 'destroy':
      return [];
  }
}

/** The code opens a visit to whoever has it: it goes no further than the hub. */
function withoutCode({version, revision, lines}: FilledForm): FilledForm {
  return {version, revision, lines};
}

function revealed({form, record}: OpenedForm, id: QuestionId): FormSaid {
  const line = form.lines.find((one) => one.id === id);
  if (!line) throw new Error('a line that is not there was not refused');
  const written = record.get(id);
  return told({line: {...line, ...(written ? {record: written} : {})}});
}
