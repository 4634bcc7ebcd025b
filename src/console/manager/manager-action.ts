import type {BodyOf} from '../../wire/command-schema.ts';

/** What a press on this page asks for: a command, whole. */
export type ManagerAction =
  | ({readonly type: 'assign-queues'} & BodyOf<'assign-queues'>)
  | ({readonly type: 'book-ticket'} & BodyOf<'book-ticket'>)
  | ({readonly type: 'rejoin'} & BodyOf<'rejoin'>);

export class ManagerActionEvent extends Event {
  static readonly type = 'rc-manager-act';
  readonly action: ManagerAction;

  constructor(action: ManagerAction) {
    super(ManagerActionEvent.type, {bubbles: true, composed: true});
    this.action = action;
  }
}
