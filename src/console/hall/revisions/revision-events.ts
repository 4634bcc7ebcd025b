import type {KeptDraft} from '../../../sync/kept-draft.ts';

/** The hall has a new revision by what somebody did here. */
export class PublishedEvent extends Event {
  static readonly type = 'rc-published';

  constructor() {
    super(PublishedEvent.type, {bubbles: true, composed: true});
  }
}

/** A document is on the hub's calendar. */
export class ScheduledEvent extends Event {
  static readonly type = 'rc-scheduled';

  constructor() {
    super(ScheduledEvent.type, {bubbles: true, composed: true});
  }
}

/** A planned publication was taken back. */
export class PlanCancelledEvent extends Event {
  static readonly type = 'rc-plan-cancelled';

  constructor() {
    super(PlanCancelledEvent.type, {bubbles: true, composed: true});
  }
}

/** Changes that were put aside are to be gone on with here. */
export class WorkTakenUpEvent extends Event {
  static readonly type = 'rc-work-taken-up';
  /** The changes, and the document that they were made on. */
  readonly work: KeptDraft;

  constructor(work: KeptDraft) {
    super(WorkTakenUpEvent.type, {bubbles: true, composed: true});
    this.work = work;
  }
}

/** Somebody wants to see where a fault, a warning or a difference lies. */
export class PathChosenEvent extends Event {
  static readonly type = 'rc-path-chosen';
  /** Into the document: `windows.4.seats.0.serves`. */
  readonly path: string;

  constructor(path: string) {
    super(PathChosenEvent.type, {bubbles: true, composed: true});
    this.path = path;
  }
}
