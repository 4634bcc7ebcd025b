import {html, nothing} from 'lit';
import {waitsSince, type Ticket} from '../../hall/state.ts';
import type {Language} from '../words.ts';
import {minutesSince, type TicketView} from './desk-view.ts';
import {durationText} from '../duration-text.ts';
import {say} from './words.ts';

/** What a desk has to know of a ticket at one look, as a row of short words. */
export function ticketFacts(
  language: Language,
  {ticket, firstUnit, time}: TicketView,
  {now, representatives}: {readonly now: number; readonly representatives: number},
) {
  const {lane, party, help, note, found, misses} = ticket;
  const waited = durationText(
    say,
    language,
    minutesSince(waitsSince(ticket), waitedUntil(ticket, now)),
  );
  const many = party > representatives;
  return html`
    ${found ? html`<span class="mark jade">${say(language, 'ticket.found')}</span>` : nothing}
    ${lane === 'priority' ? html`<span class="mark">${say(language, 'ticket.priority')}</span>` : nothing}
    ${help ? html`<span class="mark">${say(language, 'ticket.help')}</span>` : nothing}
    ${time ? html`<span class="mark">${say(language, 'ticket.appointment', {time})}</span>` : nothing}
    ${note ? html`<span class="mark note">${say(language, `note.${note}`)}</span>` : nothing}
    ${
      firstUnit
        ? html`<span>${say(language, 'ticket.first-unit', {unit: firstUnit[language]})}</span>`
        : nothing
    }
    ${
      party > 1
        ? html`<span
            >${say(language, many ? 'ticket.representatives' : 'ticket.party', {
              count: party,
              atMost: representatives,
            })}</span
          >`
        : nothing
    }
    ${misses > 0 ? html`<span>${say(language, 'ticket.misses', {count: misses})}</span>` : nothing}
    <span class="time">${say(language, 'ticket.waited', {time: waited})}</span>
  `;
}

/** Whoever was called waits no longer, unless the call was missed or they were sent on. */
const waitedUntil = ({status, calledAt}: Ticket, now: number): number =>
  status === 'waiting' || status === 'missed' ? now : (calledAt ?? now);
