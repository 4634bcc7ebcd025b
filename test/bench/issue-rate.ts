import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {HallClient} from '../../src/demo/hall-client.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {percentiles, type Percentiles} from './percentiles.ts';

const load = fileURLToPath(new URL('./http-load.ts', import.meta.url));

export interface IssueRate {
  readonly clients: number;
  readonly perSecond: number;
  readonly issued: number;
  readonly distinct: number;
  readonly latencyMs: Percentiles;
}

/** Numbers over HTTP, durable, from a load generator on the other core; each with a form if asked. */
export async function issueRate(
  clients: number,
  seconds: number,
  withForms = false,
): Promise<IssueRate> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const device = 'bench-kiosk';
  await new HallClient(hub.url, {kind: 'kiosk', id: device}).send('register-device', {
    device,
    kind: 'kiosk',
  });
  const args = [load, String(hub.port), String(clients), String(seconds)];
  if (withForms) args.push('forms');
  const {stdout} = await promisify(execFile)(process.execPath, args, {maxBuffer: 1 << 28});
  await hub.kill();
  const {numbers, latencies, ms} = JSON.parse(stdout) as {
    numbers: string[];
    latencies: number[];
    ms: number;
  };
  return {
    clients,
    perSecond: Math.round((numbers.length / ms) * 1000),
    issued: numbers.length,
    distinct: new Set(numbers).size,
    latencyMs: percentiles(latencies),
  };
}
