import type {HallEvent} from '../../hall/event.ts';
import type {Opened, Request, Written} from './writer.ts';

/** Between the hub's main thread and the writer's. One question at a time of each kind. */
export type Question =
  | {readonly kind: 'write'; readonly requests: readonly Request[]}
  | {readonly kind: 'events'; readonly ask: number; readonly after: number; readonly limit: number}
  | {readonly kind: 'close'};

export type Reply =
  | {readonly kind: 'opened'; readonly opened: Opened}
  | {readonly kind: 'written'; readonly written: Written; readonly ms: number}
  | {readonly kind: 'events'; readonly ask: number; readonly events: readonly HallEvent[]}
  | {readonly kind: 'closed'};

export interface WriterOptions {
  readonly file: string;
  readonly hall: string;
}
