import type {DevicePlace, DevicePlaceId} from '../../hall/device-place.ts';
import type {HallState} from '../../hall/state.ts';
import type {PairedKind} from '../../wire/role.ts';

/** Where this device stands, as it was told when it signed in last: without the network too. */
export class KeptPlace<K extends PairedKind> {
  readonly #kind: K;

  constructor(kind: K) {
    this.#kind = kind;
  }

  get id(): DevicePlaceId | undefined {
    return localStorage.getItem(`rc-place-${this.#kind}`) ?? undefined;
  }

  /** Undefined takes it away. */
  keep(id: DevicePlaceId | undefined): void {
    const key = `rc-place-${this.#kind}`;
    if (id === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, id);
  }

  /** What the hall's document says of it. */
  in({configuration}: HallState): Extract<DevicePlace, {kind: K}> | undefined {
    const {id} = this;
    const found = configuration?.devices?.find((place) => place.id === id);
    return found?.kind === this.#kind ? (found as Extract<DevicePlace, {kind: K}>) : undefined;
  }
}
