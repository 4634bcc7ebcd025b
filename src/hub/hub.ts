import {readFileSync} from 'node:fs';
import type {Command} from '../hall/command.ts';
import {dueBy} from '../hall/decide/decide.ts';
import {HUB, type HallEvent, type TicketId} from '../hall/event.ts';
import {apply} from '../hall/fold/fold.ts';
import {restore} from '../hall/snapshot.ts';
import type {HallConfiguration, UnitId} from '../hall/configuration.ts';
import type {HallState} from '../hall/state.ts';
import {openBrightness} from '../devices/brightness/open-brightness.ts';
import {BEAT_SECONDS} from '../wire/api.ts';
import type {AuditVerification, ChainedEntry} from '../wire/audit-api.ts';
import type {Doer} from './accounts/accounts.ts';
import {Dimmer} from './brightness/dimmer.ts';
import {Feed} from './feed/feed.ts';
import type {FormAsk, FormSaid} from './forms/form-desk.ts';
import {openGate, type Gate} from './gate/open-gate.ts';
import {buildPhoneServer, buildServer, type Server} from './http/server.ts';
import {machineTime, type HubTime} from './hub-time.ts';
import {Metrics} from './metrics.ts';
import {openFleet, type Fleet} from './open-fleet.ts';
import type {Earlier} from './revisions/one-revision.ts';
import {Schedule} from './revisions/schedule.ts';
import type {Documents} from './revisions/documents.ts';
import type {DayPlace, FaultAsk} from './store/store.ts';
import type {FaultRecord} from '../wire/fleet/alert.ts';
import {PhoneFeed} from './phone/phone-feed.ts';
import type {RolloutTimes} from './updates/rollout/times.ts';
import {SlipCodes} from './visit/slip-codes.ts';
import {keepRenewed, openTls} from './tls/keep-renewed.ts';
import {VisitIndex} from './visit/visit-index.ts';
import {VoiceLeases} from './zone/voice-leases.ts';
import type {Outcome, Rated, Request} from './writer/writer.ts';
import {WriterClient} from './writer/writer-client.ts';

export interface HubOptions {
  /** Folder of the database and of what the hall drops in (voice recordings). */
  readonly data: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Port of a second door, for visitors' phones alone: open to the network, whatever `host` is. */
  readonly phones?: number | undefined;
  /** TLS by the hub's own authority, and further names for its certificate; without it plain HTTP. */
  readonly tls?: {readonly names: readonly string[]} | undefined;
  /** A hall without accounts, for this machine alone. */
  readonly trial?: boolean | undefined;
  /** Shows an address by which another operator comes in. */
  readonly newOperator?: boolean | undefined;
  /** Folder of the built apps; without it only the API is served. */
  readonly pages?: string | undefined;
  /** An address that is told of alerts; it may hold a secret, so it is in no log. */
  readonly alertWebhook?: string | undefined;
  /** How long a new version is looked at, where that is not as usual: for tests. */
  readonly rolloutTimes?: RolloutTimes | undefined;
  /** Another time than the machine's, for tests. */
  readonly time?: HubTime | undefined;
  /** Where the log of operation goes: `silent` for tests. */
  readonly logLevel: 'info' | 'warn' | 'silent';
  /** Called when the hub can no longer keep its promises; the process has to end. */
  readonly onLost: (error: Error) => void;
}

export interface Hub {
  readonly url: string;
  /** The door for phones, where there is one. */
  readonly phones?: string | undefined;
  /** What stands behind `#` in the address of the first operator, while nobody has used it. */
  readonly begin?: string | undefined;
  /** With TLS: the fingerprint of its authority, as people compare it. */
  readonly authority?: string | undefined;
  /** Ends the streams, writes what is waiting, closes the store. */
  stop(): Promise<void>;
}

