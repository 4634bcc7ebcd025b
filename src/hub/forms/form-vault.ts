import {daysBefore} from '../../hall/day.ts';
import type {TicketId} from '../../hall/event.ts';
import type {FilledForm, SealedForm, SealingKey} from '../../hall/filled-form.ts';
import type {HallState} from '../../hall/state.ts';
import type {RecordedLine} from '../../wire/form-api.ts';
import {paddedSize} from '../../wire/form-seal.ts';
import type {Batch, Store} from '../store/store.ts';
import type {FormRecord} from './form-record.ts';
import type {KeyFile} from './key-file.ts';
import {makeSealingPair, openForm} from './open-form.ts';
import {closeBox, openBox} from './visit-box.ts';

/** A form that a command brought, for the ticket that it made. */
export interface NewForm {
  readonly ticket: TicketId;
  readonly form: SealedForm;
}

/** The form of a visit in clear. Only a desk that may open it (`who-may-open.ts`) may be given of it. */
export interface OpenedForm {
  readonly form: FilledForm;
  readonly record: FormRecord;
  /** Nothing of it is kept yet. */
  readonly begun?: true;
}

/** In the place of a kiosk's key, for a form that no kiosk sealed. */
const SEALED_TO_NONE = '';

/** Days for which a kiosk may be cut off and go on sealing to the key that it knew. */
const OUTBOX_DAYS = 31;

type FormStore = Pick<Store, 'formOf' | 'commit' | 'keepRecord' | 'dropForms'>;

/**
 * Keeps forms so that they can be destroyed for good. In the log's file each lies under a key of its
 * visit; that key lies in the key file, and where it is gone no copy of the log's file gives the form
 * back. Only the writer calls it, one call at a time. Every method throws where a disk fails.
 */
export class FormVault {
  readonly #store: FormStore;
  readonly #keys: KeyFile;

  constructor(store: FormStore, keys: KeyFile) {
    this.#store = store;
    this.#keys = keys;
  }

  /**
   * The key that kiosks seal to on this day of the hall, a new one each day. So a copy of a sealed form
   * that went astray, where destroying a visit's key does not reach, can be opened by nobody some day.
   */
  async sealingKey(day: string): Promise<SealingKey> {
    const before = this.#keys.current();
    if (!before || before.day < day) this.#keys.addSealingPair(await makeSealingPair(), day);
    this.#keys.dropSealingPairs(daysBefore(day, OUTBOX_DAYS));
    const current = this.#keys.current();
    if (!current) throw new Error('the key file did not keep the key');
    return current.key;
  }

  /** Whether what was sealed to this key can be opened, now or later. */
  canOpen(key: string): boolean {
    return this.#keys.privateKey(key) !== undefined;
  }

  /**
   * What the batch has to hold of these forms. The visits' keys are on disk when this returns: a batch
   * that is stored after it can be read after any crash. `day` is the hall's.
   */
  boxesFor(forms: readonly NewForm[], day: string): NonNullable<Batch['forms']> {
    if (forms.length === 0) return [];
    const keys = this.#keys.keysFor(
      forms.map(({ticket, form: {key}}) => ({ticket, key})),
      day,
    );
    return forms.flatMap(({ticket, form}, index) => {
      const key = keys[index];
      const plain = Buffer.from(JSON.stringify(form));
      return key ? [{ticket, box: closeBox(plain, key, placeOf(ticket, 'filled'))}] : [];
    });
  }

  /** Whether there is a form, without opening it. */
  async keeps(ticket: TicketId): Promise<boolean> {
    // A key is there before its form, and alone where that was never stored.
    return (
      this.#keys.keyOf(ticket) !== undefined && (await this.#store.formOf(ticket)) !== undefined
    );
  }

  /** `none`: there is no form, or it was destroyed. `unreadable`: it is not what a kiosk sealed for this ticket. */
  async read(ticket: TicketId): Promise<OpenedForm | 'none' | 'unreadable'> {
    const kept = await this.#store.formOf(ticket);
    const key = this.#keys.keyOf(ticket);
    if (!kept || !key) return 'none';
    const filled = openBox(kept.filled, key, placeOf(ticket, 'filled'));
    const form =
      filled &&
      (await this.#formIn(JSON.parse(filled.toString()) as SealedForm | FilledForm, ticket));
    if (!form) return 'unreadable';
    const record = kept.record && openBox(kept.record, key, placeOf(ticket, 'record'));
    const lines = record ? (JSON.parse(record.toString()) as Record<string, RecordedLine>) : {};
    return {form, record: new Map(Object.entries(lines))};
  }

  /** What a desk began was never sealed by a kiosk: it lies under the visit's key alone. */
  async #formIn(kept: SealedForm | FilledForm, ticket: TicketId): Promise<FilledForm | undefined> {
    return 'lines' in kept ? kept : this.#unsealed(kept, ticket);
  }

  async #unsealed(sealed: SealedForm, ticket: TicketId): Promise<FilledForm | undefined> {
    const privateKey = this.#keys.privateKey(sealed.key);
    return privateKey && openForm(sealed, ticket, privateKey);
  }

  /** Begins the form of a visit that has none, under a key of its own. `day` is the hall's. */
  async begin(ticket: TicketId, form: FilledForm, day: string): Promise<void> {
    const [key] = this.#keys.keysFor([{ticket, key: SEALED_TO_NONE}], day);
    if (!key) throw new Error('the key file did not make the key');
    // What may lie there under a key that is gone opens for nobody.
    await this.#store.dropForms([ticket]);
    const box = closeBox(Buffer.from(JSON.stringify(form)), key, placeOf(ticket, 'filled'));
    await this.#store.commit({events: [], answers: [], forms: [{ticket, box}]});
  }

  /** Puts what the desk wrote in the place of what it wrote before. */
  async keepRecord(ticket: TicketId, record: FormRecord): Promise<void> {
    const key = this.#keys.keyOf(ticket);
    if (!key) throw new Error('a record needs the form of its visit');
    const json = Buffer.from(JSON.stringify(Object.fromEntries(record)));
    const plain = Buffer.alloc(paddedSize(json.length) ?? json.length, ' ');
    json.copy(plain);
    await this.#store.keepRecord(ticket, closeBox(plain, key, placeOf(ticket, 'record')));
  }

  /**
   * Nothing opens these forms again. Harmless where there are none, and then not for nothing: where the
   * disk failed after the last ones, their keys are swept from it now.
   */
  async destroy(tickets: readonly TicketId[]): Promise<void> {
    // The keys last: as long as one is there, a crash in between leaves something to come back for.
    await this.#store.dropForms(tickets);
    this.#keys.destroy(tickets);
  }

  /**
   * Destroys the forms of visits whose day is longer ago than the hall keeps forms. A visit's day is the
   * last on which it was in the hall or awaited: a time given for later puts it off.
   */
  async retain({day, configuration, tickets, appointments}: HallState): Promise<void> {
    if (!day || !configuration) return;
    this.#keys.awaited(tickets.keys(), day.day);
    this.#keys.awaited(appointments.keys(), day.day);
    await this.destroy(this.#keys.before(daysBefore(day.day, configuration.form.keepDays)));
  }

  close(): void {
    this.#keys.close();
  }
}

const placeOf = (ticket: TicketId, part: 'filled' | 'record') => `${part} ${ticket}`;
