import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {FilledForm} from '../../hall/filled-form.ts';
import type {QuestionId} from '../../hall/form.ts';
import {blankForm} from '../../hall/blank-form.ts';
import type {HallState} from '../../hall/state.ts';
import type {AuditDeed} from '../../wire/audit-api.ts';
import type {
  FormAnswer,
  FormExport,
  FoundForm,
  HeardLine,
  NewLine,
  RevealAnswer,
} from '../../wire/form-api.ts';
import type {formProblems} from '../../wire/problem-texts/forms.ts';
import type {AuditLog} from '../audit/audit-log.ts';
import {isDiskFailure} from '../store/disk-failure.ts';
import {overtaken, recorded, wasRead} from './form-record.ts';
import {unchosen} from './unchosen.ts';
import type {FormVault, OpenedForm} from './form-vault.ts';
import {shownLine} from './shown-form.ts';
import {WhoMayOpen, goesOn, isAt, refusalOfPast} from './who-may-open.ts';

/** What a desk asks of the form of one visit. */
export type FormAsk = {
  readonly seat: SeatId;
  readonly ticket: TicketId;
} &
  /** By the number alone, which everybody in the hall has heard, or by the code of the slip. */
  (
    | {readonly what: 'find'; readonly byNumber?: true}
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
  readonly audit: AuditLog;
  readonly ticketOf: (code: string) => Promise<TicketId | undefined>;
}

export type FormRefusal = keyof typeof formProblems | 'storage-failed';

/** Who asks, and when. */
type Asked = Pick<AuditDeed, 'at' | 'who' | 'name' | 'from'>;

export type FormSaid =
  | {readonly kind: 'told'; readonly answer: FoundForm | FormAnswer | RevealAnswer | FormExport}
  | {readonly kind: 'destroyed'}
  | {
      readonly kind: 'refused';
      readonly code: FormRefusal;
      /** Those that it is about, where it is not about all. */
      readonly lines?: readonly QuestionId[];
    };

/** What is asked of a form that has to be opened for it. */
type OfOpened = Exclude<FormAsk, {what: 'find' | 'find-earlier' | 'destroy'}>;

/** The same as far as it is done; `unknown` are the lines that were written and are none of the form's. */
type Taken =
  | Exclude<OfOpened, {what: 'record'}>
  | (Extract<OfOpened, {what: 'record'}> & {readonly unknown: readonly QuestionId[]});

/** Why something is not told or done. */
interface Refused {
  readonly code: FormRefusal;
  readonly lines?: readonly QuestionId[];
}

/**
 * Opens forms for the desks that may have them opened. What was asked is in the audit log before anything is
 * told or done, and so is what was refused.
 */
export class FormDesk {
  readonly #state: () => HallState;
  readonly #vault: FormVault;
  readonly #audit: AuditLog;
  readonly #ticketOf: FormDeskParts['ticketOf'];
  readonly #who: WhoMayOpen;

  /** `ticketOf` tells which visit the code of a slip leads to. */
  constructor({state, vault, audit, ticketOf}: FormDeskParts) {
    this.#state = state;
    this.#vault = vault;
    this.#audit = audit;
    this.#ticketOf = ticketOf;
    this.#who = new WhoMayOpen(state);
  }

  async answer(ask: FormAsk, asked: Asked): Promise<FormSaid> {
    try {
      if (ask.what === 'find-earlier') return await this.#findEarlier(ask, asked);
      if (ask.what === 'find') return await this.#find(ask, ask.byNumber ?? false, asked);
      const code = this.#who.refusal(ask, asked.at);
      if (code !== undefined) return await this.#refuse(ask, {code}, asked);
      this.#who.asked(ask, asked.at);
      if (ask.what === 'destroy') return await this.#destroy(ask, asked);
      const opened = await this.#open(ask);
      if ('code' in opened) return await this.#refuse(ask, opened, asked);
      const taken = this.#taken(ask, opened);
      if ('code' in taken) return await this.#refuse(ask, taken, asked);
      await this.#audit.commit([deedOf(taken, asked)]);
      return await this.#do(taken, opened, asked.at);
    } catch (error) {
      if (!isDiskFailure(error)) throw error;
      return {kind: 'refused', code: 'storage-failed'};
    }
  }

