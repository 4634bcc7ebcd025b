import {STALE_SECONDS, type DevicePresence} from '../../wire/api.ts';
import {pageHeard, type Surroundings} from '../../wire/fleet/health.ts';
import {durationText} from '../duration-text.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/** One line: what it is about, and how it is. */
export type Fact = readonly [TextKey, string];

/** Everything that is known of a device, in words; what it does not say is left out. `seq` is the hall's. */
export function deviceFacts(
  presence: DevicePresence,
  {now, revision, version}: Pick<Surroundings, 'now' | 'revision' | 'version'>,
  seq: number,
  language: Language,
): readonly Fact[] {
  const {device, letters, lastBeat, report, agent} = presence;
  // What a page said once it may not be by now.
  const page = pageHeard(presence, now) ? report : undefined;
  const tell = (key: TextKey, values?: Readonly<Record<string, string | number>>) =>
    say(language, key, values);
  const wanted = (is: string, should: string | undefined) =>
    should === undefined || is === should ? is : tell('value.wanted', {is, wanted: should});
  const ago = (at: number) => agoText(now - at, language);
  const facts: (Fact | undefined)[] = [
    ['fact.beat', lastBeat === undefined ? tell('value.never') : ago(lastBeat)],
    letters === undefined ? undefined : ['fact.letters', letters],
    report && ['fact.page', wanted(report.version, version)],
    report && ['fact.revision', wanted(String(report.revision), String(revision))],
    page && [
      'fact.data',
      seq - page.seq > SEQ_FRESH ? tell('value.lag', {count: seq - page.seq}) : tell('value.fresh'),
    ],
    report && ['fact.clock', tell('value.ms', {ms: Math.round(report.clockOffset)})],
    report && ['fact.outbox', tell('value.commands', {count: report.waiting})],
    report?.storage && [
      'fact.storage',
      tell('value.of', {
        part: bytesText(report.storage.used),
        whole: bytesText(report.storage.quota),
      }) + (report.storage.persisted ? tell('value.kept') : ''),
    ],
    page?.uptime === undefined ? undefined : ['fact.uptime', spanText(page.uptime / 60, language)],
    ['fact.agent', agentText(agent, now, language)],
    ...(agent ? machineFacts(agent.report, language) : []),
    ['fact.id', device],
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** Events that are on their way while a device beats. */
const SEQ_FRESH = 20;

function machineFacts(
  {temperature, disk, memory, uptime, restarts}: NonNullable<DevicePresence['agent']>['report'],
  language: Language,
): (Fact | undefined)[] {
  const room = ({free, size}: {readonly free: number; readonly size: number}) =>
    say(language, 'value.of', {part: bytesText(free), whole: bytesText(size)});
  return [
    ['fact.restarts', say(language, 'value.times', {count: restarts})],
    temperature === undefined ? undefined : ['fact.heat', `${temperature.toFixed(0)} °C`],
    disk && ['fact.disk', room(disk)],
    memory && ['fact.memory', room(memory)],
    uptime === undefined ? undefined : ['fact.machine-up', spanText(uptime / 60, language)],
  ];
}

function agentText(agent: DevicePresence['agent'], now: number, language: Language): string {
  if (!agent) return say(language, 'agent.none');
  const {version} = agent.report;
  const age = now - agent.at;
  return age <= STALE_SECONDS * 1000
    ? say(language, 'agent.heard', {version})
    : say(language, 'agent.silent', {version, ago: agoText(age, language)});
}

function agoText(ms: number, language: Language): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 120) return say(language, 'value.seconds', {seconds});
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return say(language, 'value.minutes', {minutes});
  return say(language, 'value.hours', {hours: Math.floor(minutes / 60)});
}

const DAY_MINUTES = 24 * 60;

function spanText(minutes: number, language: Language): string {
  if (minutes >= 2 * DAY_MINUTES) {
    return say(language, 'value.days', {days: Math.floor(minutes / DAY_MINUTES)});
  }
  return durationText(say, language, minutes);
}

/** In the units of disks: 1 GB is a thousand million. */
function bytesText(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return `${Math.round(bytes / 1e6)} MB`;
}
