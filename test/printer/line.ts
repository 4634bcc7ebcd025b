import type {PaperPrinter} from './paper-printer.ts';

/** A line to a printer, as a driver sees it. */
export interface Line {
  /** Resolves when the bytes are handed over, which does not say that the printer has read them. */
  write(bytes: Uint8Array): Promise<void>;
  onBytes(hear: (bytes: Uint8Array) => void): void;
  /** The line broke, or the printer hung up; not told of one's own `close`. */
  onClose(heard: () => void): void;
  close(): void;
}

/** Bytes that are under way at most before `write` waits: what a network keeps in its own buffers. */
const WIRE = 65_536;
/** So many of them are told of at once. */
const PACKET = 512;

interface Write {
  /** Bytes that have to be read before these are handed over. */
  left: number;
  readonly done: () => void;
  readonly broken: (why: Error) => void;
}

/** A line within the process. What the printer says is heard a little later, as on a real one. */
export function connectTo(
  printer: PaperPrinter,
  {wire = WIRE}: {wire?: number} = {},
): Promise<Line> {
  const hearers: ((bytes: Uint8Array) => void)[] = [];
  const enders: (() => void)[] = [];
  let writes: Write[] = [];
  let underWay = 0;
  let open = true;

  const end = () => {
    open = false;
    const waiting = writes;
    writes = [];
    for (const {broken} of waiting) broken(new Error('the line broke'));
  };
  const connection = printer.connect({
    hear: (bytes) => {
      queueMicrotask(() => {
        for (const hear of hearers) if (open) hear(bytes);
      });
    },
    gone: () => {
      end();
      queueMicrotask(() => {
        for (const heard of enders) heard();
      });
    },
  });
  if (!connection) return Promise.reject(new Error('the printer takes no connection'));

  const taken = (bytes: number) => {
    underWay -= bytes;
    for (const each of writes) each.left -= bytes;
    const over = writes.filter(({left}) => left <= 0);
    writes = writes.filter(({left}) => left > 0);
    for (const {done} of over) done();
  };
  return Promise.resolve({
    write: (bytes) =>
      new Promise((done, broken) => {
        if (!open) {
          broken(new Error('the line broke'));
          return;
        }
        underWay += bytes.length;
        if (underWay > wire) writes.push({left: underWay - wire, done, broken});
        else done();
        for (let at = 0; at < bytes.length; at += PACKET) {
          const packet = bytes.slice(at, at + PACKET);
          connection.offer(packet, () => {
            taken(packet.length);
          });
        }
      }),
    onBytes: (hear) => hearers.push(hear),
    onClose: (heard) => enders.push(heard),
    close: () => {
      end();
      connection.close();
    },
  });
}
