/** What of the WebUSB API a printer needs (https://wicg.github.io/webusb/). */
export interface UsbDevice {
  readonly configuration: UsbConfiguration | null | undefined;
  readonly configurations: readonly UsbConfiguration[];
  open(): Promise<void>;
  close(): Promise<void>;
  selectConfiguration(value: number): Promise<void>;
  claimInterface(number: number): Promise<void>;
  selectAlternateInterface(number: number, setting: number): Promise<void>;
  clearHalt(direction: 'in' | 'out', endpoint: number): Promise<void>;
  transferIn(
    endpoint: number,
    length: number,
  ): Promise<{readonly data?: DataView | undefined; readonly status?: string | undefined}>;
  transferOut(
    endpoint: number,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<{readonly status?: string | undefined}>;
}

interface UsbConfiguration {
  readonly configurationValue: number;
  readonly interfaces: readonly UsbInterface[];
}

interface UsbInterface {
  readonly interfaceNumber: number;
  readonly alternates: readonly UsbAlternate[];
}

interface UsbAlternate {
  readonly alternateSetting: number;
  readonly interfaceClass: number;
  readonly interfaceProtocol: number;
  readonly endpoints: readonly {
    readonly endpointNumber: number;
    readonly direction: 'in' | 'out';
    readonly type: string;
  }[];
}

export interface UsbDevices {
  /** The devices that a policy or a person has allowed for this page. */
  getDevices(): Promise<readonly UsbDevice[]>;
}
