import type {FilledForm} from '../../../hall/filled-form.ts';
import {HallLog} from '../../../hall/testing/hall-log.ts';
import {sealForm} from '../../../sync/seal-form.ts';
import type {AuditEntry} from '../../../wire/audit-api.ts';
import type {NewLine, RecordedLine} from '../../../wire/form-api.ts';
import {AuditLog} from '../../audit/audit-log.ts';
import {openSqliteStore} from '../../store/sqlite-store.ts';
import {FormDesk, type FormAsk, type FormSaid} from '../form-desk.ts';
import {accessesIn, type Access} from './accesses.ts';
import {memoryVault} from './memory-vault.ts';
import {sampleForm} from './sample-form.ts';

/** The code of a refusal, or what was told instead. */
export const codeOf = (said: FormSaid): string => (said.kind === 'refused' ? said.code : said.kind);

/** What stands on the slip of a ticket `t12`. */
export const codeOn = (ticket: string): string => ticket.slice(1).padStart(12, '0');

/** A small hall and the desk for its forms, in memory: seat 1-left asks, unless a test says another. */
export class FormCounter {
  readonly hall = new HallLog();
  readonly #store = openSqliteStore(':memory:', {hall: 'one'});
  readonly #audit = new AuditLog(this.#store);
  readonly vault = memoryVault(this.#store);
  readonly desk = new FormDesk({
    state: () => this.hall.state,
    vault: this.vault,
    audit: this.#audit,
    ticketOf: (code) => this.#store.ticketOf(code),
  });

  constructor() {
    this.hall.do({type: 'open-seat', seat: '1-left'});
  }

  /** A number for the unit of 1-left, with what its visitor filled in. */
  async take(ticket: string, filled: FilledForm = sampleForm): Promise<void> {
    this.hall.take(ticket, 'land');
    const {day = ''} = this.hall.state.day ?? {};
    const form = await sealForm(filled, ticket, await this.vault.sealingKey(day));
    const forms = this.vault.boxesFor([{ticket, form}], day);
    await this.#store.commit({
      events: [],
      answers: [],
      forms,
      slips: [{code: codeOn(ticket), ticket}],
    });
  }

  async called(ticket: string, filled?: FilledForm): Promise<void> {
    await this.take(ticket, filled);
    this.hall.do({type: 'call-next', seat: '1-left'});
  }

  /** The visit that is at its seat comes to its end there. */
  finish(ticket: string): void {
    this.hall.do({type: 'start', ticket});
    this.hall.do({type: 'finish', ticket, outcome: 'settled'});
  }

  ask(
    ask: FormAsk extends infer A ? (A extends FormAsk ? Omit<A, 'seat'> : never) : never,
    seat = '1-left',
  ): Promise<FormSaid> {
    return this.desk.answer({...ask, seat}, {who: `desk:${seat}`, from: '', at: this.hall.now});
  }

  /** Writes lines over whatever stands there, as a desk does that has just looked. */
  async write(ticket: string, lines: Readonly<Record<string, string>>): Promise<FormSaid> {
    const opened = await this.vault.read(ticket);
    const record = typeof opened === 'string' ? new Map<string, RecordedLine>() : opened.record;
    const entries = Object.entries(lines).map(([id, text]): [string, NewLine] => {
      const replaces = record.get(id)?.at;
      return [id, replaces === undefined ? {text} : {text, replaces}];
    });
    return this.ask({what: 'record', ticket, lines: Object.fromEntries(entries), confirmed: []});
  }

  async accesses(after = 0, limit = 100): Promise<Access[]> {
    const entries = await this.#audit.after(after, limit);
    return accessesIn(entries.map(({entry}) => JSON.parse(entry) as AuditEntry));
  }
}
