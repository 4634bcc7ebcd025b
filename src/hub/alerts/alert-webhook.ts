import type {DevicePlace, DevicePlaceId} from '../../hall/device-place.ts';
import {FAULT_TEXTS, type FaultCode} from '../../wire/fleet/fault-texts.ts';
import type {AlertNews} from './fleet-watch.ts';

/** What a webhook is sent, as JSON. Nothing in it is about a visitor. */
export interface AlertMessage {
  readonly kind: AlertNews['kind'];
  /** Absent where several went together. */
  readonly place?: DevicePlaceId | undefined;
  readonly places: readonly DevicePlaceId[];
  /** As staff call it; of several, the first few. */
  readonly name: string;
  readonly code: FaultCode;
  /** In words, with what to do. */
  readonly zh: string;
  readonly en: string;
  /** Hub time at which it began or ended. */
  readonly at: number;
}

export interface AlertWebhookOptions {
  readonly url: string;
  /** Waits, and resolves early when the signal comes. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told whenever it stands otherwise than before; never what stands in the address. */
  readonly onState: (state: WebhookState) => void;
}

/** How it goes with the messages: taken; sent again until they are; refused for what they are, and so left out. */
export type WebhookState = 'arriving' | 'waiting' | 'refused';

const FIRST_PAUSE_MS = 1_000;
const PAUSE_AT_MOST_MS = 5 * 60_000;
const PATIENCE_MS = 10_000;
/** A whole hall that goes and comes a few times; beyond it the oldest is lost. */
const MESSAGES_AT_MOST = 500;
/** What a service says of the message itself: it would say so each time. Anything else can be mended at its end. */
const REFUSALS = [400, 413, 415, 422];

/**
 * Tells somebody else's service of alerts, one after the other in their order, each until it is taken or refused for
 * good. Never keeps the hub waiting, and goes nowhere but to its address.
 */
export class AlertWebhook {
  readonly #options: AlertWebhookOptions;
  readonly #stopping = new AbortController();
  #queue: AlertMessage[] = [];
  #state: WebhookState = 'arriving';
  #sending: Promise<void> | undefined;

  constructor(options: AlertWebhookOptions) {
    this.#options = options;
  }

  tell(message: AlertMessage): void {
    this.#queue = [...this.#queue, message].slice(-MESSAGES_AT_MOST);
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
    });
  }

  /** What has not arrived is lost. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#sending;
  }

  async #send(): Promise<void> {
    const {signal} = this.#stopping;
    let failures = 0;
    for (;;) {
      const [message] = this.#queue;
      if (!message || signal.aborted) return;
      const state = await this.#post(message);
      // Cut short by the end of the hub: that is no word about the service.
      if (this.#stopping.signal.aborted) return;
      this.#stands(state);
      if (state === 'waiting') {
        const wait = Math.min(FIRST_PAUSE_MS * 2 ** failures, PAUSE_AT_MOST_MS);
        failures += 1;
        await this.#options.pause(wait, signal);
        continue;
      }
      failures = 0;
      // It may have been pushed out meanwhile.
      this.#queue = this.#queue.filter((one) => one !== message);
    }
  }

  #stands(state: WebhookState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state);
  }

  async #post(message: AlertMessage): Promise<WebhookState> {
    try {
      const answer = await fetch(this.#options.url, {
        method: 'POST',
        headers: {'content-type': 'application/json; charset=utf-8'},
        body: JSON.stringify(message),
        redirect: 'manual',
        signal: AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      await answer.body?.cancel();
      if (answer.ok) return 'arriving';
      return REFUSALS.includes(answer.status) ? 'refused' : 'waiting';
    } catch {
      return 'waiting';
    }
  }
}

const NAMES_AT_MOST = 5;

/** An alert as it is told outside. */
export function alertMessage(
  {kind, alert: {code, places}}: AlertNews,
  known: readonly DevicePlace[],
  at: number,
): AlertMessage {
  const {what, todo} = FAULT_TEXTS[code];
  const names = places.map((place) => known.find(({id}) => id === place)?.name ?? place);
  const many = places.length > 1;
  const [one = ''] = names;
  const name = many
    ? names.slice(0, NAMES_AT_MOST).join('、') + (names.length > NAMES_AT_MOST ? '…' : '')
    : one;
  const together = code === 'many-silent';
  const zh = together ? `${String(places.length)} 台同时断开，可能是网络` : `${name}：${what.zh}`;
  const en = together
    ? `${String(places.length)} devices went at once: perhaps the network`
    : `${name}: ${what.en}`;
  return {
    kind,
    ...(many ? {} : {place: places[0]}),
    places,
    name,
    code,
    zh: kind === 'ended' ? `已恢复：${zh}` : `${zh}。${todo.zh}`,
    en: kind === 'ended' ? `Over: ${en}` : `${en}. ${todo.en}`,
    at,
  };
}
