import type {AreaId, Hours, RoomId, Side} from './configuration.ts';

/**
 * What the hall's screens show and say: part of the one document. Texts here are Chinese alone: from
 * 30 m a second language costs the first its size.
 */

export type BoardId = string;
export type DisplayId = string;
export type ZoneId = string;
export type AlarmId = string;
export type MediaId = string;
/** Name of a widget within its board; what layouts call its place. */
export type WidgetId = string;

/** When something applies, hall-local; always where nothing is said. */
export interface Schedule {
  /** First and last day, `YYYY-MM-DD`, both inclusive. */
  readonly from?: string;
  readonly until?: string;
  /** Weekdays and hours within these days. */
  readonly hours?: readonly Hours[];
}

export interface Slogan {
  readonly text: string;
  readonly when?: Schedule;
}

export interface NoticePage {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly NoticePage[];
  /** While a `high` one applies, the others wait. */
  readonly priority: 'normal' | 'high';
  readonly when?: Schedule;
  /** Where it hangs; on every display with a notice widget where nothing is said. */
  readonly displays?: readonly DisplayId[];
}

/**
 * Prepared for the worst: raised with one press, it takes over every display at once and is spoken
 * in a loop until it is ended.
 */
export interface Alarm {
  readonly id: AlarmId;
  readonly title: string;
  readonly lines: readonly string[];
  /** Whether displays point the way out. */
  readonly leave: boolean;
  /** What is spoken: a clip of the voice, `alarm-leave`. */
  readonly clip: string;
}

/** How long a picture stays where nothing is said, in seconds. */
export const PICTURE_SECONDS = 15;

/** A picture or film that displays keep and show in the gaps between calls. */
export interface Medium {
  readonly id: MediaId;
  readonly name: string;
  /** SHA-256 of the file, 64 hexadecimal digits: its address, and what a device checks. */
  readonly hash: string;
  /** Media type, `image/…` or `video/…`. */
  readonly type: string;
  readonly bytes: number;
  /** How long a picture stays, PICTURE_SECONDS where nothing is said; a film plays to its end. */
  readonly seconds?: number;
  readonly when?: Schedule;
  readonly displays?: readonly DisplayId[];
}

/** Loudspeakers that are heard together: one of their displays speaks at a time. */
export interface Zone {
  readonly id: ZoneId;
  readonly name: string;
  /** Languages spoken one after the other, `zh` first; others need the hall's own recordings. */
  readonly languages: readonly string[];
  /** Nothing but alarms is spoken then. */
  readonly quiet: readonly Hours[];
  /** Loudness from 0 to 100 within hours; 100 elsewhere. */
  readonly volumes: readonly (Hours & {readonly level: number})[];
}

/** Which windows and rooms a screen is about; everything where nothing is said. */
export interface Scope {
  readonly areas?: readonly AreaId[];
  readonly windows?: readonly number[];
  readonly sides?: readonly Side[];
}

/** Kinds that need nothing said but their place. */
export const PLAIN_WIDGETS = [
  /** Who is called now. */
  'call',
  'last-calls',
  /** All windows and rooms in scope, with the number at each side. */
  'windows',
  /** One window, as large as can be: number, side, state. */
  'window',
  /** How many wait in each area. */
  'waiting',
  /** Name of the hall, figures of the day, what is wrong, the time. */
  'header',
  'clock',
  'notice',
  /** Plan of the hall, with where somebody is called to. */
  'map',
  /** How a visit goes, step by step. */
  'how-to',
] as const;

export type Widget =
  | {readonly id: WidgetId; readonly kind: (typeof PLAIN_WIDGETS)[number]}
  | {
      readonly id: WidgetId;
      readonly kind: 'slogans';
      readonly mode: 'scroll' | 'one-at-a-time';
    }
  | {
      readonly id: WidgetId;
      readonly kind: 'media';
      /** Shares the place of this widget, and has it in the gaps between calls. */
      readonly over?: WidgetId;
    }
  | {readonly id: WidgetId; readonly kind: 'text'; readonly lines: readonly string[]};

/** Where the widgets stand on a canvas of one shape. */
export interface BoardLayout {
  /** For canvases at least this many times as wide as high; the first layout that fits is taken. */
  readonly wider: number;
  /** Shares of the width and height. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** One line for each row: the widget in each column, `.` for none. A widget's place is one rectangle. */
  readonly places: readonly string[];
}

export interface Board {
  readonly id: BoardId;
  readonly name: string;
  readonly widgets: readonly Widget[];
  /** From the widest to the narrowest; the last one takes whatever is left. */
  readonly layouts: readonly BoardLayout[];
}

export type Direction = 'left' | 'right' | 'ahead' | 'back';

/** The pixels of an LED controller inside the output of its computer. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise that the picture is turned. */
  readonly rotation: 0 | 90 | 180 | 270;
}

/** What makes the panel darker and brighter. `{level}` in a text stands for 0–100, `{byte}` for 00–ff. */
export type Controller =
  | {
      readonly over: 'http';
      readonly url: string;
      readonly method: 'GET' | 'POST' | 'PUT';
      readonly body?: string;
    }
  | {
      readonly over: 'tcp';
      readonly host: string;
      readonly port: number;
      /** Hexadecimal bytes of the whole frame. */
      readonly frame: string;
    };

/** One screen of the hall. */
export interface Display {
  readonly id: DisplayId;
  readonly name: string;
  readonly board: BoardId;
  readonly shows?: Scope;
  /** Loudspeakers that it may speak through; without one it is mute. */
  readonly zone?: ZoneId;
  /** The whole window of the browser where nothing is said. */
  readonly canvas?: Canvas;
  /** Who stands farthest away, in metres, and the distance of two pixels, in millimetres. */
  readonly viewing?: {readonly farthest: number; readonly pitch: number};
  /** Where the way out is, seen by whoever looks at it. */
  readonly exit?: Direction;
  /** Where it hangs on the map, in the map's squares. */
  readonly here?: {readonly x: number; readonly y: number};
  /** Moves the picture by a pixel now and then, for panels that keep a picture that stands. */
  readonly pixelShift: boolean;
  /** Frames a second of the panel. */
  readonly refresh: 50 | 60;
  readonly controller?: Controller;
}

export const MARKS = [
  'entrance',
  'exit',
  'guide-desk',
  'kiosks',
  'seats',
  'tea',
  'toilets',
  'stairs',
] as const;

/** One thing on the map, in squares from the upper left corner. */
export type MapItem = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} & (
  | {readonly kind: 'window'; readonly window: number}
  | {readonly kind: 'room'; readonly room: RoomId}
  | {readonly kind: 'mark'; readonly mark: (typeof MARKS)[number]}
);

export interface HallMap {
  readonly width: number;
  readonly height: number;
  readonly items: readonly MapItem[];
}

export interface Signage {
  readonly boards: readonly Board[];
  /** The first one is what a screen shows that has not been told which it is. */
  readonly displays: readonly Display[];
  readonly zones: readonly Zone[];
  readonly slogans: readonly Slogan[];
  readonly notices: readonly Notice[];
  readonly alarms: readonly Alarm[];
  readonly media: readonly Medium[];
  readonly map: HallMap;
  /** Brightness from 0 to 100 within hours; 100 elsewhere. */
  readonly brightness: readonly (Hours & {readonly level: number})[];
  /** Minutes before and after the hall's hours at which a screen without anybody to serve goes dark. */
  readonly darkAfter: number;
}
