import type {OpenLine} from '../job/printer-line.ts';

/** What of a Web Serial port a printer needs (https://wicg.github.io/serial/). */
export interface PrinterPort {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: {
    readonly baudRate: number;
    readonly flowControl: 'hardware' | 'none';
  }): Promise<void>;
  close(): Promise<void>;
}

export interface PrinterPorts {
  /** The ports that a policy or a person has allowed for this page. */
  getPorts(): Promise<readonly PrinterPort[]>;
}

/** The way to a printer at the first serial port that this page was granted; nobody is asked. */
export function serialLine(ports: PrinterPorts, baudRate: number): OpenLine {
  // A port that is still being closed refuses to be opened.
  let letGo: Promise<unknown> = Promise.resolve();
  return async ({heard, broken}) => {
    await letGo;
    const [port] = await ports.getPorts();
    if (!port) throw new Error('no port that this page may use');
    // Without it a printer that is out of paper would lose what it is sent.
    await port.open({baudRate, flowControl: 'hardware'});
    const {readable, writable} = port;
    if (!readable || !writable) {
      letGo = port.close().catch(() => undefined);
      throw new Error('a port that is open one way only');
    }
    const [reader, writer] = [readable.getReader(), writable.getWriter()];
    const line = {closed: false};
    const close = () => {
      if (line.closed) return;
      line.closed = true;
      // Each of them holds the port until it is let go.
      letGo = Promise.allSettled([reader.cancel(), writer.abort()])
        .then(() => {
          reader.releaseLock();
          writer.releaseLock();
          return port.close();
        })
        .catch(() => undefined);
    };
    const listen = async () => {
      for (;;) {
        const {value, done} = await reader.read();
        if (line.closed) return;
        if (done) throw new Error('the port has ended');
        heard(value);
      }
    };
    listen().catch(() => {
      if (line.closed) return;
      close();
      broken();
    });
    return {
      write: (bytes) => writer.write(bytes),
      async finish() {
        await writer.close();
        close();
      },
      close,
    };
  };
}
