import type {AgentReport} from '../agent-beat.ts';
import {STALE_SECONDS, type BeatReport, type DevicePresence} from '../api.ts';
import {faultCodeOf, isHint, type FaultCode} from './fault-texts.ts';
import type {Standing} from './standing.ts';

/** How it stands with one place. */
export type PlaceState =
  /** Its page is heard. */
  | 'online'
  /** Its agent sees the page run, and the hub hears nothing of that. */
  | 'showing-cut-off'
  /** Its agent says that the page is not there. */
  | 'not-showing'
  /** Nothing is heard of it: whether it shows something nobody knows. */
  | 'silent'
  /** No device was ever paired with it. */
  | 'never-seen'
  /** It is switched off outside the hall's hours, and nothing is heard of it now. */
  | 'planned-off'
  /** Whoever asks cannot know: the hub has just started. */
  | 'unknown';

/** What a device is looked at against. */
export interface Surroundings {
  /** Hub time. */
  readonly now: number;
  /** Hub time since which devices could have been heard. */
  readonly since: number;
  /** Of the hall's document. */
  readonly revision: number;
  /** Of the app that all devices have, for those that do not tell their build; absent where it is not known. */
  readonly version?: string | undefined;
  /** Whether the hall is in its hours now. */
  readonly open: boolean;
}

/** Whether something is wrong: `unsure` where it cannot be said now, so that it is as it was. */
export type Verdict = 'there' | 'gone' | 'unsure';

export interface Health {
  readonly state: PlaceState;
  /** What is wrong now, the worst first. */
  readonly faults: readonly FaultCode[];
  verdict(code: FaultCode): Verdict;
}

/** After a start, the hub waits so long before it misses somebody: two beats, and a connection that is tried again. */
export const SETTLE_MS = 30_000;
/** A picture older than this stands still: kiosks and walls ask for a frame with every beat. */
const FROZEN_MS = 10_000;
/** An app that is started anew more often than this in an hour is not well, though it is shown. */
const RESTARTS_WELL = 2;

/** A fault is there above the first bound, gone below the second, and in between as it was. */
const BOUNDS = {
  /** Milliseconds: two clocks on one wall differ visibly beyond it. */
  clock: [2_000, 1_500],
  /** °C: processors slow down from about 80. */
  temperature: [75, 70],
  /** Used share: browsers drop whole sites when a disk runs full. */
  share: [0.9, 0.8],
} as const;

/** Who tells of a fault: the hub itself by what it hears, the device's page, or its agent. */
type Source = 'line' | 'page' | 'agent';

const OF_LINE: ReadonlySet<FaultCode> = new Set(['silent', 'cut-off', 'agent-silent']);
const OF_AGENT: ReadonlySet<FaultCode> = new Set([
  'not-showing',
  'page-given-up',
  'page-restarts',
  'outbox-copy-failed',
  'outbox-copy-full',
  'disk-damaged',
  'slip-fates-failed',
  'too-hot',
  'disk-full',
]);

const sourceOf = (code: FaultCode): Source =>
  OF_LINE.has(code) ? 'line' : OF_AGENT.has(code) ? 'agent' : 'page';

/** How a place is, from evidence alone. */
export function healthOf({place, device}: Standing, around: Surroundings): Health {
  if (!device) return health('never-seen', []);
  const {now, since, open} = around;
  const page = pageHeard(device, now);
  const agent = agentHeard(device, now);
  if (!page && !agent) {
    if (place?.off === 'outside-hours' && !open)
      return health('planned-off', [], ['page', 'agent']);
    // A line that was never heard may be one that was not tried yet.
    if (now - since < SETTLE_MS) return health('unknown', [], ['line', 'page', 'agent']);
    return health('silent', ['silent'], ['page', 'agent']);
  }
  const found = new Findings();
  if (agent && device.agent) ofAgent(device.agent.report, found);
  if (page && device.report) ofPage(device, device.report, around, found);
  const stands = stateOf(device, {page, agent}, found);
  return health(
    stands,
    found.there,
    // An agent that a device does not have tells nothing that could be unsure.
    [...(page ? [] : ['page' as const]), ...(agent || !device.agent ? [] : ['agent' as const])],
    found.between,
  );
}

