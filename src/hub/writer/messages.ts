import type {UnitId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {AccessEntry} from '../../wire/form-api.ts';
import type {FormAsk, FormSaid} from '../forms/form-desk.ts';
import type {Opened, Rated, Request, Written} from './writer.ts';

/** Between the hub's main thread and the writer's; `ask` finds the one who asked. `at` is hub time. */
export type Question =
  | {readonly kind: 'write'; readonly at: number; readonly requests: readonly Request[]}
  | {
      readonly kind: 'events' | 'accesses';
      readonly ask: number;
      readonly after: number;
      readonly limit: number;
    }
  | {
      readonly kind: 'form';
      readonly ask: number;
      readonly at: number;
      readonly actor: string;
      readonly form: FormAsk;
    }
  | {
      readonly kind: 'rate';
      readonly ask: number;
      readonly at: number;
      readonly code: string;
      readonly level: number;
    }
  | {readonly kind: 'is-rated' | 'ticket'; readonly ask: number; readonly code: string}
  | {readonly kind: 'first-unit'; readonly ask: number; readonly ticket: TicketId}
  | {readonly kind: 'close'};

export type Reply =
  | {readonly kind: 'opened'; readonly opened: Opened}
  | {readonly kind: 'written'; readonly written: Written; readonly ms: number}
  | {readonly kind: 'events'; readonly ask: number; readonly said: string}
  | {readonly kind: 'rated'; readonly ask: number; readonly said: Rated}
  | {readonly kind: 'is-rated'; readonly ask: number; readonly said: boolean}
  | {readonly kind: 'ticket'; readonly ask: number; readonly said: TicketId | undefined}
  | {readonly kind: 'first-unit'; readonly ask: number; readonly said: UnitId | undefined}
  | {readonly kind: 'form'; readonly ask: number; readonly said: FormSaid}
  | {readonly kind: 'accesses'; readonly ask: number; readonly said: readonly AccessEntry[]}
  | {readonly kind: 'closed'};

export interface WriterOptions {
  /** Folder of the log, and of the files beside it: keys, and who opened which form. */
  readonly data: string;
  readonly hall: string;
}
