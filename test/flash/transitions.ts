import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import {HOLD_MS} from '../../signage/stage/stage.ts';
import {call, example, morning} from '../boards/stages.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

interface Transition {
  readonly display: string;
  readonly link: () => MemoryLink;
  /** What happens, one after the other. */
  readonly steps: readonly ((link: MemoryLink) => unknown)[];
}

/** Whoever is called is met, and the hold of the call is over. */
function meet(link: MemoryLink): void {
  for (const {id, status} of [...link.state.tickets.values()]) {
    if (status === 'called') link.do({type: 'start', ticket: id});
  }
  link.now += HOLD_MS;
}

const callOne = (link: MemoryLink) => call(link, 1);
const nextOne = (link: MemoryLink) => {
  link.now += HOLD_MS;
  call(link, 1);
};

/** The wall of another board, and back. */
const withBoard = (board: string) => (link: MemoryLink) => {
  const {signage} = example;
  const displays = signage.displays.map((display) => ({...display, board}));
  const configuration: HallConfiguration = {...example, signage: {...signage, displays}};
  link.do({type: 'publish-configuration', configuration, basedOn: link.state.revision});
};

const raise = (link: MemoryLink) => {
  link.do({type: 'raise-alarm', alarm: 'leave'});
};
const end = (link: MemoryLink) => {
  link.do({type: 'end-alarm'});
};
const later = (ms: number) => (link: MemoryLink) => {
  link.now += ms;
};
const cut = (link: MemoryLink) => {
  link.cut();
  link.now += 20 * SECOND;
};
const back = (link: MemoryLink) => {
  link.status = {kind: 'live'};
};

function night(): MemoryLink {
  const link = new MemoryLink({...example, issue: 'in-hours'});
  link.now += 12 * HOUR;
  return link;
}

/** Everything at which a display changes by itself. */
export const transitions = {
  'a call': {display: 'tv', link: morning, steps: [callOne]},
  'a call on the wall': {display: 'wall', link: morning, steps: [callOne, nextOne]},
  'one call after the other': {display: 'tv', link: morning, steps: [callOne, nextOne, nextOne]},
  'three calls together': {
    display: 'tv',
    link: morning,
    steps: [(link) => call(link, 5), later(HOLD_MS)],
  },
  'a call that is met': {display: 'tv', link: morning, steps: [callOne, meet]},
  'a call over a window': {
    display: 'window-5',
    link: morning,
    steps: [(link) => call(link, 5), meet],
  },
  'an alarm, and its end': {display: 'tv', link: morning, steps: [raise, end]},
  'an alarm that points the way': {display: 'wall', link: morning, steps: [raise, later(1)]},
  'a cut, for long, and its end': {
    display: 'tv',
    link: morning,
    steps: [cut, later(60 * SECOND), back],
  },
  'another board, and back': {
    display: 'tv',
    link: morning,
    steps: [withBoard('info'), withBoard('tv')],
  },
  'a notice that turns': {display: 'info', link: morning, steps: [later(18 * SECOND)]},
  'a test card, and its end': {
    display: 'tv',
    link: morning,
    steps: [
      (link) => {
        link.do({type: 'test-display', display: 'tv', seconds: 60});
      },
      later(61 * SECOND),
    ],
  },
  'the hall opens, and closes': {
    display: 'tv',
    link: night,
    steps: [later(12 * HOUR), later(12 * HOUR)],
  },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof transitions;
