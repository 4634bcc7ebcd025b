import {after, type After} from '../../src/devices/after.ts';
import {issuesAt} from '../../src/hall/day.ts';
import {type Area, type QueueId, type UnitId, type Words} from '../../src/hall/configuration.ts';
import type {Lane, TicketId} from '../../src/hall/event.ts';
import {offlineNumber} from '../../src/hall/number.ts';
import type {HallState, Ticket} from '../../src/hall/state.ts';
import {expectedWait, type Wait} from '../../src/hall/wait.ts';
import {laneRule} from '../../src/hall/next.ts';
import {aheadOf, emptyQueue} from '../../src/hall/queue.ts';
import type {HallLink, Sent} from '../../src/sync/hall-link.ts';
import type {Offer} from '../../src/hall/refusal.ts';
import type {Problem} from '../../src/wire/problem.ts';
import {dateWords} from '../../src/ui/date-words.ts';
import type {SealedForm} from '../../src/hall/filled-form.ts';
import type {Wishes} from '../visit/answers.ts';
import {mayIssueOffline} from './may-issue-offline.ts';
import {within} from '../../src/devices/within.ts';

/** All that the hub is told of a visit: nothing about who or why that it could read by itself. */
export interface NumberRequest {
  readonly queue: QueueId;
  readonly firstUnit?: UnitId;
  readonly lane: Lane;
  readonly party: number;
  readonly help: boolean;
  /** The code on the slip. */
  readonly code?: string;
  /** What the visitor filled in, sealed. */
  readonly form?: SealedForm;
}

/** What the visitor's wishes ask for. */
export function requestOf(
  {queue, party, priority, help}: Wishes,
  firstUnit?: UnitId,
): NumberRequest {
  const first = firstUnit === undefined ? {} : {firstUnit};
  return {queue, ...first, lane: priority ? 'priority' : 'ordinary', party, help};
}

export interface IssuedNumber {
  readonly kind: 'issued';
  readonly number: string;
  readonly area: Area;
  readonly ahead: number;
  readonly wait?: Wait | undefined;
  readonly offline: boolean;
  /** Hub time of the issue. */
  readonly at: number;
  /** The day and time it is for, where it is not for now. */
  readonly appointment?: Words | undefined;
}

export type Taken =
  | IssuedNumber
  | {readonly kind: 'closed'}
  /** No number now, but a time that can be had. */
  | {readonly kind: 'offered'; readonly problem: Problem; readonly offer: Offer}
  | {readonly kind: 'refused'; readonly problem: Problem}
  /** Cut off, and this kiosk may not number on its own: only the staff can help. */
  | {readonly kind: 'unissued'}
  /** The hub was asked for this time, and its answer did not come: asked again, it is the same one. */
  | {readonly kind: 'unanswered'; readonly time: number};

/** How long a visitor waits for the hub before the kiosk numbers on its own. */
const PATIENCE = 2500;
/** How long for its own disk, before it sends the visitor to the staff. */
const DISK_PATIENCE = 5_000;

/**
 * Takes one number: from the hub, or, where it does not answer, from this kiosk's own count.
 * An offline number is on disk before this resolves, so it is before the paper is printed. It resolves
 * whatever hub and disk do.
 * The same `ticket` again is harmless at the hub.
 */
export async function takeNumber(
  link: HallLink,
  request: NumberRequest,
  ticket: TicketId,
  later: After = after,
): Promise<Taken> {
  const area = link.state.layout?.areaOf.get(request.queue);
  if (!area) return {kind: 'unissued'};
  if (link.status.kind === 'live') {
    const body = {ticket, device: link.device, ...request};
    const sent = await link.send('take-number', body, {id: ticket, timeout: PATIENCE});
    if (sent.kind === 'refused' && isAnswer(sent)) return refusedWith(sent.problem);
    if (sent.kind === 'done' && sent.answer.ticket) {
      const {number, ahead, wait} = sent.answer.ticket;
      return {kind: 'issued', number, area, ahead, wait, offline: false, at: link.clock.now()};
    }
  }
  return takeOffline(link, request, {ticket, area, later});
}

