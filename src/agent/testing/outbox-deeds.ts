import {realDisk, type Disk} from '../disk/disk.ts';
import {OutboxFolder} from '../outbox/outbox-folder.ts';

/** What a page does to its copy, in order: a count a number, one of them sent meanwhile. */
export const DEEDS = ['+a', '+b', '-a', '+c', '+b', '-c', '+d'] as const;
/** The count that was given with each. */
export const COUNTS: Readonly<Record<string, number>> = {a: 1, b: 2, c: 3, d: 4};
export const DAY = '2026-03-02';

/** Does all deeds in a folder and says each when it is done; as a power cut does it, ends before some step of its disk. */
async function doUntil(folder: string, step: number): Promise<void> {
  let steps = 0;
  const cut = () => {
    if (steps === step) process.kill(process.pid, 'SIGKILL');
    steps += 1;
  };
  const disk: Disk = {
    write: (file, text) => (cut(), realDisk.write(file, text)),
    rename: (from, to) => (cut(), realDisk.rename(from, to)),
    remove: (file) => (cut(), realDisk.remove(file)),
    syncFolder: (path) => (cut(), realDisk.syncFolder(path)),
  };
  const outbox = await OutboxFolder.open(folder, disk);
  for (const deed of DEEDS) {
    const id = deed.slice(1);
    if (deed.startsWith('-')) await outbox.drop(id);
    else await outbox.keep({id, type: 'take-number', body: {ticket: id}}, {[DAY]: COUNTS[id] ?? 0});
    await new Promise((resolve) => process.stdout.write(`${deed}\n`, resolve));
  }
}

if (import.meta.main) await doUntil(process.argv[2] ?? '', Number(process.argv[3]));
