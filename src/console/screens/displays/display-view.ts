import type {Board, Display} from '../../../hall/signage.ts';
import type {DeviceView} from '../../devices/device-view.ts';

/** One display as the list shows it. */
export interface DisplayView {
  readonly display: Display;
  readonly board: string;
  /** Devices that say that they show it now, those that need somebody first. */
  readonly devices: readonly DeviceView[];
  readonly state: 'well' | 'trouble' | 'nobody';
  /** Until when it shows a test card, epoch milliseconds. */
  readonly testUntil: number | undefined;
}

export function displayViews(
  {displays, boards}: {readonly displays: readonly Display[]; readonly boards: readonly Board[]},
  devices: readonly DeviceView[],
  tests: ReadonlyMap<string, number>,
  now: number,
): DisplayView[] {
  return displays.map((display) => {
    const own = devices.filter(
      ({presence: {connected, report}}) => connected && report?.display === display.id,
    );
    const until = tests.get(display.id) ?? 0;
    return {
      display,
      board: boards.find(({id}) => id === display.board)?.name ?? display.board,
      devices: own,
      state: own.length === 0 ? 'nobody' : own.some(({trouble}) => trouble) ? 'trouble' : 'well',
      testUntil: until > now ? until : undefined,
    };
  });
}
