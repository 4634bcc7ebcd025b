import type {DeviceId} from '../../hall/event.ts';
import {API} from '../../wire/api.ts';
import type {ScreenshotMiss} from '../../wire/screenshot.ts';
import type {Log} from '../device.ts';
import type {HubLine} from '../hub/hub-line.ts';
import {send} from '../hub/send.ts';

const PATIENCE_MS = 4_000;

export interface ScreenshotAnswerOptions {
  readonly line: HubLine;
  readonly device: DeviceId;
  /** A JPEG, or undefined while somebody is at the screen. */
  readonly take: () => Promise<Buffer | undefined>;
  /** Told why none could be taken. */
  readonly log: Log;
}

/** Brings the hub the picture that it asks for, or says why not. What did not arrive is asked for again with the next beat. */
export class ScreenshotAnswer {
  readonly #options: ScreenshotAnswerOptions;
  #busy = false;

  constructor(options: ScreenshotAnswerOptions) {
    this.#options = options;
  }

  async give(id: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const {line, device, take, log} = this.#options;
    const picture = await take().catch((error: unknown) => {
      log({screenshot: 'failed', why: error instanceof Error ? error.message : String(error)});
      return 'failed' as const;
    });
    const body = picture ?? 'in-use';
    await send(
      line,
      {
        method: 'PUT',
        target: API.screenshot(device, id),
        body: Buffer.isBuffer(body) ? body : {miss: body satisfies ScreenshotMiss},
      },
      AbortSignal.timeout(PATIENCE_MS),
    );
    this.#busy = false;
  }
}