/** What the routes work with. */
export interface Core extends Fleet {
  /** The hub's own replica: durable events only. */
  readonly state: HallState;
  readonly epoch: string;
  readonly feed: Feed;
  readonly dimmer: Dimmer;
  readonly metrics: Metrics;
  readonly voices: VoiceLeases;
  readonly now: () => number;
  /** Whether commands are taken. */
  readonly ready: () => boolean;
  /** Whether it is not clear yet which day it is: whatever was done now might be another day's. */
  readonly dayDoubted: () => boolean;
  /** Who is let in, and to what. */
  readonly gate: Gate;
  submit(request: Request): Promise<Outcome>;
  /** Events of the log after a sequence number, as the text of a JSON array. */
  eventsText(seq: number, limit: number): Promise<string>;
  readonly visits: VisitIndex;
  readonly phones: PhoneFeed;
  /** `level` 0 is the best. */
  rate(code: string, level: number): Promise<Rated['kind']>;
  isRated(code: string): Promise<boolean>;
  readonly slips: SlipCodes;
  /** The first unit of a visit of any day. */
  firstUnitOf(ticket: TicketId): Promise<UnitId | undefined>;
  /** A desk asks for the form of a visit. */
  form(ask: FormAsk, by: Doer): Promise<FormSaid>;
  /** What was wrong at the places of devices. */
  faults(ask: FaultAsk): Promise<readonly FaultRecord[]>;
  /** Who did what, after a place in the audit log. */
  audit(after: number, limit: number): Promise<readonly ChainedEntry[]>;
  verifyAudit(): Promise<AuditVerification>;
  /** Revisions of the document before one, the newest first. */
  readonly revisions: Earlier;
  /** Documents that are not published (yet). */
  readonly documents: Documents;
  readonly schedule: Schedule;
  /** All days of the log, oldest first. */
  readonly days: readonly DayPlace[];
}

const HALL = 'hall';
/** Of today's log, read at the start. */
const EVENTS_AT_ONCE = 5_000;

