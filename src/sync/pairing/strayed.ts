import {AGENT_HOST} from '../../wire/agent-api.ts';
import {
  PAIRING_ASK_MS,
  type Pairing,
  type PairingAsk,
  type Standing,
  type StrayScreen,
} from '../../wire/pairing-api.ts';
import type {PairedKind} from '../../wire/role.ts';
import type {StrayLink} from '../hall-link.ts';
import {openDatabase} from '../database.ts';
import {agentCredentials} from './agent-credentials.ts';
import type {Credentials} from './credentials.ts';
import type {KeptPlace} from './kept-place.ts';
import {ownCredentials} from './own-credentials.ts';

export interface StrayParts {
  readonly credentials: Credentials;
  readonly place: Pick<KeptPlace<PairedKind>, 'id' | 'keep'>;
  /** Puts it in the place of everything else. */
  readonly show: (screen: StrayScreen) => void;
  /** What the device's disk knows of the hall goes. */
  readonly forget: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  /** Begins the page anew. */
  readonly reload: () => void;
  readonly pixels: () => NonNullable<PairingAsk['pixels']>;
}

const AGAIN_MS = 3_000;
/** A page that knows no place waits so often before it says what it waits for. */
const PATIENT_TRIES = 3;

/**
 * A device that the hub does not let in: signs in by its key, brings what it has still to say, or shows a code until
 * somebody lets it in. Resolves with true where it is let in, and its page goes on; else the page begins anew.
 */
export async function strayed(
  link: StrayLink,
  kind: PairedKind,
  parts: StrayParts,
): Promise<boolean> {
  const {credentials, place, show, wait, reload} = parts;
  for (let tries = 0; ; tries += 1) {
    const standing = await entered(credentials);
    switch (standing.kind) {
      case 'paired': {
        const same = place.id === standing.place;
        place.keep(standing.place);
        // Where it stands decides what it shows. Where nothing was put over it, its visitor notices nothing.
        if (!same) reload();
        return same;
      }
      case 'retired':
        await deliver(link, parts);
        await leave(link, parts);
        return false;
      case 'unpaired':
        if (place.id === undefined) await pair(kind, parts);
        else await leave(link, parts);
        return false;
      case 'insecure':
        show({kind: 'insecure'});
        return false;
      case 'unreachable':
        if (tries === PATIENT_TRIES && place.id === undefined) {
          show({kind: 'waiting-for-hub'});
        }
        await wait(AGAIN_MS);
    }
  }
}

/** A browser whose storage fails has no key: it is asked again. */
const entered = (credentials: Credentials): Promise<Standing> =>
  credentials.enter().catch(() => ({kind: 'unreachable'}));

/** What it knew of the hall goes, and so does its key: whoever finds it learns nothing. */
async function leave(
  link: StrayLink,
  {show, credentials, place, forget, reload}: StrayParts,
): Promise<void> {
  show({kind: 'waiting-for-hub'});
  place.keep(undefined);
  link.leave();
  await forget();
  await credentials.forget();
  reload();
}

/** Numbers that were given are brought to the hub before the device is let go. */
async function deliver(link: StrayLink, {show, wait}: StrayParts): Promise<void> {
  link.hurry();
  while (link.waiting > 0) {
    show({kind: 'retired', count: link.waiting});
    await wait(PAIRING_ASK_MS);
  }
}

/** Shows a code until somebody confirms it at the console; another one when it is too old. */
async function pair(kind: PairedKind, parts: StrayParts): Promise<void> {
  const {credentials, show, wait, reload, pixels} = parts;
  let shown: Pairing | undefined;
  for (;;) {
    const heard = shown
      ? await credentials.pairing(shown.id)
      : await credentials.askPairing({kind, pixels: pixels()});
    if (heard.kind === 'done' && heard.answer.state === 'waiting') {
      if (!shown) {
        const {code} = heard.answer;
        show({kind: 'pairing', code, console: await credentials.console()});
      }
      shown = heard.answer;
    } else {
      shown = undefined;
      // Its next sign-in tells where it stands.
      if (heard.kind === 'done' && heard.answer.state === 'confirmed') {
        reload();
        return;
      }
      if (heard.kind === 'unreachable') show({kind: 'waiting-for-hub'});
      if (heard.kind === 'refused') {
        const {zh, detail: en} = heard.problem;
        show({kind: 'refused', zh: zh.detail, en});
      }
    }
    await wait(PAIRING_ASK_MS);
  }
}

/** Counts stay: the same kiosk, paired again today, must not give a number twice. */
async function forgetHall(kind: PairedKind): Promise<void> {
  const db = await openDatabase(kind);
  for (const store of ['replica', 'outbox', 'refused'] as const) await db.clear(store);
  db.close();
}

/** In the product: this page's key or its agent's, and this page's window. */
export const straying = (
  link: StrayLink,
  kind: PairedKind,
  {place, show}: Pick<StrayParts, 'place' | 'show'>,
): Promise<boolean> =>
  strayed(link, kind, {
    credentials:
      location.hostname === AGENT_HOST ? agentCredentials : ownCredentials(kind, link.device),
    place,
    show,
    forget: () => forgetHall(kind),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    reload: () => {
      location.reload();
    },
    pixels: () => ({
      width: Math.max(1, Math.round(innerWidth * devicePixelRatio)),
      height: Math.max(1, Math.round(innerHeight * devicePixelRatio)),
    }),
  });
