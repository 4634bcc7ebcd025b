import {connect} from 'node:net';
import type {Controller} from '../../hall/signage.ts';
import {after, type After} from '../after.ts';
import type {Brightness, BrightnessFault, BrightnessResult} from './brightness.ts';
import {withLevel} from './level-text.ts';
import {socketFault} from './socket-fault.ts';

type TcpController = Extract<Controller, {over: 'tcp'}>;

/**
 * A controller that takes a frame of bytes over a connection of its own. It has taken the frame when
 * it says anything at all, or, silent, hangs up after we did: one that hangs does neither, and one
 * that hangs up by itself may not have read a byte. So no vendor's protocol need be known.
 */
export class TcpBrightness implements Brightness {
  readonly #controller: TcpController;
  readonly #timeout: number;
  readonly #after: After;

  /** `timeout` in milliseconds, for the whole of one exchange. */
  constructor(controller: TcpController, timeout: number, later = after) {
    this.#controller = controller;
    this.#timeout = timeout;
    this.#after = later;
  }

  set(level: number): Promise<BrightnessResult> {
    const {host, port} = this.#controller;
    return new Promise((resolve) => {
      const socket = connect({host, port});
      const pending: (() => void)[] = [];
      const later = (ms: number, work: () => void) => pending.push(this.#after(ms, work));
      const settle = (result: BrightnessResult) => {
        for (const cancel of pending) cancel();
        socket.destroy();
        resolve(result);
      };
      const fail = (fault: BrightnessFault) => {
        settle({set: false, fault});
      };
      let bidden = false;
      later(this.#timeout, () => {
        fail({kind: 'no-answer', field: 'host'});
      });
      socket.once('connect', () => {
        socket.write(this.#frame(level));
        // Not at once: some throw away what they have not looked at yet when they are hung up on.
        later(this.#timeout / 4, () => {
          bidden = true;
          socket.end();
        });
      });
      socket.once('data', () => {
        settle({set: true});
      });
      socket.once('end', () => {
        if (bidden) settle({set: true});
        else fail({kind: 'dropped', field: 'frame'});
      });
      socket.once('error', ({code}: NodeJS.ErrnoException) => {
        fail(faultOf(code));
      });
    });
  }

  #frame(level: number): Buffer {
    return Buffer.from(withLevel(this.#controller.frame, level).replace(/\s/g, ''), 'hex');
  }
}

function faultOf(code: string | undefined): BrightnessFault {
  const kind = socketFault(code);
  switch (kind) {
    case 'refused':
      return {kind, field: 'port'};
    case 'dropped':
      return {kind, field: 'frame'};
    default:
      return {kind, field: 'host'};
  }
}
