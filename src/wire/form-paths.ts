import type {TicketId} from '../hall/event.ts';

/** Paths of a visit's form, as the hub routes them. */
export const FORM_ROUTES = {
  form: '/api/v1/forms/:ticket',
  reveal: '/api/v1/forms/:ticket/reveal',
  record: '/api/v1/forms/:ticket/record',
  export: '/api/v1/forms/:ticket/export',
} as const;

/** Where a desk asks for the form of a visit that is over, by its slip. */
export const FORM_FIND = '/api/v1/forms/find';

/** The path for one visit. Apart from the other paths of the API: only a desk needs them. */
export const formPath = (route: keyof typeof FORM_ROUTES, ticket: TicketId): string =>
  FORM_ROUTES[route].replace(':ticket', encodeURIComponent(ticket));
