import type {BodyOf} from '../../../wire/command-schema.ts';

/** A press that takes effect at once, without publishing: a test card begins or ends. */
export class TestDisplayEvent extends Event {
  static readonly type = 'rc-test-display';
  readonly body: BodyOf<'test-display'>;

  constructor(body: BodyOf<'test-display'>) {
    super(TestDisplayEvent.type, {bubbles: true, composed: true});
    this.body = body;
  }
}
