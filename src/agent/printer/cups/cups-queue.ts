import type {PrinterStatus} from '../../../devices/printer/printer.ts';
import type {AskCups} from './cups-line.ts';
import {attribute, type IppAnswer, type IppAttribute} from './ipp-message.ts';
import {IDLE, queueStatus} from './queue-status.ts';
import {MM_PER_INCH, type SlipPage} from './slip-pdf.ts';

const OPERATION = {
  createJob: 0x05,
  sendDocument: 0x06,
  cancelJob: 0x08,
  jobAttributes: 0x09,
  printerAttributes: 0x0b,
} as const;
const NOT_FOUND = 0x0406;

/** Of a queue without a driver: its printer would print the letters of a PDF, by the metre. */
const RAW = 'Local Raw Printer';

/** A queue as it is now. */
export interface QueueState {
  readonly status: PrinterStatus;
  /** It would print, but nothing is at work: what it says of its printer is what the last job left behind. */
  readonly idle: boolean;
  /** The widest page that it takes of any length, millimetres; absent where its pages have lengths of their own. */
  readonly widest?: number;
}

export interface QueuedJob {
  readonly name: string;
  /** `held` is one that CUPS would try again by itself. */
  readonly state: 'waiting' | 'held' | 'canceled' | 'aborted' | 'completed';
  /** Something of it may have gone to the printer. */
  readonly begun: boolean;
}

/** By `job-state`, RFC 8011. */
const STATES: ReadonlyMap<unknown, QueuedJob['state']> = new Map([
  [3, 'waiting'],
  [4, 'held'],
  [5, 'waiting'],
  [6, 'held'],
  [7, 'canceled'],
  [8, 'aborted'],
  [9, 'completed'],
]);

/** Seconds at work after which CUPS drops a job by itself, should nobody be there to do it. */
const DROPPED_AFTER = 60;

/** One queue of a CUPS, asked by IPP. */
export class CupsQueue {
  readonly #ask: AskCups;
  readonly #path: string;
  readonly #user: string;

  /** `user` is who the jobs belong to, and the only one who may cancel them. */
  constructor(ask: AskCups, name: string, user: string) {
    this.#ask = ask;
    this.#path = `/printers/${encodeURIComponent(name)}`;
    this.#user = user;
  }

  /** Undefined where there is no such queue, or nobody answers. */
  async state(): Promise<QueueState | undefined> {
    const told = await this.#operate(OPERATION.printerAttributes, [
      attribute(
        'keyword',
        'requested-attributes',
        'printer-state',
        'printer-state-reasons',
        'printer-is-accepting-jobs',
        'printer-make-and-model',
        'media-supported',
      ),
    ]);
    if (!isDone(told)) return undefined;
    const value = (name: string) => told.values.get(name)?.[0];
    if (value('printer-make-and-model') === RAW) return {status: 'error', idle: false};
    const state = Number(value('printer-state'));
    const accepting = value('printer-is-accepting-jobs') !== 0;
    const reasons = told.values.get('printer-state-reasons')?.map(String) ?? [];
    const widest = widestOf(told.values.get('media-supported')?.map(String) ?? []);
    return {
      status: queueStatus(state, accepting, reasons),
      idle: state === IDLE && accepting,
      ...(widest === undefined ? {} : {widest}),
    };
  }

  /** Makes a job of which nothing is printed before it has its document. Undefined where none was made. */
  async create(name: string, {width, height}: SlipPage): Promise<number | undefined> {
    const told = await this.#operate(
      OPERATION.createJob,
      [attribute('name', 'job-name', name)],
      [
        attribute('keyword', 'media', `Custom.${nearly(width)}x${nearly(height)}`),
        attribute('keyword', 'print-scaling', 'none'),
        attribute('keyword', 'position', 'top'),
        // One that is wider than long would be turned.
        attribute('boolean', 'pdfAutoRotate', false),
        attribute('name', 'job-sheets', 'none', 'none'),
        attribute('integer', 'copies', 1),
        attribute('integer', 'job-cancel-after', DROPPED_AFTER),
      ],
    );
    const id = isDone(told) ? told.values.get('job-id')?.[0] : undefined;
    return typeof id === 'number' ? id : undefined;
  }

  /** Gives a job its document, and lets it print. */
  async send(job: number, {document}: SlipPage): Promise<void> {
    await this.#operate(
      OPERATION.sendDocument,
      [
        attribute('integer', 'job-id', job),
        attribute('mimeType', 'document-format', 'application/pdf'),
        attribute('boolean', 'last-document', true),
      ],
      undefined,
      document,
    );
  }

  /** `gone` where CUPS has no such job any more; undefined where it does not answer. */
  async job(id: number): Promise<QueuedJob | 'gone' | undefined> {
    const told = await this.#operate(OPERATION.jobAttributes, [
      attribute('integer', 'job-id', id),
      attribute('keyword', 'requested-attributes', 'job-name', 'job-state', 'time-at-processing'),
    ]);
    if (told?.status === NOT_FOUND) return 'gone';
    if (!isDone(told)) return undefined;
    const value = (name: string) => told.values.get(name)?.[0];
    const state = STATES.get(value('job-state'));
    if (state === undefined) return undefined;
    return {
      name: String(value('job-name') ?? ''),
      state,
      begun: value('time-at-processing') !== undefined,
    };
  }

  /** What came of it is told by the job itself. */
  async cancel(job: number): Promise<void> {
    await this.#operate(OPERATION.cancelJob, [attribute('integer', 'job-id', job)]);
  }

  /** Else its document would lie in the spool for a day. */
  async forget(job: number): Promise<void> {
    await this.#operate(OPERATION.cancelJob, [
      attribute('integer', 'job-id', job),
      attribute('boolean', 'purge-job', true),
    ]);
  }

  #operate(
    operation: number,
    more: readonly IppAttribute[],
    job?: readonly IppAttribute[],
    document?: Uint8Array,
  ): Promise<IppAnswer | undefined> {
    const attributes = [
      attribute('uri', 'printer-uri', `ipp://localhost${this.#path}`),
      ...more,
      attribute('name', 'requesting-user-name', this.#user),
    ];
    return this.#ask(this.#path, {
      operation,
      attributes,
      ...(job ? {job} : {}),
      ...(document ? {document} : {}),
    });
  }
}

/** By PWG 5101.1: `custom_max_80x3000mm`. */
function widestOf(media: readonly string[]): number | undefined {
  for (const name of media) {
    const [, width, unit] = /^custom_max_([\d.]+)x[\d.]+(mm|in)$/.exec(name) ?? [];
    if (width !== undefined) return Number(width) * (unit === 'in' ? MM_PER_INCH : 1);
  }
  return undefined;
}

/** A little more than whole: on its way it becomes hundredths of a millimetre, and whole points again. */
const nearly = (points: number): string => (points + 0.05).toFixed(2);

const isDone = (told: IppAnswer | undefined): told is IppAnswer =>
  told !== undefined && told.status < 0x100;
