import type {SeatId} from '../hall/configuration.ts';
import type {TicketId} from '../hall/event.ts';
import type {QuestionId} from '../hall/form.ts';
import {ACTOR_HEADER, actorText} from '../wire/api.ts';
import type {
  FormAnswer,
  FormExport,
  FoundForm,
  HeardLine,
  NewLine,
  RevealAnswer,
  Slip,
} from '../wire/form-api.ts';
import {FORM_FIND, formPath} from '../wire/form-paths.ts';
import {askHub, type Heard} from './hub-request.ts';

const PATIENCE = 5_000;

/** The visit whose form is asked for, and the seat that has it. */
export interface FormOf {
  readonly ticket: TicketId;
  readonly seat: SeatId;
}

/** Forms of visits, as a desk gets at them, wherever they come from. Nothing of them is kept here. */
export interface Forms {
  /** The form of a visit that is over, by its slip: from here on this seat may ask for it. */
  find(seat: SeatId, slip: Slip): Promise<Heard<FoundForm>>;
  /** Masked line by line. */
  look(of: FormOf): Promise<Heard<FormAnswer>>;
  /** One line whole; each time is logged. */
  reveal(of: FormOf, line: QuestionId): Promise<Heard<RevealAnswer>>;
  /**
   * Writes text down by line, an empty one takes it back; or what the visitor heard and agreed to. Nothing of it
   * is stored where something else stands there by now; a `form-line-changed` names the lines.
   */
  record(of: FormOf, record: Recording): Promise<Heard<FormAnswer>>;
  /** The whole visit in clear. */
  export(of: FormOf): Promise<Heard<FormExport>>;
  /** For good. */
  destroy(of: FormOf): Promise<Heard<unknown>>;
}

export interface Recording {
  readonly lines: Readonly<Record<QuestionId, NewLine>>;
  readonly confirmed?: readonly HeardLine[];
  /** The visit has no form, and one is begun with these lines. */
  readonly begins?: true;
}

/** Asks the hub that served the page. */
export const hubForms: Forms = {
  find: (seat, slip) => ask('POST', {seat}, FORM_FIND, {slip}),
  look: (of) => ask('GET', of, inQuery(of)),
  reveal: (of, line) => ask('POST', of, formPath('reveal', of.ticket), {line}),
  record: (of, record) => ask('PUT', of, formPath('record', of.ticket), record),
  export: (of) => ask('POST', of, formPath('export', of.ticket), {}),
  destroy: (of) => ask('DELETE', of, inQuery(of)),
};

const inQuery = ({ticket, seat}: FormOf) =>
  `${formPath('form', ticket)}?seat=${encodeURIComponent(seat)}`;

function ask<T>(
  method: string,
  {seat}: Pick<FormOf, 'seat'>,
  path: string,
  body?: object,
): Promise<Heard<T>> {
  const actor = {[ACTOR_HEADER]: actorText({kind: 'desk', id: seat})};
  const init: RequestInit =
    body === undefined
      ? {headers: actor}
      : {
          headers: {...actor, 'content-type': 'application/json'},
          body: JSON.stringify({seat, ...body}),
        };
  return askHub(path, PATIENCE, {method, cache: 'no-store', ...init});
}
