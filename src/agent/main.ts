#!/usr/bin/env node
import {startDevice} from './device.ts';
import {pairedSettings} from './settings/pair.ts';
import {pairedWords} from './settings/paired-words.ts';
import {USAGE, deviceOptions, type DeviceOptions} from './settings/options.ts';

const log = (line: object) => {
  process.stderr.write(`${JSON.stringify({at: new Date().toISOString(), ...line})}\n`);
};

/** Ends with what is wrong, and the way out. */
function fail(error: unknown, usage = ''): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exit(1);
}

function optionsOrUsage(): DeviceOptions {
  try {
    return deviceOptions(process.argv.slice(2));
  } catch (error) {
    return fail(error, `\n${USAGE}\n`);
  }
}

async function start(options: DeviceOptions): Promise<void> {
  const settings = await pairedSettings(options);
  if (settings.hub.startsWith('http:')) {
    process.stderr.write(
      '注意：到服务器的线路没有加密，只在信得过的网络里用。\n' +
        'Warning: the line to the hub is not encrypted; use it on a network you trust only.\n',
    );
  }
  const device = await startDevice(options, settings, log);
  process.stderr.write(pairedWords(settings));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void device.stop());
  }
  const {origin, entrance} = device.server;
  // The way in is a secret: it is shown only to whoever has to type it.
  process.stdout.write(`${settings.app} ${options.browser ? origin : entrance}\n`);
}

const options = optionsOrUsage();
if (options.help) {
  process.stdout.write(`${USAGE}\n`);
} else {
  await start(options).catch((error: unknown) => fail(startFailure(error)));
}

function startFailure(error: unknown): unknown {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return taken
    ? '本机端口已被占用，用 --port 换一个 · the port of this machine is taken: use another one, --port 8101'
    : error;
}
