import type {DisplayId} from './signage.ts';

export type DevicePlaceId = string;

/**
 * A place of the hall at which a device stands. It outlives the hardware: a new machine that is paired with it has its
 * name, its settings and its history.
 */
export type DevicePlace = KioskPlace | WallPlace;

interface Place {
  readonly id: DevicePlaceId;
  /** As staff call it: 东门 1 号机. */
  readonly name: string;
  /** Where somebody finds it who has to go there. */
  readonly where?: string;
  /** It is switched off when the hall has closed: then nobody is missing it. */
  readonly off?: 'outside-hours';
}

export interface KioskPlace extends Place {
  readonly kind: 'kiosk';
  readonly kiosk: KioskHardware;
}

export interface WallPlace extends Place {
  readonly kind: 'wall';
  /** Which display of the hall's document it shows. */
  readonly display: DisplayId;
}

/** What a kiosk is told of its machine; whatever is absent is as the kiosk finds it. */
export interface KioskHardware {
  /** Long side of its glass, millimetres. */
  readonly screenMm?: number;
  /** A profile of a card reader, or `none`. */
  readonly reader?: string;
  /** `wedge`, `serial:9600` … or `none`. */
  readonly scanner?: string;
  /** Where its page prints by itself: `browser`, `usb`, `serial:115200`, or `none`. One with an agent prints by that. */
  readonly printer?: string;
  /** Width of that printer's paper, millimetres. */
  readonly paper?: 58 | 80;
}
