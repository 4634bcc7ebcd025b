import type {Settings} from './settings.ts';
import type {Move} from './visit.ts';

/** The visitor went on, went back or answered. */
export class MoveEvent extends Event {
  static readonly type = 'rc-visit-move';
  readonly move: Move;

  constructor(move: Move) {
    super(MoveEvent.type, {bubbles: true, composed: true});
    this.move = move;
  }
}

/** The visitor wants the glass to show itself otherwise. */
export class SettingsEvent extends Event {
  static readonly type = 'rc-settings-change';
  readonly settings: Partial<Settings>;

  constructor(settings: Partial<Settings>) {
    super(SettingsEvent.type, {bubbles: true, composed: true});
    this.settings = settings;
  }
}

/** The visitor looks for a person. */
export class HelpEvent extends Event {
  static readonly type = 'rc-help-ask';

  constructor() {
    super(HelpEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'rc-visit-move': MoveEvent;
    'rc-settings-change': SettingsEvent;
    'rc-help-ask': HelpEvent;
  }
}
