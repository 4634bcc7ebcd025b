import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import type {TicketId} from '../../hall/event.ts';
import {idSchema} from '../../wire/command-schema.ts';
import {formSeatSchema, recordSchema, revealSchema} from '../../wire/form-api.ts';
import {FORM_ROUTES} from '../../wire/form-paths.ts';
import type {FormAsk} from '../forms/form-desk.ts';
import type {Core} from '../hub.ts';
import {deskRoute, type DeskRoute} from './desk-route.ts';
import {parse} from './parse.ts';

const paramsSchema = v.object({ticket: idSchema});

/** One thing that a desk asks of a form. */
interface FormRoute<T extends v.GenericSchema> extends Omit<
  DeskRoute<T>,
  'url' | 'params' | 'ask'
> {
  readonly path: keyof typeof FORM_ROUTES;
  readonly ask: (ticket: TicketId, carried: v.InferOutput<T>) => FormAsk;
}

/**
 * What visitors filled in, for the desk that has the visit: called to it, in interview, or on hold from it. Once
 * the visit is over, for a desk that found it by its slip.
 */
export function formRoutes(server: FastifyInstance, core: Core): void {
  formRoute(server, core, {
    ...{method: 'GET', path: 'form', route: 'form', carries: formSeatSchema},
    description: "A visit's form, line by line, masked.",
    ask: (ticket, {seat}) => ({what: 'look', ticket, seat}),
  });
  formRoute(server, core, {
    ...{method: 'POST', path: 'reveal', route: 'reveal-form-line', carries: revealSchema},
    description: 'One line whole, to be shown for as long as somebody presses.',
    ask: (ticket, {seat, line}) => ({what: 'reveal', ticket, seat, line}),
  });
  formRoute(server, core, {
    ...{method: 'PUT', path: 'record', route: 'record-form', carries: recordSchema},
    description:
      "What the visitor tells at the window: kept beside the visitor's own words. Where the hall's document lists " +
      'choices for a line, `chosen` has to name some of them, and `text` is their Chinese names, joined by 、. ' +
      'Lines that the form does not have are named in `unknown`; the others are kept.',
    ask: (ticket, {confirmed = [], ...record}) => ({what: 'record', ticket, confirmed, ...record}),
  });
  formRoute(server, core, {
    ...{method: 'POST', path: 'export', route: 'export-form', carries: formSeatSchema},
    description: 'The whole visit in clear, for the official case system.',
    ask: (ticket, {seat}) => ({what: 'export', ticket, seat}),
  });
  formRoute(server, core, {
    ...{method: 'DELETE', path: 'form', route: 'destroy-form', carries: formSeatSchema},
    description: 'Destroys the form for good, in every copy of the log.',
    ask: (ticket, {seat}) => ({what: 'destroy', ticket, seat}),
  });
}

function formRoute<T extends v.GenericSchema>(
  server: FastifyInstance,
  core: Core,
  {path, ask, ...route}: FormRoute<T>,
): void {
  deskRoute(server, core, {
    ...route,
    url: FORM_ROUTES[path],
    params: paramsSchema,
    ask: (request, carried) => ask(parse(paramsSchema, request.params).ticket, carried),
  });
}
