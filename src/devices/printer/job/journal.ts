/** A job whose end nobody has heard yet. It names a number and nothing else of a visit. */
export interface OpenJob {
  readonly id: string;
  readonly number: string;
  /** How often the printer had cut before it, where it counts. */
  readonly cuts?: number;
  /** Its id at the queue that prints it, where one does. */
  readonly queued?: number;
}

/**
 * Where the job that is on its way is written down, so that it is known after a power cut. One at a
 * time: the next begins when the fate of the last is known, or known to be unknown.
 */
export interface Journal {
  /** Resolves when it is on the disk: not a byte is sent before. */
  began(job: OpenJob): Promise<void>;
  ended(id: string): Promise<void>;
  /** The one that was on its way when this was last at work. */
  open(): Promise<OpenJob | undefined>;
}
