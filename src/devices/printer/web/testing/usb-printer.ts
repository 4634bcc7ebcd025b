import type {Connection} from '../../../../../test/printer/connection.ts';
import type {PaperPrinter} from '../../../../../test/printer/paper-printer.ts';
import type {UsbDevice} from '../usb-device.ts';

const [OUT, IN] = [2, 1];
const CONFIGURATION = 1;
/** Also the interface of a scanner, that nobody may take for the printer's. */
const [SCANNER, PRINTER] = [0, 1];

const failure = (name: string) => new DOMException('as a browser says it', name);

/** A paper printer at the USB, as a browser gives it to a page: strict about what is done in which order. */
export class UsbPrinter implements UsbDevice {
  configuration: UsbDevice['configuration'] = null;
  /** Somebody else holds its interface: the kernel's driver, another page. */
  taken = false;
  /** An end point that was told to halt answers nothing until it is cleared. */
  halted: 'in' | 'out' | undefined;
  opened = false;
  readonly #printer: PaperPrinter;
  #connection: Connection | undefined;
  #changing = false;
  #plugged = true;
  #alternate = 0;
  #said: Uint8Array<ArrayBuffer>[] = [];
  #listener: ((bytes: Uint8Array<ArrayBuffer>) => void) | undefined;
  readonly #underWay = new Set<(why: DOMException) => void>();

  constructor(printer: PaperPrinter) {
    this.#printer = printer;
  }

  readonly configurations = [
    {
      configurationValue: CONFIGURATION,
      interfaces: [
        {interfaceNumber: SCANNER, alternates: [alternate(0, 255, 0, ['in', 'out'])]},
        {
          interfaceNumber: PRINTER,
          // One way; both ways; and IPP, which speaks no ESC/POS.
          alternates: [
            alternate(0, 7, 1, ['out']),
            alternate(1, 7, 2, ['in', 'out']),
            alternate(2, 7, 4, ['in', 'out']),
          ],
        },
      ],
    },
  ];

  open(): Promise<void> {
    return this.#change(() => {
      this.opened = true;
    });
  }

  close(): Promise<void> {
    return this.#change(() => {
      this.opened = false;
      this.#alternate = 0;
      this.#abort('AbortError');
      this.#connection?.tear();
      this.#connection = undefined;
    });
  }

  selectConfiguration(value: number): Promise<void> {
    return this.#change(() => {
      this.#mustBeOpen();
      if (value !== CONFIGURATION) throw failure('NotFoundError');
      this.configuration = this.configurations[0];
    });
  }

  claimInterface(number: number): Promise<void> {
    return this.#change(() => {
      this.#mustBeOpen();
      if (!this.configuration) throw failure('InvalidStateError');
      if (number !== PRINTER) throw failure('NotFoundError');
      if (this.taken) throw failure('NetworkError');
      this.#said = [];
      this.#connection = this.#printer.connect({
        hear: (bytes) => {
          this.#say(Uint8Array.from(bytes));
        },
        gone: () => {
          this.unplug();
        },
      });
      if (!this.#connection) throw failure('NetworkError');
    });
  }

  selectAlternateInterface(number: number, setting: number): Promise<void> {
    return this.#change(() => {
      if (number !== PRINTER || !this.#connection) throw failure('InvalidStateError');
      this.#alternate = setting;
    });
  }

  clearHalt(direction: 'in' | 'out', endpoint: number): Promise<void> {
    return this.#change(() => {
      this.#mustReach(direction, endpoint);
      if (this.halted === direction) this.halted = undefined;
    });
  }

  async transferIn(endpoint: number, length: number) {
    this.#mustReach('in', endpoint);
    if (this.halted === 'in') return {status: 'stall'};
    const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      this.#underWay.add(reject);
      const hear = (said: Uint8Array<ArrayBuffer>) => {
        this.#underWay.delete(reject);
        resolve(said);
      };
      const next = this.#said.shift();
      if (next) hear(next);
      else this.#listener = hear;
    });
    if (bytes.length > length) return {status: 'babble'};
    return {data: new DataView(bytes.buffer), status: 'ok'};
  }

  async transferOut(endpoint: number, data: Uint8Array<ArrayBuffer>) {
    const connection = this.#mustReach('out', endpoint);
    if (this.halted === 'out') return {status: 'stall'};
    await new Promise<void>((resolve, reject) => {
      this.#underWay.add(reject);
      connection.offer(data.slice(), () => {
        this.#underWay.delete(reject);
        resolve();
      });
    });
    return {status: 'ok'};
  }

  /** What comes back when it is plugged in again is another one to the page. */
  unplug(): void {
    this.#plugged = false;
    this.opened = false;
    this.#connection?.tear();
    this.#connection = undefined;
    this.#abort('NetworkError');
  }

  #say(bytes: Uint8Array<ArrayBuffer>): void {
    const hear = this.#listener;
    this.#listener = undefined;
    if (hear) hear(bytes);
    else this.#said.push(bytes);
  }

  /** A browser takes its time for it, and refuses another change meanwhile. */
  async #change(work: () => void): Promise<void> {
    if (!this.#plugged) throw failure('NotFoundError');
    if (this.#changing) throw failure('InvalidStateError');
    this.#changing = true;
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    this.#changing = false;
    work();
  }

  #abort(name: string): void {
    this.#listener = undefined;
    const all = [...this.#underWay];
    this.#underWay.clear();
    for (const reject of all) reject(failure(name));
  }

  #mustBeOpen(): void {
    if (!this.opened) throw failure('InvalidStateError');
  }

  #mustReach(direction: 'in' | 'out', endpoint: number): Connection {
    if (!this.#plugged || !this.#connection) throw failure('NotFoundError');
    const there = this.configurations[0]?.interfaces[PRINTER]?.alternates[this.#alternate];
    const end = there?.endpoints.find((each) => each.direction === direction);
    if (end?.endpointNumber !== endpoint) throw failure('NotFoundError');
    return this.#connection;
  }
}

function alternate(
  alternateSetting: number,
  interfaceClass: number,
  interfaceProtocol: number,
  directions: readonly ('in' | 'out')[],
) {
  return {
    alternateSetting,
    interfaceClass,
    interfaceProtocol,
    endpoints: directions.map((direction) => ({
      endpointNumber: direction === 'in' ? IN : OUT,
      direction,
      type: 'bulk',
    })),
  };
}
