import * as v from 'valibot';
import type {CommandOf} from '../hall/command.ts';
import {
  CALL_REASONS,
  NOT_ACCEPTED_REASONS,
  OUTCOMES,
  PAUSE_REASONS,
  SLIP_TROUBLES,
  TRANSFER_NOTES,
} from '../hall/terms.ts';
import {configurationSchema} from './configuration-schema.ts';
import {codeSchema, sealedFormSchema} from './filled-form-schema.ts';
import {NOTE_AT_MOST} from './revision-api.ts';
import {line} from './schema-parts.ts';

/** Ids are made by devices: UUIDs, or short names as the example hall's devices use. */
export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));

/** Up to the year 9999: beyond it no calendar reckons. */
const at = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Date.UTC(9999, 0, 1)));
const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const revision = whole(0, Number.MAX_SAFE_INTEGER);
const note = v.exactOptional(line(NOTE_AT_MOST));

const seat = v.strictObject({seat: idSchema});
const ticket = v.strictObject({ticket: idSchema});
const device = v.strictObject({device: idSchema});
const lane = v.picklist(['ordinary', 'priority']);
const visit = {
  ticket: idSchema,
  code: v.exactOptional(codeSchema),
  form: v.exactOptional(sealedFormSchema),
  device: idSchema,
  queue: idSchema,
  firstUnit: v.exactOptional(idSchema),
  lane,
  party: whole(1, 9999),
  help: v.boolean(),
};

export const deviceKindSchema = v.picklist(['kiosk', 'wall', 'desk', 'console']);

/** The body of each command that may come over the network; its type is in the path. */
export const commandSchemas = {
  'publish-configuration': v.strictObject({
    configuration: configurationSchema,
    basedOn: revision,
    note,
  }),
  'roll-back-configuration': v.strictObject({revision, basedOn: revision, note}),
  'register-device': v.strictObject({device: idSchema, kind: deviceKindSchema}),
  'ask-for-help': device,
  'answer-help': device,
  'withdraw-help': device,
  'raise-alarm': v.strictObject({alarm: idSchema}),
  'end-alarm': v.strictObject({}),
  'test-display': v.strictObject({display: idSchema, seconds: whole(0, 3600)}),
  'take-number': v.strictObject({
    ...visit,
    offline: v.exactOptional(
      v.strictObject({number: v.pipe(v.string(), v.regex(/^[A-Z]{2,6}\d{2,6}$/)), at}),
    ),
  }),
  'add-ticket': v.strictObject(visit),
  'make-appointment': v.strictObject({...visit, time: at}),
  'book-ticket': v.strictObject({ticket: idSchema, time: at}),
  rejoin: ticket,
  'withdraw-ticket': ticket,
  'change-lane': v.strictObject({ticket: idSchema, lane}),
  'report-slip': v.strictObject({
    ticket: idSchema,
    device: idSchema,
    slip: v.picklist([...SLIP_TROUBLES, 'printed', 'seen-to']),
    tried: v.exactOptional(at),
  }),
  'open-seat': seat,
  'pause-seat': v.strictObject({seat: idSchema, reason: v.picklist(PAUSE_REASONS)}),
  'resume-seat': seat,
  'close-seat': seat,
  'assign-queues': v.strictObject({
    seat: idSchema,
    serves: v.pipe(v.array(idSchema), v.maxLength(20)),
  }),
  undo: v.strictObject({seat: idSchema, step: v.exactOptional(whole(1, Number.MAX_SAFE_INTEGER))}),
  'call-next': seat,
  'call-ticket': v.strictObject({
    seat: idSchema,
    ticket: idSchema,
    reason: v.picklist(CALL_REASONS),
  }),
  recall: ticket,
  start: ticket,
  miss: ticket,
  restore: ticket,
  find: ticket,
  hold: ticket,
  resume: v.strictObject({ticket: idSchema, seat: idSchema}),
  transfer: v.strictObject({
    ticket: idSchema,
    to: idSchema,
    note: v.exactOptional(v.picklist(TRANSFER_NOTES)),
  }),
  finish: v.strictObject({
    ticket: idSchema,
    outcome: v.picklist(OUTCOMES),
    reason: v.exactOptional(v.picklist(NOT_ACCEPTED_REASONS)),
  }),
} as const;

export type SentCommandType = keyof typeof commandSchemas;

/** The body of a command of one type, as it crosses the network. */
export type BodyOf<T extends SentCommandType> = Omit<CommandOf<T>, 'type'>;

type Bodies = {[T in SentCommandType]: v.GenericSchema<unknown, BodyOf<T>>};
commandSchemas satisfies Bodies;
