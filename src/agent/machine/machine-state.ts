import {readdir, readFile, statfs} from 'node:fs/promises';
import {freemem, totalmem, uptime} from 'node:os';
import {join} from 'node:path';
import type {AgentReport} from '../../wire/agent-beat.ts';

/** How the machine is, beside what runs on it. */
export type MachineState = Pick<AgentReport, 'temperature' | 'disk' | 'memory' | 'uptime'>;

const THERMAL = '/sys/class/thermal';
const MEMORY = '/proc/meminfo';

/** Looked at anew for each beat: three small files and two calls. What a machine does not say is absent. */
export async function machineState(
  folder: string,
  {thermal = THERMAL, memory = MEMORY} = {},
): Promise<MachineState> {
  const [temperature, disk, available] = await Promise.all([
    hottest(thermal).catch(() => undefined),
    statfs(folder).catch(() => undefined),
    availableMemory(memory).catch(() => freemem()),
  ]);
  return {
    ...(temperature === undefined ? {} : {temperature}),
    // What is left for who is not root.
    ...(disk ? {disk: {free: disk.bavail * disk.bsize, size: disk.blocks * disk.bsize}} : {}),
    memory: {free: available, size: totalmem()},
    uptime: Math.round(uptime()),
  };
}

/** °C of the hottest zone; undefined where there is none. */
async function hottest(thermal: string): Promise<number | undefined> {
  const zones = (await readdir(thermal)).filter((name) => name.startsWith('thermal_zone'));
  const readings = await Promise.all(
    zones.map(async (zone) => {
      // A zone whose sensor sleeps cannot be read.
      const text = await readFile(join(thermal, zone, 'temp'), 'utf8').catch(() => '');
      return text.trim() === '' ? NaN : Number(text) / 1000;
    }),
  );
  const known = readings.filter((degrees) => degrees > 0 && degrees < 150);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Bytes that could be had: what the kernel itself calls available, caches among them. */
async function availableMemory(file: string): Promise<number> {
  const [, kilobytes] = /^MemAvailable:\s+(\d+) kB$/m.exec(await readFile(file, 'utf8')) ?? [];
  return kilobytes === undefined ? freemem() : Number(kilobytes) * 1024;
}
