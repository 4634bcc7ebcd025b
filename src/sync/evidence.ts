import type {HallLink} from './hall-link.ts';

const LOOK_MS = 60_000;

type Room = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>;

/** Asks the browser to keep what the page stores; what it knows of its running and its room goes with its beats, looked at each minute. */
export function tellEvidence(
  link: Pick<HallLink, 'report'>,
  storage: Room | undefined = ownStorage(),
  every: (ms: number, work: () => void) => unknown = (ms, work) => setInterval(work, ms),
): void {
  const look = async () => {
    const uptime = Math.round(performance.now() / 1000);
    link.report({uptime});
    // A browser may refuse to say, or be asked too soon.
    const room = await roomOf(storage).catch(() => undefined);
    if (room) link.report({storage: room});
  };
  const asked = storage?.persist().catch(() => false) ?? Promise.resolve();
  void asked.then(look);
  every(LOOK_MS, () => void look());
}

async function roomOf(storage: Room | undefined) {
  if (!storage) return undefined;
  const [{usage = 0, quota = 0}, persisted] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ]);
  return {used: Math.round(usage), quota: Math.round(quota), persisted};
}

/** Not there on a page that came over plain HTTP from another machine. */
const ownStorage = () => ('storage' in navigator ? navigator.storage : undefined);
