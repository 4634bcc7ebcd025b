import type {ZoneId} from '../../hall/signage.ts';
import {VOICE_LEASE_MS, type VoiceAnswer, type VoiceAsk} from '../../wire/api.ts';

interface ZoneVoice {
  holder?: string;
  until: number;
  saying?: number | undefined;
  /** Calls that were spoken to their end, oldest first. */
  said: readonly number[];
}

/** Calls are spoken within seconds or not at all: whoever takes over needs to know of the last few. */
const SAID_KEPT = 64;

/**
 * Who may speak in each zone. A lease is given to one speaker at a time and lives in memory alone: a
 * hub that has just started gives none until those of the hub before it have run out.
 */
export class VoiceLeases {
  readonly #now: () => number;
  readonly #started: number;
  readonly #zones = new Map<ZoneId, ZoneVoice>();

  /** @param now milliseconds of a clock that is never set */
  constructor(now: () => number) {
    this.#now = now;
    this.#started = now();
  }

  ask(zone: ZoneId, {speaker, able, saying, said}: VoiceAsk): VoiceAnswer {
    const now = this.#now();
    const voice = this.#zones.get(zone) ?? {until: this.#started + VOICE_LEASE_MS, said: []};
    this.#zones.set(zone, voice);
    // What was spoken was spoken, even where its speaker's lease has run out meanwhile.
    const news = said.filter((seq) => !voice.said.includes(seq));
    voice.said = [...voice.said, ...news].slice(-SAID_KEPT);
    const speaks = able && (voice.holder === speaker || now >= voice.until);
    if (speaks) {
      voice.holder = speaker;
      voice.until = now + VOICE_LEASE_MS;
      voice.saying = saying;
    }
    const held = now < voice.until;
    return {
      speaks,
      freeIn: Math.max(0, voice.until - now),
      ...(held && voice.saying !== undefined ? {saying: voice.saying} : {}),
      said: voice.said,
    };
  }
}