  async #refuse(ask: FormAsk, refused: Refused, asked: Asked): Promise<FormSaid> {
    // Names that the hall does not know may be anything, and are not written down.
    const {ended, seats} = this.#state();
    const known =
      goesOn(ask.ticket, this.#state()) ||
      ended.has(ask.ticket) ||
      // Those of earlier days are known to whoever was shown their slips.
      ask.what === 'find' ||
      this.#who.wasShown(ask);
    const {what, about, seat} = deedOf(ask, asked);
    await this.#audit.commit([
      {
        ...asked,
        what,
        ...(known && about !== undefined ? {about} : {}),
        ...(seat !== undefined && seats.has(seat) ? {seat} : {}),
        refused: refused.code,
      },
    ]);
    return {kind: 'refused', ...refused};
  }

  /** That of a visit that is over, by its slip; by the number alone only where it was open before. */
  async #find(ask: FormAsk, byNumber: boolean, asked: Asked): Promise<FormSaid> {
    const {ticket, seat} = ask;
    const code = ticket === '' ? 'form-slip-unknown' : refusalOfPast(ask, this.#state());
    if (code !== undefined) return this.#refuse(ask, {code}, asked);
    if (!(await this.#vault.keeps(ticket))) return this.#refuse(ask, {code: 'form-none'}, asked);
    if (byNumber && !(await this.#wasOpen(ask))) {
      return this.#refuse(ask, {code: 'form-code-needed'}, asked);
    }
    await this.#audit.commit([deedOf(ask, asked)]);
    this.#who.show(seat, {ticket}, asked.at);
    return told({ticket, number: this.#numberOf(ticket)});
  }

  /** What was filled in last time in the same matter can be read while that visit is here. */
  async #findEarlier(ask: FormAsk, asked: Asked): Promise<FormSaid> {
    const {ticket, seat} = ask;
    const state = this.#state();
    if (!isAt(ask, state)) return this.#refuse(ask, {code: 'form-not-here'}, asked);
    const opened = await this.#vault.read(ticket);
    const earlier = typeof opened === 'object' ? await this.#earlierTo(opened) : undefined;
    if (earlier === undefined) return this.#refuse(ask, {code: 'form-none'}, asked);
    if (goesOn(earlier, state)) return this.#refuse(ask, {code: 'form-earlier-goes-on'}, asked);
    const code = refusalOfPast({seat, ticket: earlier}, state);
    if (code !== undefined) return this.#refuse(ask, {code}, asked);
    await this.#audit.commit([{...deedOf(ask, asked), about: earlier}]);
    this.#who.show(seat, {ticket: earlier, by: ticket}, asked.at);
    return told({ticket: earlier, number: this.#numberOf(earlier)});
  }

  /** The visit before this one in the same matter, where its form is still kept. */
  async #earlierTo({form}: OpenedForm): Promise<TicketId | undefined> {
    const ticket = form.earlier === undefined ? undefined : await this.#ticketOf(form.earlier);
    return ticket !== undefined && (await this.#vault.keeps(ticket)) ? ticket : undefined;
  }

  /** Empty where it is not one of today. */
  #numberOf(ticket: TicketId): string {
    const {tickets, ended} = this.#state();
    return (tickets.get(ticket) ?? ended.get(ticket))?.number ?? '';
  }

  /** Whether this form was open at this seat before, other than by what stands on a slip. */
  async #wasOpen({seat, ticket}: FormAsk): Promise<boolean> {
    const deeds = await this.#audit.about(ticket);
    return deeds.some(
      (deed) =>
        deed.seat === seat &&
        deed.refused === undefined &&
        deed.what.startsWith('form-') &&
        deed.what !== 'form-find',
    );
  }

  async #answer({seat, ticket}: FormAsk, {form, record}: OpenedForm): Promise<FormAnswer> {
    const earlier = await this.#earlierTo({form, record});
    // Only what would be opened is offered.
    const open =
      earlier !== undefined && refusalOfPast({seat, ticket: earlier}, this.#state()) === undefined;
    return {
      ticket,
      lines: form.lines.map((line) => shownLine(line, record.get(line.id))),
      ...(open ? {earlier: true} : {}),
    };
  }

  /** Whatever there is: what cannot be read can be destroyed, and what is gone may be destroyed again. */
  async #destroy(ask: FormAsk, asked: Asked): Promise<FormSaid> {
    await this.#audit.commit([deedOf(ask, asked)]);
    await this.#vault.destroy([ask.ticket]);
    return {kind: 'destroyed'};
  }

  /** The form, or why it is not told. */
  async #open(ask: FormAsk): Promise<OpenedForm | Refused> {
    const kept = await this.#vault.read(ask.ticket);
    const opened = kept === 'none' ? this.#blank(ask) : kept;
    if (opened === 'none') return {code: 'form-none'};
    if (opened === 'unreadable') return {code: 'form-unreadable'};
    return opened;
  }

  /** What of it is done, or why nothing is. What is written for lines that the form does not have is left out. */
  #taken(ask: OfOpened, opened: OpenedForm): Taken | Refused {
    const {form, record} = opened;
    const known = new Set(form.lines.map(({id}) => id));
    const unknown = linesOf(ask).filter((line) => !known.has(line));
    if (ask.what !== 'record') return unknown.length > 0 ? {code: 'form-line-unknown'} : ask;
    const lines = Object.fromEntries(Object.entries(ask.lines).filter(([line]) => known.has(line)));
    const taken = {...ask, lines, unknown};
    if (unknown.length > 0 && linesOf(taken).every((line) => !known.has(line))) {
      return {code: 'form-line-unknown', lines: unknown};
    }
    if (!wasRead(taken, record)) return {code: 'form-record-changed'};
    const late = overtaken(taken, record);
    if (late.length > 0) return {code: 'form-line-changed', lines: late};
    const wrong = unchosen(taken, opened, this.#state().configuration);
    return wrong.length > 0 ? {code: 'form-choice-unknown', lines: wrong} : taken;
  }

  /** What is begun by these lines: not for a visit that is over. */
  #blank(ask: FormAsk): OpenedForm | 'none' {
    const state = this.#state();
    const questions = state.configuration?.form.questions;
    if (ask.what !== 'record' || !ask.begins || !questions || !isAt(ask, state)) return 'none';
    return {form: blankForm(questions, state.revision), record: new Map(), begun: true};
  }

  async #do(ask: Taken, opened: OpenedForm, at: number): Promise<FormSaid> {
    const {ticket} = ask;
    switch (ask.what) {
      case 'look':
        return told(await this.#answer(ask, opened));
      case 'reveal':
        return revealed(opened, ask.line);
      case 'record': {
        const record = recorded(opened.record, ask, at);
        if (opened.begun) {
          await this.#vault.begin(ticket, opened.form, this.#state().day?.day ?? '');
        }
        await this.#vault.keepRecord(ticket, record);
        const answer = await this.#answer(ask, {...opened, record});
        return told(ask.unknown.length > 0 ? {...answer, unknown: ask.unknown} : answer);
      }
      case 'export':
        return told({
          version: 1,
          ticket,
          number: this.#numberOf(ticket),
          at,
          form: withoutCode(opened.form),
          record: Object.fromEntries(opened.record),
        });
    }
  }
}

const told = (answer: (FormSaid & {kind: 'told'})['answer']): FormSaid => ({kind: 'told', answer});

function deedOf(ask: FormAsk, asked: Asked): AuditDeed {
  const {seat, ticket, what} = ask;
  const act = what === 'find-earlier' ? 'find' : what;
  const lines = linesOf(ask);
  return {
    ...asked,
    what: `form-${act}`,
    ...(ticket === '' ? {} : {about: ticket}),
    seat,
    ...(lines.length > 0 ? {detail: {lines}} : {}),
  };
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
