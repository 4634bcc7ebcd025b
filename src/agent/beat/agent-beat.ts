import {readFileSync} from 'node:fs';
import type {IncomingMessage} from 'node:http';
import {json} from 'node:stream/consumers';
import type {DeviceId} from '../../hall/event.ts';
import * as v from 'valibot';
import {API, BEAT_SECONDS, type AgentBeatAnswer} from '../../wire/api.ts';
import type {AgentReport} from '../../wire/agent-beat.ts';
import type {HubLine} from '../hub/hub-line.ts';

const PATIENCE_MS = 4_000;

export interface AgentBeatOptions {
  readonly line: HubLine;
  readonly device: DeviceId;
  /** How the device is now. */
  readonly report: () => Omit<AgentReport, 'version'>;
  /** The hub wants a picture of the screen. */
  readonly onScreenshot: (id: string) => void;
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
      this.beat();
    }, BEAT_SECONDS * 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  beat(): void {
    const {line, device, report, onScreenshot} = this.#options;
    const told: AgentReport = {...report(), version: this.#version};
    const body = Buffer.from(JSON.stringify(told));
    const headers = {'content-type': 'application/json', 'content-length': body.length};
    const sent = line.request('POST', API.agentBeat(device), headers);
    sent.setTimeout(PATIENCE_MS, () => sent.destroy());
    // That the hub is away is seen by whoever asks it for something.
    sent
      .on('error', () => undefined)
      .on('response', (answer) => {
        void heard(answer).then((said) => {
          if (said?.screenshot !== undefined) onScreenshot(said.screenshot);
        });
      });
    sent.end(body);
  }
}

const answerSchema = v.object({
  at: v.number(),
  screenshot: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
});
answerSchema satisfies v.GenericSchema<unknown, AgentBeatAnswer>;

/** What a hub said that is one; whatever else answers is let be. */
async function heard(answer: IncomingMessage): Promise<AgentBeatAnswer | undefined> {
  const said = await json(answer).catch(() => undefined);
  const read = v.safeParse(answerSchema, said);
  return read.success ? read.output : undefined;
}

/** Of our package: agent and app come together. */
function ownVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version;
}
