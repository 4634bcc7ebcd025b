import {constants} from 'node:fs';
import {open, type FileHandle} from 'node:fs/promises';
import {after} from '../../after.ts';
import type {OpenLine} from '../job/printer-line.ts';

/** Between two looks for what a printer says, milliseconds: its driver tells nobody. */
const LOOK_MS = 20;
/** Between two tries to hand over what it had no room for. */
const ROOM_MS = 5;

/**
 * The way to a printer at the USB: `/dev/usb/lp0`, as the kernel's usblp driver has it. Opened so that neither
 * side ever waits in the kernel: a printer that takes nothing would hold a thread of this process for ever.
 */
export const deviceLine =
  (path: string): OpenLine =>
  async ({heard, broken}) => {
    const file = await open(path, constants.O_RDWR | constants.O_NONBLOCK);
    // What was said to somebody else before is no answer to us.
    while ((await readSome(file)).length > 0);
    let closed = false;
    let stop: () => void = () => undefined;
    const end = () => {
      if (closed) return;
      closed = true;
      stop();
      file.close().catch(() => undefined);
    };
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
    return {
      async write(bytes) {
        for (let at = 0; at < bytes.length;) {
          if (closed) throw new Error('the printer is gone');
          const wrote = await writeSome(file, bytes.subarray(at));
          at += wrote;
          if (wrote === 0) await new Promise((resolve) => setTimeout(resolve, ROOM_MS));
        }
      },
      close: end,
    };
  };

/** What is there; nothing where there is nothing now. Rejects where the device is gone. */
async function readSome(file: FileHandle): Promise<Uint8Array> {
  const buffer = new Uint8Array(64);
  const {bytesRead} = await file
    .read(buffer, 0, buffer.length, null)
    .catch(orNothing({bytesRead: 0}));
  return buffer.subarray(0, bytesRead);
}

async function writeSome(file: FileHandle, bytes: Uint8Array): Promise<number> {
  const {bytesWritten} = await file
    .write(bytes, 0, bytes.length, null)
    .catch(orNothing({bytesWritten: 0}));
  return bytesWritten;
}

/** Not now is no error. */
const orNothing =
  <T>(nothing: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return nothing;
    throw error;
  };