export async function startHub(options: HubOptions): Promise<Hub> {
  const {clock, every} = options.time ?? machineTime();
  const now = () => clock.now();
  const metrics = new Metrics();
  // The writer answers with its state only after it has opened; until then nothing is published.
  let publish: (events: readonly HallEvent[]) => void = () => undefined;
  const {client, opened} = await WriterClient.open(
    {data: options.data, hall: HALL},
    now,
    (events, {size, ms}) => {
      metrics.wrote(size, ms);
      if (events.length > 0) publish(events);
    },
    options.onLost,
  );
  const state = restore(opened.snapshot);
  const feed = new Feed({epoch: opened.epoch, state, tail: opened.tail, now, random: Math.random});
  const days = [...opened.days];
  const visits = new VisitIndex(state);
  for (let seq = (days.at(-1)?.seq ?? 0) - 1; seq < state.seq;) {
    const text = await client.eventsText(Math.max(0, seq), EVENTS_AT_ONCE);
    const events = JSON.parse(text) as HallEvent[];
    for (const event of events) visits.hear(event);
    seq = events.at(-1)?.seq ?? state.seq;
  }
  const slips = new SlipCodes((code) => client.ticketOf(code));
  const phones = new PhoneFeed(() => state.seq);
  const dimmer = new Dimmer(state, now, openBrightness);
  publish = (events) => {
    for (const event of events) {
      apply(state, event);
      visits.hear(event);
      const {seq} = event;
      if (event.type === 'day-opened' && days.at(-1)?.day !== event.day) {
        days.push({day: event.day, seq});
      }
    }
    feed.publish(events);
    dimmer.hear(events);
  };

  const gate = await openGate({
    ground: client,
    places: () => state.configuration?.devices ?? [],
    now,
    trial: options.trial ?? false,
    newOperator: options.newOperator ?? false,
  }).catch(async (error: unknown) => {
    await client.close();
    throw error;
  });
  const {
    fleet,
    look,
    lookAtFolder,
    stop: stopFleet,
  } = await openFleet({
    ...{options, state, now, client},
    register: gate.register,
  });
  let stopping = false;
  const core: Core = {
    state,
    epoch: opened.epoch,
    feed,
    ...fleet,
    dimmer,
    metrics,
    // The hub's time may be set; how long a lease lasts must not move with it.
    voices: new VoiceLeases(() => performance.now()),
    now,
    ready: () => !stopping && state.day !== undefined,
    dayDoubted: () => {
      // A jump is seen when somebody looks: the first command after it may be the first look.
      clock.now();
      const {doubted} = clock;
      const {startsAt = 0, endsAt = Infinity} = state.day ?? {};
      return doubted !== undefined && (doubted < startsAt || doubted >= endsAt);
    },
    gate,
    submit: (request) => client.submit(request),
    slips,
    days,
    visits,
    phones,
    rate: (code, level) => client.rate(code, level),
    isRated: (code) => client.isRated(code),
    firstUnitOf: (ticket) => client.firstUnitOf(ticket),
    form: (ask, by) => client.form(ask, by),
    revisions: (before, limit) => client.revisions(before, limit),
    documents: client,
    schedule: await Schedule.open({
      documents: client,
      earlier: (before, limit) => client.revisions(before, limit),
      submit: (request) => client.submit(request),
      state,
      now,
    }),
    faults: (ask) => client.faults(ask),
    audit: (after, limit) => client.audit(after, limit),
    verifyAudit: () => client.verifyAudit(),
    eventsText: (seq, limit) => client.eventsText(seq, limit),
  };
  await openHall(core);
  dimmer.look();
  const ends = [
    every(BEAT_SECONDS * 1000, () => {
      feed.beat();
      void lookAtClock(core);
      if (core.ready() && !core.dayDoubted()) void core.schedule.look();
      void lookAtFolder();
    }),
    every(1000, () => {
      gate.streams.look();
      look();
    }),
    every(60_000, () => {
      dimmer.look();
    }),
  ];

  const tls = options.tls && (await openTls(options.data, options.tls.names));
  const server: Server = await buildServer(core, options, tls);
  if (tls) {
    const renewing = keepRenewed(tls, server);
    ends.push(() => {
      clearInterval(renewing);
    });
  }
  const url = await server.listen({host: options.host, port: options.port});
  const door = options.phones === undefined ? undefined : await buildPhoneServer(core, options);
  const phonesUrl = await door?.listen({host: '0.0.0.0', port: options.phones ?? 0});
  return {
    url,
    phones: phonesUrl,
    begin: gate.begin?.token,
    authority: tls?.fingerprint,
    async stop() {
      stopping = true;
      for (const end of ends) end();
      const told = stopFleet();
      // Streams never end by themselves: closing the server would wait for them for ever.
      feed.end();
      phones.end();
      await door?.close();
      await server.close();
      await told;
      await client.close();
    },
  };
}

/** The very first start publishes the example hall; every start opens the day if it has turned. */
async function openHall(core: Core): Promise<void> {
  if (core.state.revision === 0) {
    const file = new URL('./example/hall.json', import.meta.url);
    const configuration = JSON.parse(readFileSync(file, 'utf8')) as HallConfiguration;
    const command: Command = {type: 'publish-configuration', configuration, basedOn: 0};
    const outcome = await core.submit({id: 'example-hall', command, actor: HUB});
    if (outcome.kind !== 'done') throw new Error(`the example hall was not taken: ${outcome.kind}`);
  }
  await lookAtClock(core);
}

/** Nobody may press anything for hours: days turn and appointments come all the same. */
async function lookAtClock(core: Core): Promise<void> {
  const {state, now} = core;
  if (!dueBy(state, now())) return;
  const id = `clock-${String(now())}`;
  await core.submit({id, command: {type: 'look-at-clock'}, actor: HUB});
}
