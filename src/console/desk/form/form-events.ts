import type {QuestionId} from '../../../hall/form.ts';

/** Something was written for a line; it bubbles to the panel, no further. */
export class FormWriteEvent extends Event {
  static readonly type = 'rc-form-write';
  readonly line: QuestionId;
  /** Empty where what was recorded is taken back. */
  readonly text: string;

  constructor(line: QuestionId, text: string) {
    super(FormWriteEvent.type, {bubbles: true, composed: true});
    this.line = line;
    this.text = text;
  }
}
