import {setTimeout as wait} from 'node:timers/promises';
import type {HubOptions} from '../hub.ts';
import {AlertWebhook, type WebhookState} from './alert-webhook.ts';

/** The webhook that the hub was given, if any. Its address may hold a secret: only whether it answers is told. */
export function openWebhook({
  alertWebhook: url,
  logLevel,
}: Pick<HubOptions, 'alertWebhook' | 'logLevel'>): AlertWebhook | undefined {
  if (url === undefined) return undefined;
  return new AlertWebhook({
    url,
    pause: (ms, signal) => wait(ms, undefined, {signal, ref: false}).catch(() => undefined),
    onState: (state) => {
      if (logLevel !== 'silent') process.stderr.write(`${SAID[state]}\n`);
    },
  });
}

const SAID: Readonly<Record<WebhookState, string>> = {
  arriving: '告警通知又能送出了。 Alerts arrive at the webhook again.',
  waiting:
    '告警通知送不出去，会一直重试。 The webhook does not take alerts; they are sent again and again.',
  refused:
    '对方不接收告警通知的内容，已略过；请核对 --alert-webhook 的地址。 The webhook refuses alerts for what they are; they are left out. Check the address in --alert-webhook.',
};
