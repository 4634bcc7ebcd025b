import type {Controller} from '../../hall/signage.ts';
import type {Brightness, BrightnessFault, BrightnessResult} from './brightness.ts';
import {withLevel} from './level-text.ts';
import {socketFault} from './socket-fault.ts';

type HttpController = Extract<Controller, {over: 'http'}>;

/** A controller, or a gateway before one, that takes its level by HTTP. */
export class HttpBrightness implements Brightness {
  readonly #controller: HttpController;
  readonly #timeout: number;

  /** `timeout` in milliseconds, for the whole of one exchange. */
  constructor(controller: HttpController, timeout: number) {
    this.#controller = controller;
    this.#timeout = timeout;
  }

  async set(level: number): Promise<BrightnessResult> {
    const {url, method, body} = this.#controller;
    const sent = body === undefined || method === 'GET' ? undefined : withLevel(body, level);
    try {
      const response = await fetch(withLevel(url, level), {
        method,
        ...(sent === undefined ? {} : {body: sent, headers: {'content-type': typeOf(sent)}}),
        // A controller has no business to send the hub elsewhere.
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#timeout),
      });
      // Only how it went is of interest, however much it has to tell.
      await response.body?.cancel();
      if (response.ok) return {set: true};
      return {set: false, fault: {kind: 'status', field: 'url', status: response.status}};
    } catch (error) {
      return {set: false, fault: faultOf(error)};
    }
  }
}

function faultOf(error: unknown): BrightnessFault {
  if (error instanceof DOMException) return {kind: 'no-answer', field: 'url'};
  const {cause} = error as {cause?: {code?: string}};
  return {kind: socketFault(cause?.code), field: 'url'};
}

const typeOf = (body: string) =>
  /^\s*[[{]/.test(body) ? 'application/json' : 'text/plain; charset=utf-8';
