import type {TemplateResult} from 'lit';
import '../../src/input/entry/text-entry.ts';
import {QuestionScreen} from './question-screen.ts';

/** What screens share on which words are written: nothing that waits there is lost on the way. */
export abstract class WritingQuestion extends QuestionScreen {
  #leaving = false;

  /** Goes on with what is written, once what waits there stands in it. A second press meanwhile does nothing. */
  protected async leave(go: (text: string) => void): Promise<void> {
    const entry = this.renderRoot.querySelector('rc-text-entry');
    if (!entry || this.#leaving) return;
    this.#leaving = true;
    await entry.settle();
    this.#leaving = false;
    if (entry.isConnected) go(entry.text);
  }

  /** The way back, with what is written kept. */
  protected backSettled(): TemplateResult {
    return this.back(() => {
      void this.leave(() => {
        this.go({type: 'back'});
      });
    });
  }
}
