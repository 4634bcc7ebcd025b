import type {QuestionId} from '../../../hall/form.ts';

/** Something about one line; it bubbles to the panel, no further. */
export class FormLineEvent extends Event {
  readonly line: QuestionId;

  constructor(type: 'rc-form-add' | 'rc-form-leave' | 'rc-form-write', line: QuestionId) {
    super(type, {bubbles: true, composed: true});
    this.line = line;
  }
}

/** Something was written for a line. */
export class FormWriteEvent extends FormLineEvent {
  /** Empty where what was recorded is taken back. */
  readonly text: string;

  constructor(line: QuestionId, text: string) {
    super('rc-form-write', line);
    this.text = text;
  }
}
