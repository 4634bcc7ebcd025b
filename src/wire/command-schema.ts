import * as v from 'valibot';
import type {Command} from '../hall/command.ts';
import {configurationSchema} from './configuration-schema.ts';

/** Ids are made by devices: UUIDs, or short names as the example hall's devices use. */
export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));

const at = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const seat = v.strictObject({seat: idSchema});
const ticket = v.strictObject({ticket: idSchema});

export const deviceKindSchema = v.picklist(['kiosk', 'wall', 'desk', 'console']);

/** The body of each command that may come over the network; its type is in the path. */
export const commandSchemas = {
  'publish-configuration': v.strictObject({
    configuration: configurationSchema,
    basedOn: whole(0, Number.MAX_SAFE_INTEGER),
  }),
  'register-device': v.strictObject({device: idSchema, kind: deviceKindSchema}),
  'take-number': v.strictObject({
    ticket: idSchema,
    device: idSchema,
    queue: idSchema,
    lane: v.picklist(['ordinary', 'priority']),
    party: whole(1, 9999),
    help: v.boolean(),
    offline: v.exactOptional(
      v.strictObject({number: v.pipe(v.string(), v.regex(/^[A-Z]{2,4}\d{2,6}$/)), at}),
    ),
  }),
  'open-seat': seat,
  'pause-seat': seat,
  'resume-seat': seat,
  'close-seat': seat,
  'call-next': seat,
  'call-ticket': v.strictObject({seat: idSchema, ticket: idSchema}),
  recall: ticket,
  start: ticket,
  finish: v.strictObject({ticket: idSchema, settled: v.boolean()}),
  miss: ticket,
  restore: ticket,
} as const;

export type SentCommandType = keyof typeof commandSchemas;
export type SentCommand = Extract<Command, {type: SentCommandType}>;

/** The body of a command of one type, as it crosses the network. */
export type BodyOf<T extends SentCommandType> = Omit<Extract<SentCommand, {type: T}>, 'type'>;

type Bodies = {[T in SentCommandType]: v.GenericSchema<unknown, BodyOf<T>>};
commandSchemas satisfies Bodies;
