import {randomInt, randomUUID} from 'node:crypto';
import type {DevicePlace, DevicePlaceId} from '../../hall/device-place.ts';
import type {DeviceId} from '../../hall/event.ts';
import {PAIRING_MINUTES, type PairingAsk, type WaitingPairing} from '../../wire/pairing-api.ts';
import {refused, type Doer, type Refused} from '../accounts/accounts.ts';
import type {DeviceRecord} from '../accounts/records.ts';
import {put, type Register} from '../accounts/register.ts';
import {forgetOldest} from '../forget-oldest.ts';
import {deviceKeyIn} from './device-key.ts';

const PAIRING_MS = PAIRING_MINUTES * 60_000;
/** A hall that opens puts up a few dozen at once. */
const WAITING_AT_MOST = 60;
const FROM_ONE_ADDRESS = 20;
/** What a device may still ask after, once it was decided. */
const KEPT_AT_MOST = 300;
/** No letter that looks like another one. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

interface Asked extends Omit<WaitingPairing, 'state'> {
  readonly key: string;
  state: 'waiting' | 'confirmed' | 'refused';
}

interface PairingsParts {
  readonly register: Register;
  readonly places: () => readonly DevicePlace[];
  readonly now: () => number;
}

/**
 * Devices that want to belong to the hall: each shows a code, and is one of the hall's when an operator has found the
 * same code at the console. In memory alone: whoever waits asks again.
 */
export class Pairings {
  readonly #parts: PairingsParts;
  readonly #asked = new Map<string, Asked>();

  constructor(parts: PairingsParts) {
    this.#parts = parts;
  }

  /** The same device that asks again with the same key is shown the same code, while it is good. */
  ask({device, kind, key, pixels}: PairingAsk, from: string): WaitingPairing | Refused {
    const now = this.#parts.now();
    if (!deviceKeyIn(key)) return refused('device-not-signed');
    const known = this.#parts.register.get('device', device);
    if (known?.state === 'paired') return refused('device-known');
    const waiting = this.waiting();
    const own = waiting.find(
      (one) => one.device === device && this.#asked.get(one.id)?.key === key,
    );
    if (own) return own;
    const near = waiting.filter((one) => one.from === from).length;
    if (waiting.length >= WAITING_AT_MOST || near >= FROM_ONE_ADDRESS) {
      return refused('pairings-too-many');
    }
    // Another one under its name: which of them is the device only its screen tells.
    const asked: Asked = {
      ...{id: randomUUID(), code: this.#newCode(), state: 'waiting', until: now + PAIRING_MS},
      ...{device, kind, key, from, since: now},
      ...(pixels ? {pixels} : {}),
    };
    this.#asked.set(asked.id, asked);
    forgetOldest(this.#asked, KEPT_AT_MOST);
    return shown(asked, now);
  }

  find(id: string): WaitingPairing | undefined {
    const asked = this.#asked.get(id);
    return asked && shown(asked, this.#parts.now());
  }

  /** Oldest first. */
  waiting(): WaitingPairing[] {
    const now = this.#parts.now();
    return [...this.#asked.values()]
      .map((asked) => shown(asked, now))
      .filter(({state}) => state === 'waiting');
  }

  /** The device is one of the hall's from now on, at this place; what stood there is retired. */
  confirm(
    id: string,
    placeId: DevicePlaceId,
    by: Doer,
  ): Promise<{readonly device: DeviceRecord; readonly replaced?: DeviceId} | Refused> {
    const {register, places, now} = this.#parts;
    return register.inTurn(async () => {
      const asked = this.#asked.get(id);
      if (!asked) return refused('pairing-unknown');
      if (shown(asked, now()).state !== 'waiting') return refused('pairing-over');
      const place = places().find((one) => one.id === placeId);
      if (place?.kind !== asked.kind) return refused('place-unknown');
      const known = register.get('device', asked.device);
      if (known?.state === 'paired') return refused('device-known');
      const before = register
        .all('device')
        .find((one) => one.place === placeId && one.state === 'paired');
      const {device: deviceId, kind, key} = asked;
      const device: DeviceRecord = {
        ...{id: deviceId, kind, key, place: placeId, state: 'paired', since: now()},
      };
      const replaces = before ? {replaces: before.id} : {};
      const detail = {place: placeId, kind, ...replaces};
      const retired = before ? [put('device', {...before, state: 'retired', since: now()})] : [];
      await register.change(
        [{...by, what: 'pair-device', about: deviceId, detail}],
        [put('device', device), ...retired],
      );
      asked.state = 'confirmed';
      return before ? {device, replaced: before.id} : {device};
    });
  }

  refuse(id: string, by: Doer): Promise<Refused | undefined> {
    const {register} = this.#parts;
    return register.inTurn(async () => {
      const asked = this.#asked.get(id);
      if (!asked) return refused('pairing-unknown');
      if (asked.state !== 'waiting') return refused('pairing-over');
      await register.change([{...by, what: 'refuse-pairing', about: asked.device}]);
      asked.state = 'refused';
      return undefined;
    });
  }

  /** It is not one of the hall's any more. */
  release(id: DeviceId, as: 'retired' | 'lost', by: Doer): Promise<Refused | undefined> {
    const {register, now} = this.#parts;
    return register.inTurn(async () => {
      const device = register.get('device', id);
      // Whoever has a lost one in their hands gets no word of it back.
      if (!device || device.state === 'lost') return refused('device-unpaired');
      await register.change(
        [{...by, what: 'release-device', about: id, detail: {as, place: device.place}}],
        [put('device', {...device, state: as, since: now()})],
      );
      return undefined;
    });
  }

  /** Six letters, of which no two devices show the same ones at a time. */
  #newCode(): string {
    const taken = new Set(this.waiting().map(({code}) => code));
    for (;;) {
      const letters = Array.from({length: 6}, () => LETTERS[randomInt(LETTERS.length)] ?? '');
      const code = `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
      if (!taken.has(code)) return code;
    }
  }
}

/** Without its key, which is nobody's business but the hub's. */
function shown(asked: Asked, now: number): WaitingPairing {
  const {id, code, state, until, device, kind, from, since, pixels} = asked;
  return {
    ...{id, code, until, device, kind, from, since, pixels},
    state: state === 'waiting' && now >= until ? 'over' : state,
  };
}
