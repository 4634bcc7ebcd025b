import * as v from 'valibot';
import {MARKS, PLAIN_WIDGETS, type Signage} from '../hall/signage.ts';
import {COUNTS, LENGTHS, MEDIUM_BYTES, MEDIUM_TYPE} from './signage-limits.ts';
import {date, hash, hours, id, line, some, span, whole} from './schema-parts.ts';

const when = v.exactOptional(
  v.strictObject({
    from: v.exactOptional(date),
    until: v.exactOptional(date),
    hours: v.exactOptional(hours),
  }),
);
const level = whole(0, 100);
const levels = some(v.strictObject({...span, level}), 20);
const lines = some(line(LENGTHS.line), COUNTS.lines);
const share = v.pipe(v.number(), v.minValue(0.05), v.maxValue(100));
const shares = v.pipe(v.array(share), v.minLength(1), v.maxLength(12));
const onDisplays = v.exactOptional(some(id, 200));

const widget = v.variant('kind', [
  v.strictObject({id, kind: v.picklist(PLAIN_WIDGETS)}),
  v.strictObject({
    id,
    kind: v.literal('slogans'),
    mode: v.picklist(['scroll', 'one-at-a-time']),
  }),
  v.strictObject({id, kind: v.literal('media'), over: v.exactOptional(id)}),
  v.strictObject({id, kind: v.literal('text'), lines}),
]);

const board = v.strictObject({
  id,
  name: line(LENGTHS.name),
  widgets: some(widget, 24),
  layouts: some(
    v.strictObject({
      wider: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
      columns: shares,
      rows: shares,
      places: some(v.pipe(v.string(), v.maxLength(500)), 12),
    }),
    8,
  ),
});

const controller = v.variant('over', [
  v.strictObject({
    over: v.literal('http'),
    url: v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^\s/@]+(\/\S*)?$/)),
    method: v.picklist(['GET', 'POST', 'PUT']),
    body: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
  }),
  v.strictObject({
    over: v.literal('tcp'),
    host: v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:-]{1,120}$/)),
    port: whole(1, 65_535),
    frame: v.pipe(v.string(), v.regex(/^([0-9a-fA-F]{2}|\{byte\}|\s){1,200}$/)),
  }),
]);

const display = v.strictObject({
  id,
  name: line(LENGTHS.name),
  board: id,
  shows: v.exactOptional(
    v.strictObject({
      areas: v.exactOptional(some(id, 22)),
      windows: v.exactOptional(some(whole(1, 999), 200)),
      sides: v.exactOptional(some(v.picklist(['left', 'right', 'middle']), 3)),
    }),
  ),
  zone: v.exactOptional(id),
  canvas: v.exactOptional(
    v.strictObject({
      width: whole(16, 16_384),
      height: whole(16, 16_384),
      x: whole(0, 16_384),
      y: whole(0, 16_384),
      rotation: v.picklist([0, 90, 180, 270]),
    }),
  ),
  viewing: v.exactOptional(
    v.strictObject({
      farthest: v.pipe(v.number(), v.minValue(0.5), v.maxValue(300)),
      pitch: v.pipe(v.number(), v.minValue(0.05), v.maxValue(50)),
    }),
  ),
  exit: v.exactOptional(v.picklist(['left', 'right', 'ahead', 'back'])),
  here: v.exactOptional(v.strictObject({x: whole(0, 200), y: whole(0, 200)})),
  pixelShift: v.boolean(),
  refresh: v.picklist([50, 60]),
  controller: v.exactOptional(controller),
});

const square = whole(0, 200);
const at = {x: square, y: square, width: whole(1, 200), height: whole(1, 200)};

/** The part of a hall document that its screens show and say. */
export const signageSchema = v.strictObject({
  boards: some(board, 60),
  displays: some(display, COUNTS.displays),
  zones: some(
    v.strictObject({
      id,
      name: line(LENGTHS.name),
      languages: v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
        v.minLength(1),
        v.maxLength(4),
      ),
      quiet: hours,
      volumes: levels,
    }),
    COUNTS.zones,
  ),
  slogans: some(v.strictObject({text: line(LENGTHS.slogan), when}), COUNTS.slogans),
  notices: some(
    v.strictObject({
      id,
      title: line(LENGTHS.noticeTitle),
      pages: v.pipe(
        v.array(v.strictObject({heading: line(LENGTHS.heading), lines})),
        v.minLength(1),
        v.maxLength(COUNTS.pages),
      ),
      priority: v.picklist(['normal', 'high']),
      when,
      displays: onDisplays,
    }),
    COUNTS.notices,
  ),
  alarms: some(
    v.strictObject({
      id,
      title: line(LENGTHS.alarmTitle),
      lines: some(line(LENGTHS.alarmLine), COUNTS.alarmLines),
      leave: v.boolean(),
      clip: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    }),
    COUNTS.alarms,
  ),
  media: some(
    v.strictObject({
      id,
      name: line(LENGTHS.mediumName),
      hash,
      type: v.pipe(v.string(), v.regex(MEDIUM_TYPE)),
      bytes: whole(1, MEDIUM_BYTES),
      seconds: v.exactOptional(whole(3, 3_600)),
      when,
      displays: onDisplays,
    }),
    COUNTS.media,
  ),
  map: v.strictObject({
    width: whole(1, 200),
    height: whole(1, 200),
    items: some(
      v.variant('kind', [
        v.strictObject({...at, kind: v.literal('window'), window: whole(1, 999)}),
        v.strictObject({...at, kind: v.literal('room'), room: id}),
        v.strictObject({...at, kind: v.literal('mark'), mark: v.picklist(MARKS)}),
      ]),
      300,
    ),
  }),
  brightness: levels,
  darkAfter: whole(0, 720),
});

signageSchema satisfies v.GenericSchema<unknown, Signage>;
