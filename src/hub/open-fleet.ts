import type {HallState} from '../hall/state.ts';
import type {Register} from './accounts/register.ts';
import {FleetAlerts} from './alerts/fleet-alerts.ts';
import {openWebhook} from './alerts/open-webhook.ts';
import {servedVersion} from './alerts/served-version.ts';
import {Asks} from './asks/asks.ts';
import {PageLines} from './asks/page-lines.ts';
import {Presence} from './feed/presence.ts';
import type {HubOptions} from './hub.ts';
import {pairedDevices, placeOf} from './pairing/who-is-paired.ts';
import {RegularPictures} from './screenshots/regular-pictures.ts';
import {Screenshots} from './screenshots/screenshots.ts';
import type {WriterClient} from './writer/writer-client.ts';

/** What the hub knows of the hall's devices, and how it speaks to them. */
export interface Fleet {
  readonly presence: Presence;
  readonly screenshots: Screenshots;
  readonly asks: Asks;
  /** By which pages hear what is asked of them. */
  readonly pageLines: PageLines;
  readonly alerts: FleetAlerts;
}

interface FleetGround {
  readonly options: Pick<HubOptions, 'alertWebhook' | 'logLevel' | 'pages'>;
  readonly state: HallState;
  readonly now: () => number;
  readonly client: Pick<WriterClient, 'openFaults' | 'keepFaults'>;
  readonly register: Register;
}

/** `look` is to be called once a second; `stop` resolves when what was wrong is kept. */
export async function openFleet({options, state, now, client, register}: FleetGround): Promise<{
  readonly fleet: Fleet;
  readonly look: () => void;
  readonly stop: () => Promise<void>;
}> {
  const screenshots = new Screenshots(now);
  const pictures = new RegularPictures(screenshots, now);
  const asks = new Asks(now);
  const presence: Presence = new Presence(state, now, {
    ...{screenshots, asks},
    news: () => alerts.news,
    placeOf: (device) => placeOf(register, device),
    paired: () => pairedDevices(register),
  });
  const alerts: FleetAlerts = new FleetAlerts({
    ...{state, now},
    version: await servedVersion(options.pages),
    webhook: openWebhook(options),
    open: await client.openFaults(),
    keep: (changes, forget) => client.keepFaults(changes, forget),
  });
  const fleet = {presence, screenshots, asks, alerts, pageLines: new PageLines(asks, now)};
  return {
    fleet,
    look() {
      screenshots.tidy();
      asks.tidy();
      const devices = presence.list();
      pictures.ask(devices);
      if (alerts.look(devices)) presence.touch();
      presence.tell();
    },
    stop: () => alerts.stop(),
  };
}
