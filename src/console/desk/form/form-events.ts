import type {Named} from '../../../hall/filled-form.ts';
import type {ShownLine, Slip} from '../../../wire/form-api.ts';

/** Something about one line: it comes as far as the lines, which stop it. Nobody else hears what is typed. */
export class FormLineEvent extends Event {
  readonly line: ShownLine;

  constructor(
    type:
      | 'rc-form-correct'
      | 'rc-form-type'
      | 'rc-form-save'
      | 'rc-form-leave'
      | 'rc-form-drop'
      | 'rc-form-mine'
      | 'rc-form-add',
    line: ShownLine,
  ) {
    super(type, {bubbles: true, composed: true});
    this.line = line;
  }
}

/** Something is being written for a line. */
export class FormTypeEvent extends FormLineEvent {
  readonly text: string;
  /** A word is still being chosen: what stands there are its letters. */
  readonly composing: boolean;
  /** What was chosen, and `text` is its names. */
  readonly chosen: readonly Named[] | undefined;

  constructor(
    line: ShownLine,
    text: string,
    {composing = false, chosen}: {composing?: boolean; chosen?: readonly Named[]} = {},
  ) {
    super('rc-form-type', line);
    this.text = text;
    this.composing = composing;
    this.chosen = chosen;
  }
}

/** The form of a visit that is over is to be opened, by what stands on its slip. */
export class DeskFormEvent extends Event {
  static readonly type = 'rc-desk-form';
  readonly slip: Slip;

  constructor(slip: Slip) {
    super(DeskFormEvent.type, {bubbles: true, composed: true});
    this.slip = slip;
  }
}
