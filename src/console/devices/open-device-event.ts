/** Somebody wants to know everything of one device. */
export class OpenDeviceEvent extends Event {
  /** Of its row. */
  readonly key: string;

  constructor(key: string) {
    super('rc-open-device', {bubbles: true, composed: true});
    this.key = key;
  }
}
