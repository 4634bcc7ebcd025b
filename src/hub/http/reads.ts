import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {snapshotOf} from '../../hall/snapshot.ts';
import type {
  AgentBeatAnswer,
  BeatAnswer,
  BeatReport,
  ControllersAnswer,
  DaysAnswer,
} from '../../wire/api.ts';
import {API} from '../../wire/api.ts';
import {agentReportSchema, type AgentReport} from '../../wire/agent-beat.ts';
import {beatSchema} from '../../wire/beat-schema.ts';
import {deviceKindSchema, idSchema} from '../../wire/command-schema.ts';
import {permissions} from '../../wire/permission.ts';
import {parsePlace} from '../feed/feed.ts';
import {may} from '../gate/asker.ts';
import type {Core} from '../hub.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {parse, stretchSchema} from './parse.ts';

const feedQuery = v.object({
  device: idSchema,
  kind: deviceKindSchema,
  from: v.optional(v.string()),
  presence: v.optional(v.picklist(['0', '1'])),
});

const beatParams = v.object({device: idSchema});

const about = aboutIn('hall');

/** Everything a device or a report reads, and the beats that devices send. */
export function readRoutes(server: FastifyInstance, core: Core): void {
  server.get(
    API.feed,
    {
      schema: about('feed', 'Server-Sent Events: snapshot, events, beat, presence.'),
      // A stream has no head to tell: it would never end.
      exposeHeadRoute: false,
    },
    (request, reply) => {
      const {device, kind, from, presence} = parse(feedQuery, request.query);
      const last = request.headers['last-event-id'];
      const place = parsePlace(typeof last === 'string' ? last : from);
      const {asker} = request;
      reply.hijack();
      const response = reply.raw;
      core.feed.join(response, place);
      const watches = presence === '1' && may(asker, 'read-devices');
      const needs = [permissions.feed, ...(watches ? (['read-devices'] as const) : [])];
      core.gate.streams.add(response, () => core.gate.door.lets(asker, needs));
      core.presence.connected(device, kind);
      core.pageLines.join(device, response);
      if (watches) core.presence.watch(response);
      response.once('close', () => {
        core.presence.disconnected(device);
      });
    },
  );

  server.get(
    API.snapshot,
    {schema: about('snapshot', "The hall's state as one document.")},
    () => ({epoch: core.epoch, at: core.now(), snapshot: snapshotOf(core.state)}),
  );

  server.get(
    API.events,
    {schema: about('events', 'The raw log after a sequence number, for reports.')},
    async (request, reply) => {
      const {after, limit} = parse(stretchSchema, request.query);
      // As the disk has it: a day's log need not be read and written again on its way.
      const events = await core.eventsText(after, limit);
      return reply
        .type('application/json; charset=utf-8')
        .send(`{"epoch":${JSON.stringify(core.epoch)},"events":${events}}`);
    },
  );

  server.get(
    API.days,
    {schema: about('days', 'The days of the log, oldest first, and the events of each.')},
    (): DaysAnswer => ({
      days: core.days.map(({day, seq}, index) => {
        const next = core.days[index + 1];
        return {day, from: seq, ...(next ? {until: next.seq} : {})};
      }),
    }),
  );

  server.get(
    API.devices,
    {schema: about('devices', 'Devices seen since the hub started.')},
    () => ({at: core.now(), devices: core.presence.list()}),
  );

  server.get(
    API.controllers,
    {schema: about('controllers', 'How bright each panel with a controller should be, and is.')},
    (): ControllersAnswer => ({at: core.now(), controllers: core.dimmer.list()}),
  );

  server.post<{Body: BeatReport}>(
    '/api/v1/devices/:device/beat',
    {
      schema: {
        ...about('beat', 'A device says how it is, and hears the time.'),
        ...bodyOf(beatSchema),
      },
      ...parsedByRoute,
    },
    (request): BeatAnswer => {
      const {device} = parse(beatParams, request.params);
      const report = parse(beatSchema, request.body);
      core.presence.beat(device, report);
      const wanted = core.updates.wantedOf(device, report.kind, report.build?.runs);
      return {at: core.now(), wanted};
    },
  );

  server.post<{Body: AgentReport}>(
    '/api/v1/devices/:device/agent-beat',
    {
      schema: {
        ...about('agent-beat', 'The agent beside a browser says how the device is.'),
        ...bodyOf(agentReportSchema),
      },
      ...parsedByRoute,
    },
    (request): AgentBeatAnswer => {
      const {device} = parse(beatParams, request.params);
      core.presence.agentBeat(device, parse(agentReportSchema, request.body));
      return {
        at: core.now(),
        screenshot: core.screenshots.wantedOf(device),
        asks: core.asks.openOf(device, 'agent'),
      };
    },
  );
}
