import type {Pairing, PairingAsk, Standing} from '../../wire/pairing-api.ts';
import type {Heard} from '../hub-request.ts';

/** A device's key, wherever it lies: in its browser, or at the agent beside it. It is used there and never leaves. */
export interface Credentials {
  /** Proves to the hub who this is; the browser, or the agent for it, is let in from then on. */
  enter(): Promise<Standing>;
  /** Asks for a code to show. */
  askPairing(about: Pick<PairingAsk, 'kind' | 'pixels'>): Promise<Heard<Pairing>>;
  /** How it stands with a code that is shown. */
  pairing(id: string): Promise<Heard<Pairing>>;
  /** The next pairing begins with another key. */
  forget(): Promise<void>;
  /** Where an operator finds the hub, as people and telephones reach it. */
  console(): Promise<string>;
}
