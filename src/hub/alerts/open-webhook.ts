import {setTimeout as wait} from 'node:timers/promises';
import type {HubOptions} from '../hub.ts';
import {AlertWebhook} from './alert-webhook.ts';

/** The webhook that the hub was given, if any. Its address may hold a secret: only whether it answers is told. */
export function openWebhook({
  alertWebhook: url,
  logLevel,
}: Pick<HubOptions, 'alertWebhook' | 'logLevel'>): AlertWebhook | undefined {
  if (url === undefined) return undefined;
  return new AlertWebhook({
    url,
    pause: (ms, signal) => wait(ms, undefined, {signal, ref: false}).catch(() => undefined),
    onState: (arrives) => {
      if (logLevel === 'silent') return;
      process.stderr.write(
        arrives
          ? '告警通知又能送出了。 Alerts arrive at the webhook again.\n'
          : '告警通知送不出去，会一直重试。 The webhook does not take alerts; they are sent again and again.\n',
      );
    },
  });
}
