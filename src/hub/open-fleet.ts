import type {HallState} from '../hall/state.ts';
import type {Register} from './accounts/register.ts';
import {FleetAlerts} from './alerts/fleet-alerts.ts';
import {openWebhook} from './alerts/open-webhook.ts';
import {Asks} from './asks/asks.ts';
import {PageLines} from './asks/page-lines.ts';
import {Presence} from './feed/presence.ts';
import type {HubOptions} from './hub.ts';
import {pairedDevices, placeOf} from './pairing/who-is-paired.ts';
import {RegularPictures} from './screenshots/regular-pictures.ts';
import {Screenshots} from './screenshots/screenshots.ts';
import {fleetSeen, stoppedAt} from './updates/look-at-fleet.ts';
import {PageFolder} from './updates/page-folder.ts';
import {ROLLOUT_TIMES} from './updates/rollout/times.ts';
import {Updates} from './updates/updates.ts';
import type {WriterClient} from './writer/writer-client.ts';

/** What the hub knows of the hall's devices, and how it speaks to them. */
export interface Fleet {
  readonly presence: Presence;
  readonly screenshots: Screenshots;
  readonly asks: Asks;
  /** By which pages hear what is asked of them. */
  readonly pageLines: PageLines;
  readonly alerts: FleetAlerts;
  readonly updates: Updates;
}

interface FleetGround {
  readonly options: Pick<
    HubOptions,
    'alertWebhook' | 'data' | 'logLevel' | 'pages' | 'rolloutTimes'
  >;
  readonly state: HallState;
  readonly now: () => number;
  readonly client: Pick<WriterClient, 'openFaults' | 'keepFaults'>;
  readonly register: Register;
}

/** `look` is to be called once a second; `stop` resolves when what was wrong is kept. */
export async function openFleet({options, state, now, client, register}: FleetGround): Promise<{
  readonly fleet: Fleet;
  readonly look: () => void;
  /** To be called every few seconds. */
  readonly lookAtFolder: () => Promise<void>;
  readonly stop: () => Promise<void>;
}> {
  const screenshots = new Screenshots(now);
  const pictures = new RegularPictures(screenshots, now);
  const asks = new Asks(now);
  const updates = await Updates.open({
    ...{register, state, now, data: options.data},
    folder: new PageFolder(options.pages),
    times: options.rolloutTimes ?? ROLLOUT_TIMES,
    placeOf: (device) => placeOf(register, device),
  });
  const presence: Presence = new Presence(state, now, {
    ...{screenshots, asks},
    news: () => alerts.news,
    placeOf: (device) => placeOf(register, device),
    wantedOf: (device, kind, runs) => updates.wantedOf(device, kind, runs),
    paired: () => pairedDevices(register),
  });
  const alerts: FleetAlerts = new FleetAlerts({
    ...{state, now},
    version: () => updates.version,
    stopped: () => stoppedAt(updates),
    webhook: openWebhook(options),
    open: await client.openFaults(),
    keep: (changes, forget) => client.keepFaults(changes, forget),
  });
  const pageLines = new PageLines(asks, now);
  const fleet = {presence, screenshots, asks, alerts, pageLines, updates};
  return {
    fleet,
    look() {
      screenshots.tidy();
      asks.tidy();
      const devices = presence.list();
      pictures.ask(devices);
      if (updates.look(fleetSeen({devices, state, updates, news: alerts.news, at: now()}))) {
        presence.touch();
      }
      if (alerts.look(devices)) presence.touch();
      presence.tell();
    },
    lookAtFolder: () => updates.lookAtFolder(),
    stop: async () => {
      await Promise.all([alerts.stop(), updates.stop()]);
    },
  };
}
