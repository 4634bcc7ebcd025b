import type {Controller} from '../../hall/signage.ts';
import type {Brightness} from './brightness.ts';
import {HttpBrightness} from './http-brightness.ts';
import {TcpBrightness} from './tcp-brightness.ts';

/** The driver for a controller of the hall document; `timeout` in milliseconds. */
export function openBrightness(controller: Controller, timeout = 5_000): Brightness {
  return controller.over === 'http'
    ? new HttpBrightness(controller, timeout)
    : new TcpBrightness(controller, timeout);
}
