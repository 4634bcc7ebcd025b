import type {Spoken} from '../src/devices/speech/speech.ts';
import type {Settings} from './glass/settings.ts';
import type {Move} from './visit/visit.ts';

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

/** The visitor has typed the code of a slip, all of it. */
export class CodeEvent extends Event {
  static readonly type = 'rc-code';
  readonly code: string;

  constructor(code: string) {
    super(CodeEvent.type, {bubbles: true, composed: true});
    this.code = code;
  }
}

/** The visitor says how a visit was; `level` 0 is the best. */
export class RateEvent extends Event {
  static readonly type = 'rc-rate';
  readonly level: number;

  constructor(level: number) {
    super(RateEvent.type, {bubbles: true, composed: true});
    this.level = level;
  }
}

/** The slip that did not come out is wanted after all. */
export class PrintAgainEvent extends Event {
  static readonly type = 'rc-print-again';

  constructor() {
    super(PrintAgainEvent.type, {bubbles: true, composed: true});
  }
}

/** No slip came out, though the printer says so. */
export class SlipMissedEvent extends Event {
  static readonly type = 'rc-slip-missed';

  constructor() {
    super(SlipMissedEvent.type, {bubbles: true, composed: true});
  }
}

/** Something is being said, or nothing any more: what was spoken, for the glass to show and tests to hear. */
export class SpokenEvent extends Event {
  static readonly type = 'rc-spoken';
  readonly spoken: Spoken | undefined;
  /** Said once more by itself, since nobody did anything. */
  readonly repeated: boolean;

  constructor(spoken: Spoken | undefined, repeated = false) {
    super(SpokenEvent.type, {bubbles: true, composed: true});
    this.spoken = spoken;
    this.repeated = repeated;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rc-visit-move': MoveEvent;
    'rc-settings-change': SettingsEvent;
    'rc-help-ask': HelpEvent;
    'rc-code': CodeEvent;
    'rc-rate': RateEvent;
    'rc-spoken': SpokenEvent;
  }
}