function health(
  state: PlaceState,
  faults: readonly FaultCode[],
  deaf: readonly Source[] = [],
  between: ReadonlySet<FaultCode> = new Set(),
): Health {
  const there = new Set(faults);
  return {
    state,
    faults: [...there].sort((one, other) => Number(isHint(one)) - Number(isHint(other))),
    verdict: (code) => {
      if (there.has(code)) return 'there';
      return between.has(code) || deaf.includes(sourceOf(code)) ? 'unsure' : 'gone';
    },
  };
}

class Findings {
  readonly there: FaultCode[] = [];
  readonly between = new Set<FaultCode>();

  say(code: FaultCode, holds: boolean): void {
    if (holds) this.there.push(code);
  }

  measure(code: FaultCode, value: number | undefined, [above, below]: readonly [number, number]) {
    if (value === undefined) return;
    if (value > above) this.there.push(code);
    else if (value >= below) this.between.add(code);
  }
}

/** A page that has just connected has not beaten yet. */
export function pageHeard(
  {connected, lastBeat}: Pick<DevicePresence, 'connected' | 'lastBeat'>,
  now: number,
): boolean {
  return connected && (lastBeat === undefined || now - lastBeat <= STALE_SECONDS * 1000);
}

export function agentHeard({agent}: Pick<DevicePresence, 'agent'>, now: number): boolean {
  return agent !== undefined && now - agent.at <= STALE_SECONDS * 1000;
}

function stateOf(
  {agent}: DevicePresence,
  heard: {readonly page: boolean; readonly agent: boolean},
  found: Findings,
): PlaceState {
  if (heard.page) {
    found.say('agent-silent', agent !== undefined && !heard.agent);
    return found.there.includes('page-given-up') ? 'not-showing' : 'online';
  }
  const shows = agent?.report.page;
  // It begins: a moment later it is one or the other.
  if (shows === 'starting') {
    found.between.add('not-showing').add('cut-off');
    return 'not-showing';
  }
  if (shows === 'shown') {
    found.there.unshift('cut-off');
    return 'showing-cut-off';
  }
  found.say('not-showing', shows !== 'given-up');
  return 'not-showing';
}

function ofAgent(report: AgentReport, found: Findings): void {
  const {page, restarts, needs, temperature, disk} = report;
  found.say('page-given-up', page === 'given-up');
  found.say('page-restarts', restarts > RESTARTS_WELL);
  for (const need of needs) found.there.push(faultCodeOf(need));
  found.measure('too-hot', temperature, BOUNDS.temperature);
  found.measure('disk-full', disk && usedShare(disk.size - disk.free, disk.size), BOUNDS.share);
  found.say('frozen', page === 'shown' && (report.frameWait ?? 0) > FROZEN_MS);
}

function ofPage(
  {wanted}: DevicePresence,
  report: BeatReport,
  {revision, version}: Surroundings,
  found: Findings,
): void {
  const {storage, build} = report;
  found.say('frozen', report.frameWait > FROZEN_MS);
  found.measure('clock-off', Math.abs(report.clockOffset), BOUNDS.clock);
  found.measure('storage-full', storage && usedShare(storage.used, storage.quota), BOUNDS.share);
  found.say('configuration-behind', report.revision < revision);
  // Desks run in browsers that are opened and closed: they have the new version with the next day.
  const behind = build
    ? wanted !== undefined && build.runs !== wanted
    : version !== undefined && report.version !== version;
  found.say('app-behind', behind && ofHall(report));
  for (const need of report.needs) found.there.push(faultCodeOf(need));
  found.say('storage-not-kept', storage?.persisted === false && ofHall(report));
}

const ofHall = ({kind}: Pick<BeatReport, 'kind'>) => kind === 'kiosk' || kind === 'wall';

const usedShare = (used: number, size: number) => (size > 0 ? used / size : 0);
