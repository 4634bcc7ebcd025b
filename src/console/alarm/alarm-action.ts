import type {AlarmId} from '../../hall/signage.ts';

/** What a press at the alarms asks for: a command, whole. */
export type AlarmAction =
  {readonly type: 'raise-alarm'; readonly alarm: AlarmId} | {readonly type: 'end-alarm'};

export class AlarmActionEvent extends Event {
  static readonly type = 'rc-alarm-act';
  readonly action: AlarmAction;

  constructor(action: AlarmAction) {
    super(AlarmActionEvent.type, {bubbles: true, composed: true});
    this.action = action;
  }
}
