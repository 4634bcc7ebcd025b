import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startHub, type Hub, type HubOptions} from '../hub.ts';

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'recha-hub-'));

/** A real hub of a test's own, on a port of its own; without accounts unless it is asked for them. */
export function ownHub(data = newDataFolder(), more: Partial<HubOptions> = {}): Promise<Hub> {
  return startHub({
    trial: true,
    data,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    onLost: (error) => {
      throw error;
    },
    ...more,
  });
}
