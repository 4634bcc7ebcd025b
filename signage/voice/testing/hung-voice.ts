import {waitUntil} from '@open-wc/testing';
import {HeardContext, hearAll} from '../../../src/devices/voice/testing/heard-context.ts';
import {HandClock} from '../../../src/devices/testing/hand-clock.ts';
import hall from '../../../src/hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../../../src/hall/configuration.ts';
import type {Zone} from '../../../src/hall/signage.ts';
import {MemoryLink} from '../../../src/sync/testing/memory-link.ts';
import type {VoiceAnswer} from '../../../src/wire/api.ts';
import {HallVoice} from '../hall-voice.ts';
import {ToneHub} from './tone-hub.ts';

export const MINE: VoiceAnswer = {speaks: true, freeIn: 4_000, said: []};
/** The first call, as it is written; and how many clips it takes to say it. */
export const CAPTION = '请 A001 号到 5 号窗口左侧';
export const CLIPS = 10;

/** However long the machine takes: what never comes true, the runner ends. */
export const until = (holds: () => boolean): Promise<void> =>
  waitUntil(holds, undefined, {interval: 20, timeout: 600_000});

/** The voice of a wall with its hall, its hub and its loudspeaker; time passes when the test says so. */
export class HungVoice {
  readonly link = new MemoryLink(hall as HallConfiguration);
  readonly hub = new ToneHub();
  readonly time = new HandClock();
  readonly captions: string[] = [];
  needs: readonly string[] = [];
  zone: Zone | undefined = (hall as HallConfiguration).signage.zones[0];
  readonly #unhear = hearAll();

  constructor() {
    HeardContext.all.length = 0;
  }

  async close(): Promise<void> {
    await caches.delete('voice');
    for (const context of HeardContext.all) await context.suspend();
    this.#unhear();
    this.hub.close();
  }

  readonly hang = (mute = false): HallVoice =>
    new HallVoice({
      link: this.link,
      zone: () => this.zone,
      mute,
      onNeeds: (told) => {
        this.needs = told;
      },
      onCaption: (caption) => this.captions.push(caption),
      time: this.time,
    });

  /** The hub has answered, and is asked again when time passes: only while anything is said, or to be said. */
  readonly answered = (): Promise<void> => until(() => this.time.waiting > 0);

  readonly listen = async (mute = false): Promise<void> => {
    this.hang(mute);
    await until(() => this.hub.asks.some(({able}) => able !== mute));
  };

  /** Nothing was said for so long that nobody asks any more. */
  readonly rested = async (): Promise<void> => {
    const {hub, time} = this;
    // An answer that has just come is heard a few turns of the loop later.
    for (let quiet = 0; quiet < 5; quiet += 1) {
      await until(() => hub.asks.length === hub.asked);
      if (time.waiting > 0) quiet = 0;
      time.pass(1_200);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };

  readonly open = (seat: string): void => {
    this.link.others(1, 'guotu');
    this.link.do({type: 'open-seat', seat});
  };

  readonly call = (seat = '5-left'): void => {
    this.open(seat);
    this.link.do({type: 'call-next', seat});
  };

  readonly starts = () => HeardContext.all.flatMap((context) => context.starts);
  readonly loudness = (): number => HeardContext.all.at(-1)?.loudness ?? 0;
}
