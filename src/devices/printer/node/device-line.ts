import {constants} from 'node:fs';
import {open, type FileHandle} from 'node:fs/promises';
import {after} from '../../after.ts';
import type {OpenLine} from '../job/printer-line.ts';

/** Between two looks for what a printer says, milliseconds: its driver tells nobody. */
const LOOK_MS = 20;
/** Between two tries to hand over what it had no room for. */
const ROOM_MS = 5;
/** Means nothing to any printer. */
const NOTHING = Uint8Array.of(0);

/** What of an open file a printer needs. */
export type DeviceHandle = Pick<FileHandle, 'read' | 'write' | 'close'>;
export type OpenDevice = (path: string, flags: number) => Promise<DeviceHandle>;

/**
 * The way to a printer at the USB: `/dev/usb/lp0`, as the kernel's usblp driver has it. Opened so that neither
 * side ever waits in the kernel: a printer that takes nothing would hold a thread of this process for ever.
 */
export function deviceLine(path: string, openDevice: OpenDevice = open): OpenLine {
  // The driver lets one have it at a time, and that one has it until it is really closed.
  let letGo: Promise<unknown> = Promise.resolve();
  return async ({heard, broken}) => {
    await letGo;
    const file = await openDevice(path, constants.O_RDWR | constants.O_NONBLOCK);
    let closed = false;
    let stop: () => void = () => undefined;
    const end = () => {
      if (closed) return;
      closed = true;
      stop();
      letGo = file.close().catch(() => undefined);
    };
    try {
      // What was said to somebody else before is no answer to us.
      while ((await readSome(file)).length > 0);
    } catch (error) {
      end();
      throw error;
    }
    const look = async () => {
      try {
        const bytes = await readSome(file);
        if (closed) return;
        if (bytes.length > 0) heard(bytes);
        stop = after(LOOK_MS, () => void look());
      } catch {
        if (closed) return;
        end();
        broken();
      }
    };
    void look();
    const write = async (bytes: Uint8Array) => {
      for (let at = 0; at < bytes.length;) {
        if (closed) throw new Error('the printer is gone');
        const wrote = await writeSome(file, bytes.subarray(at));
        at += wrote;
        if (wrote === 0) await new Promise((resolve) => setTimeout(resolve, ROOM_MS));
      }
    };
    return {
      write,
      async finish() {
        // The driver takes it when the printer has all before it; what it still holds when it is closed is lost.
        await write(NOTHING);
        end();
      },
      close: end,
    };
  };
}

/** What is there; nothing where there is nothing now, or never is anything. Rejects where the device is gone. */
async function readSome(file: DeviceHandle): Promise<Uint8Array> {
  const buffer = new Uint8Array(64);
  const {bytesRead} = await file
    .read(buffer, 0, buffer.length, null)
    // So the driver answers of a printer that has no way back.
    .catch(orNothing({bytesRead: 0}, 'EAGAIN', 'EINVAL'));
  return buffer.subarray(0, bytesRead);
}

async function writeSome(file: DeviceHandle, bytes: Uint8Array): Promise<number> {
  const {bytesWritten} = await file
    .write(bytes, 0, bytes.length, null)
    .catch(orNothing({bytesWritten: 0}, 'EAGAIN'));
  return bytesWritten;
}

/** Not now is no error. */
const orNothing =
  <T>(nothing: T, ...codes: readonly string[]) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) {
      return nothing;
    }
    throw error;
  };
