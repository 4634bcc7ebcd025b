import type {TemplateResult} from 'lit';
import type {TextEntry} from '../../src/input/entry/text-entry.ts';
import '../../src/input/entry/text-entry.ts';
import {QuestionScreen} from './question-screen.ts';

/** What screens share on which words are written: nothing that waits there is lost on the way. */
export abstract class WritingQuestion extends QuestionScreen {
  #leaving = false;

  /**
   * Goes on with what is written, once what waits there stands in it; not while the pad holds what nobody could
   * read. A second press meanwhile does nothing.
   */
  protected leave(go: (text: string) => void): Promise<void> {
    return this.settled((entry) => {
      if (!entry.unread) go(entry.text);
    });
  }

  /** Goes where nothing has to be written, once what waits stands in the text or is given up. */
  protected async settled(go: (entry: TextEntry) => void): Promise<void> {
    const entry = this.renderRoot.querySelector('rc-text-entry');
    if (!entry || this.#leaving) return;
    this.#leaving = true;
    await entry.settle();
    this.#leaving = false;
    if (entry.isConnected) go(entry);
  }

  /** The way back, with what is written kept. */
  protected backSettled(): TemplateResult {
    return this.back(() => {
      void this.settled(() => {
        this.go({type: 'back'});
      });
    });
  }
}
