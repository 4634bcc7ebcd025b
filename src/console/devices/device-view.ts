import type {BeatReport, DevicePresence} from '../../wire/api.ts';
import type {AgentPresence} from '../../wire/agent-beat.ts';
import {BEAT_SECONDS, STALE_SECONDS} from '../../wire/api.ts';
import {isTextKey, type TextKey} from './words.ts';

/** One device as the console shows it. */
export interface DeviceView {
  readonly presence: DevicePresence;
  /** Seconds since its last beat; undefined where none came since the hub started. */
  readonly beatAge: number | undefined;
  readonly state: 'connected' | 'silent' | 'gone';
  /** Shows an older configuration than the hall has. */
  readonly behind: boolean;
  /** What it needs from a person. */
  readonly needs: readonly TextKey[];
  readonly trouble: boolean;
  /** Its agent can take a picture of its screen. */
  readonly lookable: boolean;
}

/** Said, but nobody has to come: the screen works as it was set up. */
const HINTS: ReadonlySet<TextKey> = new Set<TextKey>(['need.text-too-small']);

/** An app that is started anew more often than this in an hour is not well, though it is shown. */
const RESTARTS_WELL = 2;

/** A picture older than this stands still: kiosks and walls ask for a frame with every beat. */
const FROZEN_MS = 10_000;

/**
 * Whether each device is well, from evidence. Those that need somebody come first, the ones that are there
 * before the ones that went, then by kind, letters and id: each keeps its place while nothing changes. A
 * desk or console that was closed is no device that is missing.
 */
export function deviceViews(
  devices: readonly DevicePresence[],
  revision: number,
  now: number,
): DeviceView[] {
  return devices
    .filter(({kind, connected}) => connected || kind === 'kiosk' || kind === 'wall')
    .map((presence) => viewOf(presence, revision, now))
    .sort(
      (a, b) =>
        Number(b.trouble) - Number(a.trouble) ||
        Number(b.presence.connected) - Number(a.presence.connected) ||
        byName(a.presence, b.presence),
    );
}

function viewOf(presence: DevicePresence, revision: number, now: number): DeviceView {
  const {connected, lastBeat, report, agent} = presence;
  const beatAge =
    lastBeat === undefined ? undefined : Math.max(0, Math.round((now - lastBeat) / 1000));
  const silent = beatAge === undefined ? false : beatAge > STALE_SECONDS;
  const state = !connected ? 'gone' : silent ? 'silent' : 'connected';
  const behind =
    report !== undefined && report.revision < revision && (beatAge ?? 0) < BEAT_SECONDS * 2;
  const needs = [
    ...(connected && report ? needsOf(report) : []),
    ...(agent ? needsOfAgent(agent, connected, now) : []),
  ];
  return {
    presence,
    beatAge,
    state,
    behind,
    needs,
    lookable: !!agent && agent.report.page !== 'none' && heardOf(agent, now),
    trouble: state !== 'connected' || needs.some((need) => !HINTS.has(need)),
  };
}

function needsOf({needs, frameWait}: BeatReport): TextKey[] {
  return frameWait > FROZEN_MS ? [...named(needs), 'device.frozen'] : named(needs);
}

const named = (needs: readonly string[]) =>
  needs.map((need): TextKey => {
    const key = `need.${need}`;
    return isTextKey(key) ? key : 'need.other';
  });

const heardOf = ({at}: Pick<AgentPresence, 'at'>, now: number) => now - at <= STALE_SECONDS * 1000;

/** What only somebody sees who looks at a page from outside. */
function needsOfAgent({at, report}: AgentPresence, connected: boolean, now: number): TextKey[] {
  // It went with its device, or somebody ended it: where the page is there, nobody watches it.
  if (!heardOf({at}, now)) return connected ? ['need.agent-silent'] : [];
  const {page, restarts, needs} = report;
  return [
    ...(page === 'given-up' ? ['need.page-given-up' as const] : []),
    ...(restarts > RESTARTS_WELL ? ['need.page-restarts' as const] : []),
    ...named(needs),
  ];
}

const KINDS = ['wall', 'kiosk', 'desk', 'console'];

/** AA comes after Z. */
function byName(a: DevicePresence, b: DevicePresence): number {
  const {letters: one = ''} = a;
  const {letters: other = ''} = b;
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    one.length - other.length ||
    inOrder(one, other) ||
    inOrder(a.device, b.device)
  );
}

const inOrder = (a: string, b: string) => Number(a > b) - Number(a < b);
