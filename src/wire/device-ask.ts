import * as v from 'valibot';
import type {DeviceKind} from '../hall/event.ts';

/** What an operator may ask of a device; a picture of its screen is asked for by `screenshots`. */
export const ASK_KINDS = [
  /** Its screen says for a while which one it is. */
  'identify',
  /** Its page begins anew. */
  'reload',
  /** Its browser begins anew. */
  'restart',
  /** A slip that says that it is a test: no number is taken. */
  'test-print',
  /** One short sentence by the loudspeakers that calls come from. */
  'test-voice',
  /** What its page kept of the last hour. */
  'page-log',
  /** What its agent kept of the last hour. */
  'agent-log',
] as const;

export type AskKind = (typeof ASK_KINDS)[number];

/** What only the agent beside the browser can do; all else its page does. */
const BY_AGENT: readonly AskKind[] = ['restart', 'agent-log'];

/** Which kinds of device can be asked at all. */
const OF_DEVICES: Readonly<Record<AskKind, readonly DeviceKind[]>> = {
  identify: ['kiosk', 'wall'],
  reload: ['kiosk', 'wall'],
  restart: ['kiosk', 'wall'],
  'test-print': ['kiosk'],
  'test-voice': ['wall'],
  'page-log': ['kiosk', 'wall'],
  'agent-log': ['kiosk', 'wall'],
};

/** Who does what is asked. */
export const answererOf = (kind: AskKind): 'agent' | 'page' =>
  BY_AGENT.includes(kind) ? 'agent' : 'page';

/** Whether such a device can ever do it. */
export const isFor = (kind: AskKind, device: DeviceKind): boolean =>
  OF_DEVICES[kind].includes(device);

/** How something came out that needs a word more. */
export const ASK_NOTES = [
  /** There is no agent beside its browser. */
  'no-agent',
  /** The agent has no browser to look after. */
  'no-browser',
  /** This app, or this version of it, has nothing to do it with. */
  'not-able',
  /** Somebody was there all the time. */
  'in-use',
  /** It went wrong. */
  'failed',
  /** The printer took it and cannot tell whether it came out. */
  'sent',
  'unconfirmed',
  'no-printer',
  'paper-out',
  'cover-open',
  'cutter-jam',
  'offline',
  'error',
  /** The hall document gives it no loudspeakers, or its address mutes it. */
  'no-loudspeakers',
  /** The browser lets nothing sound until somebody has touched the screen. */
  'sound-blocked',
  /** The zone is silent at this hour, or another display speaks in it. */
  'quiet-hour',
  'not-speaking',
  'clip-missing',
] as const;

export type AskNote = (typeof ASK_NOTES)[number];

export const ASK_STATES = [
  /** Its device has not heard of it, or not said so. */
  'asked',
  /** It will be done when nobody is disturbed by it. */
  'waiting-for-quiet',
  /** It is being done; whoever does it answers when it is back. */
  'under-way',
  'done',
  /** It is not done; the note says why. */
  'refused',
  /** The device did not answer in time; what it says later still counts. */
  'unanswered',
] as const;

export type AskState = (typeof ASK_STATES)[number];

/** How it stands with what was asked of a device. */
export interface AskStatus {
  readonly id: string;
  readonly kind: AskKind;
  readonly state: AskState;
  readonly note?: AskNote | undefined;
  /** It is to be done at once, whoever is there. */
  readonly force: boolean;
  /** Name of whoever asked; absent where the hall has no accounts. */
  readonly by?: string | undefined;
  /** Hub time at which it was asked. */
  readonly at: number;
  /** Hub time since which it stands so. */
  readonly since: number;
}

/** What a device is told of an ask. */
export type DeviceAsk = Pick<AskStatus, 'id' | 'kind' | 'force' | 'state'>;

export interface AsksAnswer {
  /** Hub time of the answer. */
  readonly at: number;
  readonly asks: readonly AskStatus[];
}

/** One ask, and the log that it brought: oldest line first. */
export interface AskAnswer {
  readonly ask: AskStatus;
  readonly lines?: readonly string[] | undefined;
}

/** For what `force` is a choice: all else disturbs nobody, or has no haste. */
export const canForce = (kind: AskKind): boolean => kind === 'reload' || kind === 'restart';

export const LOG_LINE_AT_MOST = 1_000;
export const LOG_LINES_AT_MOST = 4_000;
/** Of all lines of one log together, in UTF-16 units. */
export const LOG_BYTES_AT_MOST = 256 * 1024;
/** Of the last hour, milliseconds. */
export const LOG_MS = 3_600_000;

export const askSchema = v.strictObject({
  kind: v.picklist(ASK_KINDS),
  force: v.optional(v.boolean(), false),
});

export const deviceAskSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  kind: v.picklist(ASK_KINDS),
  force: v.boolean(),
  state: v.picklist(ASK_STATES),
});
deviceAskSchema satisfies v.GenericSchema<unknown, DeviceAsk>;

/** What a device says of an ask. */
export const askResultSchema = v.object({
  state: v.picklist(['waiting-for-quiet', 'under-way', 'done', 'refused']),
  note: v.exactOptional(v.picklist(ASK_NOTES)),
  lines: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(LOG_LINE_AT_MOST))),
      v.maxLength(LOG_LINES_AT_MOST),
    ),
  ),
});

export type AskResult = v.InferOutput<typeof askResultSchema>;
