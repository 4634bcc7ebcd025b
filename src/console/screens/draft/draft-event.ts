import type {Change} from './draft.ts';

/** An edit of the draft. */
export class DraftChangeEvent extends Event {
  static readonly type = 'rc-draft-change';
  readonly change: Change;
  /** Name of what the change takes away, where it takes something away. */
  readonly removed: string | undefined;

  constructor(change: Change, removed?: string) {
    super(DraftChangeEvent.type, {bubbles: true, composed: true});
    this.change = change;
    this.removed = removed;
  }
}
