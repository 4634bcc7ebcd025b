import type {AreaId} from '../../hall/configuration.ts';
import type {HallEvent} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {liesIn, paperless} from './guide-view.ts';

/** Whether the guides of an area have something new to do with an event, which `state` has folded. */
export function isNews(event: HallEvent, state: HallState, area: AreaId | undefined): boolean {
  const here = (place: string | undefined) => liesIn(state, place, area);
  switch (event.type) {
    case 'help-asked':
      return true;
    case 'slip-missing': {
      const holder = paperless(state, event.ticket);
      return holder !== undefined && here(holder.queue);
    }
    case 'ticket-issued':
    case 'ticket-rejoined':
    case 'appointment-came':
      return event.help && here(event.queue);
    case 'ticket-called':
    case 'ticket-resumed':
      return here(event.seat) || here(state.tickets.get(event.ticket)?.queue);
    case 'ticket-missed':
      return here(state.tickets.get(event.ticket)?.queue);
    default:
      return false;
  }
}
