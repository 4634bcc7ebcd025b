import type {DeviceId} from '../../hall/event.ts';
import {API} from '../../wire/api.ts';
import type {AskNote, AskResult, DeviceAsk} from '../../wire/device-ask.ts';
import type {Log} from '../device.ts';
import type {HubLine} from '../hub/hub-line.ts';
import {send} from '../hub/send.ts';

const PATIENCE_MS = 4_000;
/** Asks whose end is known, should the hub not have heard of it. */
const REMEMBERED = 20;

export interface AgentAsksOptions {
  readonly line: HubLine;
  readonly device: DeviceId;
  readonly log: Log;
  /** Those of the last hour, oldest first. */
  readonly lines: () => readonly string[];
  /** The browser of this device, where the agent looks after one. */
  readonly browser?: {
    /** Whether nobody is disturbed where it begins anew. */
    readonly isCalm: () => Promise<boolean>;
    /** Resolves with whether it shows its app again. */
    readonly restart: () => Promise<boolean>;
  };
}

const refused = (note: AskNote): AskResult => ({state: 'refused', note});

/** Does what the hub asks of the agent. The hub asks with each beat until it knows the end: so one that waits is looked at again. */
export class AgentAsks {
  readonly #options: AgentAsksOptions;
  /** Begun here; with what came of it, once that is known. */
  readonly #begun = new Map<string, AskResult | undefined>();

  constructor(options: AgentAsksOptions) {
    this.#options = options;
  }

  hear(asks: readonly DeviceAsk[]): void {
    for (const ask of asks) void this.#answer(ask);
  }

  async #answer(ask: DeviceAsk): Promise<void> {
    if (ask.kind === 'agent-log') {
      await this.#tell(ask, {state: 'done', lines: [...this.#options.lines()]});
      return;
    }
    const known = this.#begun.get(ask.id);
    if (known) await this.#tell(ask, known);
    else if (!this.#begun.has(ask.id)) await this.#restart(ask);
  }

  async #restart(ask: DeviceAsk): Promise<void> {
    const {browser} = this.#options;
    if (ask.kind !== 'restart') return this.#end(ask, refused('not-able'));
    if (!browser) return this.#end(ask, refused('no-browser'));
    // The agent itself began anew meanwhile, and its browser with it.
    if (ask.state === 'under-way') return this.#end(ask, {state: 'done'});
    this.#begun.set(ask.id, undefined);
    if (!ask.force && !(await browser.isCalm())) {
      this.#begun.delete(ask.id);
      if (ask.state !== 'waiting-for-quiet') await this.#tell(ask, {state: 'waiting-for-quiet'});
      return;
    }
    await this.#tell(ask, {state: 'under-way'});
    const shown = await browser.restart();
    await this.#end(ask, shown ? {state: 'done'} : refused('failed'));
  }

  async #end(ask: DeviceAsk, result: AskResult): Promise<void> {
    this.#begun.set(ask.id, result);
    for (const id of this.#begun.keys()) {
      if (this.#begun.size <= REMEMBERED) break;
      this.#begun.delete(id);
    }
    await this.#tell(ask, result);
  }

  async #tell({id, kind}: DeviceAsk, result: AskResult): Promise<void> {
    const {line, device, log} = this.#options;
    log({ask: kind, state: result.state});
    const message = {method: 'PUT', target: API.ask(device, id), body: result} as const;
    await send(line, message, AbortSignal.timeout(PATIENCE_MS));
  }
}
