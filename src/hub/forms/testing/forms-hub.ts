import type {FilledForm, SealedForm} from '../../../hall/filled-form.ts';
import {sealForm} from '../../../sync/seal-form.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER} from '../../../wire/api.ts';
import type {AuditAnswer} from '../../../wire/audit-api.ts';
import {accessesIn, type Access} from './accesses.ts';
import {FORM_FIND, formPath} from '../../../wire/form-paths.ts';
import type {SentCommandType} from '../../../wire/command-schema.ts';
import {sampleForm} from './sample-form.ts';

export interface Said {
  readonly status: number;
  readonly text: string;
  /** Code of the problem, where it is one. */
  readonly code: string | undefined;
}

/** A kiosk and a desk of a hub, with the forms that go from the one to the other. */
export class FormsHub {
  readonly url: string;
  #ids = 0;

  constructor(url: string) {
    this.url = url;
  }

  async ask(method: string, path: string, body?: unknown, actor = 'desk:5-left'): Promise<Said> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        [ACTOR_HEADER]: actor,
        [COMMAND_ID_HEADER]: `forms-${String(Date.now())}-${String((this.#ids += 1))}`,
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
      },
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    });
    const text = await response.text();
    const {code} = JSON.parse(text) as {code?: string};
    return {status: response.status, text, code};
  }

  /** Does a command; throws where it is refused. */
  async send(type: SentCommandType, body: object): Promise<void> {
    const {status, text} = await this.ask('POST', API.command(type), body);
    if (status !== 200) throw new Error(`${type}: ${text}`);
  }

  /** A form sealed to the key that the hall's state names, as a kiosk does it. */
  async sealed(ticket: string, form: FilledForm = sampleForm): Promise<SealedForm> {
    const {text} = await this.ask('GET', API.snapshot);
    const {snapshot} = JSON.parse(text) as {
      snapshot: {sealingKey?: {id: string; key: string}};
    };
    if (!snapshot.sealingKey) throw new Error('the hall names no key');
    return sealForm(form, ticket, snapshot.sealingKey);
  }

  /** Takes a number for the unit of seat 5-left, with a form or whatever else is given. */
  take(ticket: string, more: object = {}): Promise<Said> {
    const visit = {device: 'kiosk-1', queue: 'guotu', lane: 'ordinary', party: 1, help: false};
    return this.ask('POST', API.command('take-number'), {ticket, ...visit, ...more});
  }

  async openWindow(): Promise<void> {
    await this.send('register-device', {device: 'kiosk-1', kind: 'kiosk'});
    await this.send('open-seat', {seat: '5-left'});
  }

  look(ticket: string, seat = '5-left'): Promise<Said> {
    return this.ask('GET', `${formPath('form', ticket)}?seat=${seat}`);
  }

  /** Of an ended visit, by what stands on its slip. */
  find(slip: object, seat = '5-left'): Promise<Said> {
    return this.ask('POST', FORM_FIND, {seat, slip});
  }

  reveal(ticket: string, line: string, seat = '5-left'): Promise<Said> {
    return this.ask('POST', formPath('reveal', ticket), {seat, line});
  }

  /** Texts by line, where nothing was written before. */
  record(ticket: string, texts: object, more: object = {}): Promise<Said> {
    const lines = Object.fromEntries(
      Object.entries(texts).map(([id, text]: [string, unknown]) => [id, {text}]),
    );
    return this.ask('PUT', formPath('record', ticket), {seat: '5-left', lines, ...more});
  }

  export(ticket: string): Promise<Said> {
    return this.ask('POST', formPath('export', ticket), {seat: '5-left'});
  }

  destroy(ticket: string): Promise<Said> {
    return this.ask('DELETE', `${formPath('form', ticket)}?seat=5-left`);
  }

  /** What the audit log says of forms. */
  async accesses(query = ''): Promise<readonly Access[]> {
    const {text} = await this.ask('GET', `${API.audit}${query}`);
    return accessesIn((JSON.parse(text) as AuditAnswer).entries);
  }
}
