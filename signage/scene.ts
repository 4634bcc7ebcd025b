import {clockText} from '../src/hall/day.ts';
import type {HallConfiguration} from '../src/hall/configuration.ts';
import type {TicketId} from '../src/hall/event.ts';
import type {CalledTo} from '../src/hall/layout.ts';
import type {Display} from '../src/hall/signage.ts';
import type {HallState} from '../src/hall/state.ts';
import type {HubClock} from '../src/sync/hall-link.ts';
import {callsHere, placeOf} from './hall-view.ts';
import type {MediaStore} from './media/media-store.ts';
import type {Stage, StageView, StagedCall} from './stage/stage.ts';
import {words} from './words.ts';

/** So many earlier calls are listed: there is a place for each in the widget, and they stay large. */
const LISTED = 4;

/** A call as a board shows it. */
export interface ShownCall {
  readonly seq: number;
  readonly number: string;
  readonly to: CalledTo;
  readonly again: boolean;
}

/** All that a board shows, at one look. Made anew with every look; widgets keep nothing of it. */
export interface Scene {
  readonly hall: HallState;
  readonly configuration: HallConfiguration;
  readonly display: Display;
  /** Hub time of this look, epoch milliseconds. */
  readonly at: number;
  /** `HH:MM`, hall-local; dashes while the clock cannot be trusted. */
  readonly time: string;
  /** Hub time as it goes on, for what moves by itself. */
  readonly clock: () => number;
  /** Cut off for so long that nothing that moves can be known: no numbers. */
  readonly blind: boolean;
  /** What is wrong, in a word for the hall, or nothing. */
  readonly note: string;
  /** What the loudspeakers say now, or nothing. */
  readonly caption: string;
  /** Pictures and films on this device, where there are any. */
  readonly media: MediaStore | undefined;
  readonly stage: {
    readonly calls: readonly ShownCall[];
    /** Whether these are being called now; else they are the last that were. */
    readonly now: boolean;
  };
  /** The last calls whose time on the stage is over, newest first; as many as a board lists. */
  readonly past: readonly ShownCall[];
  /** Tickets that the stage calls now. */
  readonly calling: ReadonlySet<TicketId>;
}

/** Puts a look together from the hall, the stage and what the wall knows of itself. */
export function sceneOf({
  stage,
  spoken,
  clock,
  ...rest
}: Pick<
  Scene,
  'hall' | 'configuration' | 'display' | 'at' | 'blind' | 'note' | 'caption' | 'media'
> & {
  readonly clock: HubClock;
  readonly stage: Stage;
  /** Sequence number of the call that the loudspeakers say. */
  readonly spoken: number | undefined;
}): Scene {
  const {hall, configuration, display, at} = rest;
  const {calls, now} = spokenNow(stage.view(at), hall, display, spoken);
  return {
    ...rest,
    time: timeText(clock, at, configuration.timeZone),
    clock: () => clock.now(),
    stage: {calls: calls.flatMap((call) => shownCall(hall, asOnPaper(hall, call)) ?? []), now},
    past: pastCalls(hall, stage, display, at),
    calling: new Set(now ? calls.map(({ticket}) => ticket) : []),
  };
}

/** `HH:MM`, hall-local; dashes while the clock cannot be trusted. */
export const timeText = (clock: HubClock, at: number, timeZone: string): string =>
  clock.suspicious ? words.noClock : clockText(at, timeZone);

/**
 * The voice takes longer over a call than the stage does: once the stage has called everybody, it shows
 * again whom the loudspeakers call. Ear and eye are to be told the same.
 */
function spokenNow(
  view: StageView,
  hall: HallState,
  {shows}: Display,
  spoken: number | undefined,
): {readonly calls: readonly StagedCall[]; readonly now: boolean} {
  if (view.now) return view;
  const call = hall.calls.find(({seq}) => seq === spoken);
  return call && callsHere(hall, call.seat, shows) ? {calls: [call], now: true} : view;
}

function pastCalls(hall: HallState, stage: Stage, {shows}: Display, at: number): ShownCall[] {
  const past: ShownCall[] = [];
  for (const call of hall.calls) {
    if (stage.announces(call.seq, at) || !callsHere(hall, call.seat, shows)) continue;
    const shown = shownCall(hall, call);
    if (shown && past.push(shown) === LISTED) break;
  }
  return past;
}

/** A ticket that was renumbered after it came onto the stage is shown by the number on its paper. */
const asOnPaper = ({calls}: HallState, staged: StagedCall): StagedCall =>
  calls.find(({seq}) => seq === staged.seq) ?? staged;

function shownCall(hall: HallState, {seq, number, seat, again}: StagedCall): ShownCall | undefined {
  const place = placeOf(hall, seat);
  return place && {seq, number, again, to: place};
}
