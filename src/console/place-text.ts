import type {SeatId} from '../hall/configuration.ts';
import type {HallState} from '../hall/state.ts';
import {commonTexts, wordsOf, type Language} from './words.ts';

const say = wordsOf(commonTexts);

/** `5 号窗口 左侧`, or the room's name; the bare id of a seat that the hall no longer has. */
export function placeText({layout}: HallState, seat: SeatId, language: Language): string {
  const place = layout?.places.get(seat);
  if (!place) return seat;
  if (place.kind === 'room') return place.room.name[language];
  const window = say(language, 'seat.window', {window: place.window.number});
  return `${window} ${say(language, `seat.${place.seat.side}`)}`.trim();
}
