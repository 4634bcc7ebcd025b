import * as v from 'valibot';
import type {DeviceId} from '../../hall/event.ts';
import {API} from '../../wire/api.ts';
import {
  DEVICE_SESSION_HOURS,
  signInText,
  standingRefused,
  type PairingAsk,
  type Standing,
} from '../../wire/pairing-api.ts';
import type {PairedKind} from '../../wire/role.ts';
import type {HubLine} from '../hub/hub-line.ts';
import {send, type HubAnswer} from '../hub/send.ts';
import type {DeviceKey} from './device-key.ts';

const PATIENCE_MS = 5_000;
/** Long before the session is over. */
const RENEW_MS = (DEVICE_SESSION_HOURS * 60 * 60_000) / 4;

const challengeSchema = v.object({challenge: v.string()});
const standingSchema = v.object({place: v.string(), state: v.picklist(['paired', 'retired'])});
const problemSchema = v.object({code: v.string()});

interface HubSessionOptions {
  readonly line: HubLine;
  readonly device: DeviceId;
  readonly kind: PairedKind;
  readonly key: DeviceKey;
}

/** Signs the device in at its hub, by its key; its line shows that from then on, for the page's requests too. */
export class HubSession {
  readonly #options: HubSessionOptions;
  #entering: Promise<Standing> | undefined;
  #renewed: NodeJS.Timeout | undefined;
  #last: Standing['kind'] | undefined;

  constructor(options: HubSessionOptions) {
    this.#options = options;
  }

  /** Whoever asks meanwhile hears the same. */
  enter(): Promise<Standing> {
    this.#entering ??= this.#enter()
      .then((standing) => {
        this.#last = standing.kind;
        return standing;
      })
      .finally(() => {
        this.#entering = undefined;
      });
    return this.#entering;
  }

  /** Something was refused. A device that the hub does not know waits until its page asks. */
  strayed(): void {
    if (this.#last !== 'unpaired') void this.enter();
  }

  askPairing(about: Pick<PairingAsk, 'pixels'>): Promise<HubAnswer | undefined> {
    const {device, kind, key} = this.#options;
    return this.#post(API.pairings, {...about, device, kind, key: key.publicKey});
  }

  stop(): void {
    clearInterval(this.#renewed);
  }

  async #enter(): Promise<Standing> {
    const {line, device, key} = this.#options;
    const asked = v.safeParse(challengeSchema, (await this.#post(API.deviceChallenges, {}))?.said);
    if (!asked.success) return {kind: 'unreachable'};
    const {challenge} = asked.output;
    const signature = key.signed(signInText(device, challenge));
    const answer = await this.#post(API.deviceSessions, {device, challenge, signature});
    const signed = v.safeParse(standingSchema, answer?.said);
    const [cookie] = answer?.headers['set-cookie'] ?? [];
    if (signed.success && cookie !== undefined) {
      line.shows(cookie.split(';', 1)[0] ?? '');
      this.#renewLater();
      const {state, place} = signed.output;
      return {kind: state, place};
    }
    const problem = v.safeParse(problemSchema, answer?.said);
    return standingRefused(problem.success ? problem.output.code : '');
  }

  #renewLater(): void {
    clearInterval(this.#renewed);
    this.#renewed = setInterval(() => void this.enter(), RENEW_MS).unref();
  }

  #post(target: string, body: object): Promise<HubAnswer | undefined> {
    const message = {method: 'POST', target, body} as const;
    return send(this.#options.line, message, AbortSignal.timeout(PATIENCE_MS));
  }
}
