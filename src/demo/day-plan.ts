import {GENERAL, type HallConfiguration} from '../hall/configuration.ts';
import type {Lane} from '../hall/event.ts';
import type {Outcome} from '../hall/terms.ts';

/** A hall's day in figures; `arrivals.json` holds the one we ship. */
export interface DayFigures {
  readonly hours: readonly string[];
  readonly visitsPerDay: number;
  readonly halfHourShares: Readonly<Record<string, number>>;
  readonly serviceMinutes: {
    readonly mean: number;
    readonly cv: number;
    readonly changeover: number;
  };
  readonly partySize: Readonly<Record<string, number>>;
  readonly settledAtWindow: number;
  readonly rush: {readonly at: string; readonly people: number};
}

/** One party's visit as the demonstration will play it. Minutes count from the start of the day. */
export interface PlannedVisit {
  readonly minute: number;
  readonly queue: string;
  readonly lane: Lane;
  readonly party: number;
  readonly help: boolean;
  readonly serviceMinutes: number;
  readonly outcome: Outcome;
  /** How many calls it misses before it comes: 0 mostly, 1 for who is late, 2 for who has to be looked for. */
  readonly misses: number;
  /** What happens in the interview before its end: sent on to another unit, or home for a paper. */
  readonly detour?: 'transfer' | 'hold' | undefined;
}

/** Minutes of the day in which the hall receives, from the figures' hours. */
export interface Shift {
  readonly from: number;
  readonly until: number;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export function shiftsOf({hours}: DayFigures): Shift[] {
  return hours.map((span) => {
    const [from = '', until = ''] = span.split('-');
    return {from: minuteOf(from), until: minuteOf(until)};
  });
}

/** Shares that no published figure gives: set so that every path of the hall is seen in a day. */
const GENERAL_SHARE = 0.2;
const PRIORITY_SHARE = 0.15;
const HELP_SHARE = 0.08;
const LATE_SHARE = 0.05;
const LOST_SHARE = 0.015;
const TRANSFER_SHARE = 0.06;
const HOLD_SHARE = 0.03;
const ONWARD: readonly (readonly [Outcome, number])[] = [
  ['accepted', 0.45],
  ['forwarded', 0.2],
  ['assigned', 0.12],
  ['guided', 0.12],
  ['mediation', 0.07],
  ['joint-meeting', 0.03],
  ['leader-case', 0.01],
];

/** The whole day, in order of arrival; the same seed gives the same day. */
export function planDay(
  figures: DayFigures,
  hall: HallConfiguration,
  {seed, rush}: {seed: number; rush: boolean},
): PlannedVisit[] {
  const random = seeded(seed);
  const queues = hall.windows.flatMap(({seats}) =>
    seats.map(({serves}) => serves.find((q) => q !== GENERAL) ?? GENERAL),
  );
  const visit = (minute: number): PlannedVisit => ({
    minute,
    queue:
      random() < GENERAL_SHARE
        ? GENERAL
        : (queues[Math.floor(random() * queues.length)] ?? GENERAL),
    lane: random() < PRIORITY_SHARE ? 'priority' : 'ordinary',
    party: partySize(figures.partySize, random),
    help: random() < HELP_SHARE,
    serviceMinutes: logNormal(figures.serviceMinutes, random),
    outcome: random() < figures.settledAtWindow ? 'settled' : onward(random),
    misses: missesOf(random()),
    detour: detourOf(random()),
  });
  const visits: PlannedVisit[] = [];
  for (const [slot, share] of Object.entries(figures.halfHourShares)) {
    const count = Math.round(figures.visitsPerDay * share);
    for (let i = 0; i < count; i += 1) visits.push(visit(minuteOf(slot) + random() * 30));
  }
  if (rush) {
    let people = 0;
    while (people < figures.rush.people) {
      // Within the first minutes after the doors open, as they come through the door.
      const next = visit(minuteOf(figures.rush.at) + random() * 5);
      visits.push(next);
      people += next.party;
    }
  }
  return visits.sort((a, b) => a.minute - b.minute);
}

function partySize(shares: Readonly<Record<string, number>>, random: () => number): number {
  let rest = random();
  for (const [range, share] of Object.entries(shares)) {
    rest -= share;
    if (rest > 0) continue;
    const [from = 1, to = from] = range.split('-').map(Number);
    return from + Math.floor(random() * (to - from + 1));
  }
  return 1;
}

function missesOf(random: number): number {
  if (random < LOST_SHARE) return 2;
  return random < LATE_SHARE ? 1 : 0;
}

function detourOf(random: number): PlannedVisit['detour'] {
  if (random < TRANSFER_SHARE) return 'transfer';
  return random < TRANSFER_SHARE + HOLD_SHARE ? 'hold' : undefined;
}

/** How a visit ends that is not settled at the window: shares as guessed, so that all are seen in a day. */
function onward(random: () => number): Outcome {
  let rest = random();
  for (const [outcome, share] of ONWARD) {
    rest -= share;
    if (rest < 0) return outcome;
  }
  return 'accepted';
}

/** Log-normal with the given mean and coefficient of variation (Box–Muller). */
function logNormal({mean, cv}: {mean: number; cv: number}, random: () => number): number {
  const variance = Math.log(1 + cv * cv);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normal);
}

/** Mulberry32: small, and the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
