import {readFileSync} from 'node:fs';
import type {DeviceId} from '../../hall/event.ts';
import * as v from 'valibot';
import {API, BEAT_SECONDS} from '../../wire/api.ts';
import type {AgentReport} from '../../wire/agent-beat.ts';
import {deviceAskSchema, type DeviceAsk} from '../../wire/device-ask.ts';
import type {HubLine} from '../hub/hub-line.ts';
import {send} from '../hub/send.ts';

const PATIENCE_MS = 4_000;

export interface AgentBeatOptions {
  readonly line: HubLine;
  readonly device: DeviceId;
  /** How the device is now. */
  readonly report: () => Promise<Omit<AgentReport, 'version'>>;
  /** The hub does not let it in. */
  readonly onStray: () => void;
  /** The hub wants a picture of the screen. */
  readonly onScreenshot: (id: string) => void;
  /** The hub asks these of the agent, and has not heard of their end. */
  readonly onAsks: (asks: readonly DeviceAsk[]) => void;
}

/** Tells the hub every few seconds how a device is, also while its page cannot. What does not arrive is not told again. */
export class AgentBeat {
  readonly #options: AgentBeatOptions;
  readonly #version = ownVersion();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: AgentBeatOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => {
      void this.beat();
    }, BEAT_SECONDS * 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async beat(): Promise<void> {
    const {line, device, report, onStray, onScreenshot, onAsks} = this.#options;
    const body: AgentReport = {...(await report()), version: this.#version};
    const message = {method: 'POST', target: API.agentBeat(device), body} as const;
    const answer = await send(line, message, AbortSignal.timeout(PATIENCE_MS));
    if (answer?.status === 401) onStray();
    const read = v.safeParse(answerSchema, answer?.said);
    // Whatever else answers than a hub is let be.
    if (!read.success) return;
    const {screenshot, asks = []} = read.output;
    if (screenshot !== undefined) onScreenshot(screenshot);
    // One of a kind that it does not know is for agents of another version.
    onAsks(asks.filter((ask) => v.is(deviceAskSchema, ask)));
  }
}

const answerSchema = v.object({
  at: v.number(),
  screenshot: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
  asks: v.optional(v.array(v.unknown())),
});

/** Of our package: agent and app come together. */
function ownVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version;
}
