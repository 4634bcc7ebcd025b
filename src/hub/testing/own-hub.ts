import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startHub, type Hub} from '../hub.ts';

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'recha-hub-'));

/** A real hub of a test's own, on a port of its own. */
export function ownHub(data = newDataFolder()): Promise<Hub> {
  return startHub({
    data,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    onLost: (error) => {
      throw error;
    },
  });
}
