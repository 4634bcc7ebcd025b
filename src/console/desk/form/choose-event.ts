import type {Named} from '../../../hall/filled-form.ts';

/**
 * How far somebody is with a choice: `passing` by with the arrow keys or digits of a number, at a choice with `more`
 * to come, or at the `last` one.
 */
export type Stage = 'passing' | 'more' | 'last';

/** Something was chosen for a line; nothing, where it is empty. */
export class ChooseEvent extends Event {
  static readonly type = 'rc-form-choose';
  readonly chosen: readonly Named[];
  readonly stage: Stage;

  constructor(chosen: readonly Named[], stage: Stage) {
    super(ChooseEvent.type, {bubbles: true});
    this.chosen = chosen;
    this.stage = stage;
  }
}