/** Whether it is the hub's last word. */
const isAnswer = (sent: Sent): boolean =>
  sent.kind === 'done' || (sent.kind === 'refused' && !sent.problem.retry);

function refusedWith(problem: Problem): Taken {
  const {code, offer} = problem;
  if (offer) return {kind: 'offered', problem, offer};
  return code === 'hall-closed' ? {kind: 'closed'} : {kind: 'refused', problem};
}

/** Takes the time that was offered instead of a number for now. Only the hub can give one. */
export async function takeTime(
  link: HallLink,
  request: NumberRequest,
  ticket: TicketId,
  time: number,
): Promise<Taken> {
  const {state, clock} = link;
  const area = state.layout?.areaOf.get(request.queue);
  if (!area) return {kind: 'unissued'};
  const body = {ticket, device: link.device, ...request, time};
  const ask = () =>
    link.send('make-appointment', body, {id: `${ticket}-time-${time}`, timeout: PATIENCE});
  const first = await ask();
  // Only the answer may have been lost: asked by the same name again, it is the same appointment.
  const sent = isAnswer(first) ? first : await ask();
  if (sent.kind === 'refused' && isAnswer(sent)) return refusedWith(sent.problem);
  if (sent.kind !== 'done' || !sent.answer.ticket) return {kind: 'unanswered', time};
  const at = clock.now();
  const appointment = dateWords(time, at, state.configuration?.timeZone ?? 'UTC');
  const {number} = sent.answer.ticket;
  return {kind: 'issued', number, area, ahead: 0, offline: false, at, appointment};
}

async function takeOffline(
  link: HallLink,
  request: NumberRequest,
  {ticket, area, later}: {readonly ticket: TicketId; readonly area: Area; readonly later: After},
): Promise<Taken> {
  const {state} = link;
  const letters = state.devices.get(link.device)?.letters;
  if (!state.configuration || letters === undefined || !mayIssueOffline(link)) {
    return {kind: 'unissued'};
  }
  const prefix = state.layout?.prefixOf.get(request.queue) ?? area.prefix;
  // The hub's clock is measured finer than a millisecond; the wire takes whole ones.
  const at = Math.floor(link.clock.now());
  if (!issuesAt(state.configuration, at)) return {kind: 'closed'};
  const {ahead, wait} = outlook(state, request, at);
  let number = '';
  const sentOn = new AbortController();
  const keeping = link.keepOffline((count) => {
    number = offlineNumber(prefix, letters, count);
    const offline = {number, at};
    const body = {ticket, device: link.device, ...request, offline};
    return {id: `${ticket}-offline`, body};
  }, sentOn.signal);
  try {
    await within(DISK_PATIENCE, keeping, later);
  } catch {
    // Not on disk, so no number: paper that nobody knows of would be worse than none. Nor is one kept
    // later, that nobody holds and that would be called in vain.
    sentOn.abort();
    return {kind: 'unissued'};
  }
  return {kind: 'issued', number, area, ahead, wait, offline: true, at};
}

/** Where a ticket issued now would stand, by this device's own replica. */
function outlook(state: HallState, {queue, lane, party, help}: NumberRequest, at: number) {
  const line = state.queues.get(queue) ?? emptyQueue();
  const ticket: Ticket = {
    id: '',
    number: '',
    queue,
    lane,
    party,
    help,
    issuedAt: at,
    status: 'waiting',
    rank: at,
    tie: Number.MAX_SAFE_INTEGER,
    calls: 0,
    misses: 0,
    servedMs: 0,
    found: false,
    moved: 0,
  };
  // Counted among those before it only: aheadOf never needs the ticket itself in the line.
  const ahead = aheadOf(line, ticket, laneRule(state));
  return {ahead, wait: expectedWait(state, queue, ahead)};
}
