import {askHub, type Heard} from '../../../sync/hub-request.ts';
import {tellHub} from '../../../sync/hub-tell.ts';
import {API} from '../../../wire/api.ts';
import type {DeviceId} from '../../../hall/event.ts';
import type {AskAnswer, AskKind, AskStatus} from '../../../wire/device-ask.ts';

const PATIENCE_MS = 5_000;

/** The hub's word on what a device shall do. */
export function askDevice(
  device: DeviceId,
  kind: AskKind,
  force: boolean,
): Promise<Heard<AskStatus>> {
  return tellHub<AskStatus>('POST', API.asks(device), PATIENCE_MS, {kind, force});
}

/** An ask with the log that it brought. */
export function askedLog(device: DeviceId, id: string): Promise<Heard<AskAnswer>> {
  return askHub<AskAnswer>(API.ask(device, id), PATIENCE_MS);
}
