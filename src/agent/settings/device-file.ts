import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';
import {realDisk, writeWhole} from '../disk/disk.ts';
import {printerSettingsSchema} from '../printer/printer-settings.ts';
import {APPS} from './options.ts';

const text = (atMost: number) => v.pipe(v.string(), v.maxLength(atMost));

const schema = v.object({
  hub: text(300),
  /** The authority's certificate, PEM: the only one that is trusted. */
  authority: v.exactOptional(text(20_000)),
  app: v.picklist(APPS),
  query: text(500),
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
  printer: v.exactOptional(printerSettingsSchema),
  /** Whoever knows it is let in by the local server. */
  secret: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  /** Who this device is to its hall. */
  device: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)),
});

/** What a device keeps of itself from start to start. */
export type DeviceSettings = v.InferOutput<typeof schema>;

const fileIn = (folder: string) => join(folder, 'device.json');

/** Undefined where the folder has none yet. Throws where it cannot be read: a new one would be another device. */
export function keptSettings(folder: string): DeviceSettings | undefined {
  const file = fileIn(folder);
  let found: string;
  try {
    found = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const parsed = v.safeParse(schema, parsedJson(found));
  if (parsed.success) return parsed.output;
  throw new Error(
    `${file} 读不懂。删掉它，重新配对 · cannot be understood: delete it and pair the device again`,
  );
}

function parsedJson(found: string): unknown {
  try {
    return JSON.parse(found);
  } catch {
    return undefined;
  }
}

/** On disk, and the owner's alone. */
export function keepSettings(folder: string, settings: DeviceSettings): Promise<void> {
  return writeWhole(realDisk, fileIn(folder), `${JSON.stringify(settings, null, 2)}\n`);
}
