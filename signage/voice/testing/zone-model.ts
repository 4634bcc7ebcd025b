import {VoiceLeases} from '../../../src/hub/zone/voice-leases.ts';
import type {VoiceAnswer, VoiceAsk} from '../../../src/wire/api.ts';
import {VoiceLease} from '../voice-lease.ts';

/** What happens to one question and its answer, in milliseconds of true time. */
export interface Passage {
  readonly up: number;
  readonly down: number;
  readonly lost: 'no' | 'question' | 'answer';
}

interface Span {
  readonly at: number;
  readonly ms: number;
}

export interface DisplayFate {
  /** How fast its clock goes. */
  readonly rate: number;
  readonly offset: number;
  /** Nothing of it runs meanwhile; its sound does. */
  readonly freezes: readonly Span[];
  /** The hub does not hear it meanwhile. */
  readonly cuts: readonly Span[];
  /** Its sound is blocked from then on. */
  blockedAt?: number | undefined;
  diesAt?: number | undefined;
}

export interface HubFate {
  readonly rate: number;
  readonly restarts: readonly Span[];
}

interface Display {
  readonly fate: DisplayFate;
  readonly lease: VoiceLease;
  /** Moments at which it asked the hub though it could not be heard. */
  readonly idleAsks: number[];
  /** Its questions that are on their way at once, at most. */
  together: number;
  /** True time at which its loudspeaker closes by itself. */
  soundsUntil: number;
}

const PATIENCE = 1_000;

const during = (spans: readonly Span[], moment: number) =>
  spans.find(({at, ms}) => moment >= at && moment < at + ms);

/** One zone in true time: the real hub's leases and the real displays', a network and clocks at will. */
export class ZoneModel {
  /** True time, milliseconds. */
  now = 0;
  readonly displays: Display[] = [];
  /** Whether anything is said in the zone, or is to be. */
  #wanted = true;
  /** Moments at which somebody got the right while another's loudspeaker was still open. */
  readonly clashes: number[] = [];
  readonly #events: {readonly at: number; readonly work: () => void}[] = [];
  readonly #hub: HubFate;
  readonly #network: (index: number) => Passage;
  #asked = 0;
  #leases: VoiceLeases;

  constructor(hub: HubFate, network: (index: number) => Passage, fates: readonly DisplayFate[]) {
    this.#hub = hub;
    this.#network = network;
    this.#leases = this.#startHub();
    for (const {at, ms} of hub.restarts) {
      this.#at(at + ms, () => {
        this.#leases = this.#startHub();
      });
    }
    for (const [index, fate] of fates.entries()) this.#hang(`display-${String(index)}`, fate);
  }

  get holders(): readonly Display[] {
    return this.displays.filter(({soundsUntil}) => soundsUntil > this.now);
  }

  set wanted(wanted: boolean) {
    this.#wanted = wanted;
    for (const {lease, fate} of this.displays) {
      this.#awake(fate, this.now, () => {
        lease.rouse();
      });
    }
  }

  /** Questions that the hub was asked. */
  get asked(): number {
    return this.#asked;
  }

  async runUntil(end: number): Promise<void> {
    for (;;) {
      let first = -1;
      for (const [index, {at}] of this.#events.entries()) {
        if (at <= end && (first < 0 || at < (this.#events[first]?.at ?? 0))) first = index;
      }
      const [event] = first < 0 ? [] : this.#events.splice(first, 1);
      if (!event) break;
      this.now = event.at;
      event.work();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.now = end;
  }

  #hang(speaker: string, fate: DisplayFate): void {
    const local = () => this.now * fate.rate + fate.offset;
    const able = () => this.now < (fate.blockedAt ?? Infinity);
    const idleAsks: number[] = [];
    let underWay = 0;
    const display: Display = {
      fate,
      idleAsks,
      together: 0,
      soundsUntil: 0,
      lease: new VoiceLease({
        able,
        wanted: () => this.#wanted,
        ask: () => {
          if (!able()) idleAsks.push(this.now);
          underWay += 1;
          display.together = Math.max(display.together, underWay);
          return this.#ask({speaker, able: able(), said: []}, fate).finally(() => {
            underWay -= 1;
          });
        },
        now: local,
        after: (ms, work) => {
          let off = false;
          this.#awake(fate, this.now + ms / fate.rate, () => {
            if (!off) work();
          });
          return () => {
            off = true;
          };
        },
        onChange: () => {
          // As the voice does at each look.
          display.lease.rouse();
          const {left} = display.lease;
          if (left === 0) return;
          const others = this.holders.filter((other) => other !== display);
          if (others.length > 0) this.clashes.push(this.now);
          display.soundsUntil = this.now + left / fate.rate;
        },
      }),
    };
    this.displays.push(display);
    display.lease.hurry();
  }

  #ask(ask: VoiceAsk, fate: DisplayFate): Promise<VoiceAnswer | undefined> {
    const {up, down, lost} = this.#network(this.#asked);
    this.#asked += 1;
    return new Promise((resolve) => {
      this.#awake(fate, this.now + PATIENCE / fate.rate, () => {
        resolve(undefined);
      });
      if (lost === 'question' || during(fate.cuts, this.now)) return;
      this.#at(this.now + up, () => {
        if (during(this.#hub.restarts, this.now)) return;
        const answer = this.#leases.ask('hall', ask);
        if (lost === 'answer') return;
        this.#awake(fate, this.now + down, () => {
          resolve(answer);
        });
      });
    });
  }

  #startHub(): VoiceLeases {
    return new VoiceLeases(() => this.now * this.#hub.rate);
  }

  #at(at: number, work: () => void): void {
    this.#events.push({at, work});
  }

  /** Does it when the display runs; never where it has died. */
  #awake(fate: DisplayFate, at: number, work: () => void): void {
    const frozen = during(fate.freezes, at);
    this.#at(frozen ? frozen.at + frozen.ms : at, () => {
      if (this.now < (fate.diesAt ?? Infinity)) work();
    });
  }
}
