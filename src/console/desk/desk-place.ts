import {html} from 'lit';
import type {Language} from '../words.ts';
import type {DeskView} from './desk-view.ts';
import {say, sayAt} from './words.ts';

/** Which seat the desk is at, how that stands, and the way to another one. */
export function deskPlace({place, status}: DeskView, language: Language) {
  const where =
    place.kind === 'room'
      ? place.name[language]
      : `${say(language, 'seat.window', {window: place.window})} ${say(language, `seat.${place.side}`)}`;
  return html`<span class="place">${where}</span>
    <span class="status ${status}">${sayAt(place.kind, language, `seat.${status}`)}</span>
    <a class="button push" href="#">${sayAt(place.kind, language, 'seat.change')}</a>`;
}
