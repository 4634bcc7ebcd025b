import {fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

const displays = fileURLToPath(new URL('./displays.ts', import.meta.url));

export interface OpenDisplays {
  /** Closes all feeds; gives back when each of them received each event: [seq, ms][]. */
  readonly close: () => Promise<[seq: number, ms: number][]>;
}

/** So many feeds held open by a process of their own; resolves when all of them have their snapshot. */
export async function openDisplays(port: number, count: number): Promise<OpenDisplays> {
  const child = fork(displays, [String(port), String(count)]);
  await once(child, 'message');
  return {
    close: async () => {
      child.send('done');
      const [times] = (await once(child, 'message')) as [[number, number][]];
      return times;
    },
  };
}
