import {randomBytes} from 'node:crypto';
import {mkdirSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';
import {timeOrderedId} from '../../wire/time-ordered-id.ts';
import {authorityOf, fingerprintIn} from '../hub/authority.ts';
import {printerSettings} from '../printer/printer-settings.ts';
import {keepSettings, keptSettings, type DeviceSettings} from './device-file.ts';
import type {DeviceOptions} from './options.ts';

const PORT = 8100;

/**
 * The settings of this start: what was typed, then what was kept. Whatever is new is kept. Throws, with a message
 * for whoever typed it, where something is missing, or the hub is not the one whose fingerprint was typed.
 */
export async function pairedSettings(options: DeviceOptions): Promise<DeviceSettings> {
  const {folder} = options;
  mkdirSync(folder, {recursive: true, mode: 0o700});
  const kept = keptSettings(folder);
  const hub = options.hub ?? kept?.hub;
  const app = options.app ?? kept?.app;
  if (hub === undefined) {
    throw new Error('还没有配对：请写 --hub · this device is not paired yet: say --hub');
  }
  if (app === undefined)
    throw new Error('请写 --app kiosk 或 signage · say --app kiosk or signage');
  const authority = await authorityFor(hub, options.authority, kept?.authority);
  const printer = printerSettings(options.printer, kept?.printer);
  const settings: DeviceSettings = {
    hub,
    ...(authority === undefined ? {} : {authority}),
    ...(printer === undefined ? {} : {printer}),
    app,
    query: options.query ?? kept?.query ?? '',
    port: options.port ?? kept?.port ?? PORT,
    secret: kept?.secret ?? randomBytes(32).toString('base64url'),
    device: kept?.device ?? timeOrderedId(Date.now(), randomBytes(10)),
  };
  // A device has to start with a full disk too: what is kept already is not written again.
  if (!isDeepStrictEqual(settings, kept)) await keepSettings(folder, settings);
  return settings;
}

async function authorityFor(
  hub: string,
  fingerprint: string | undefined,
  kept: string | undefined,
): Promise<string | undefined> {
  if (hub.startsWith('http:')) return kept;
  // Whoever starts a device by the whole line each time need not have the hub there.
  const known = fingerprint === undefined || fingerprint === fingerprintIn(kept);
  if (kept !== undefined && known) return kept;
  if (fingerprint !== undefined) return authorityOf(hub, fingerprint);
  throw new Error(
    '请写 --authority 和服务器启动时显示的指纹 · say --authority with the fingerprint that the hub shows when it starts',
  );
}
