import type {Spoken} from '../../src/devices/speech/speech.ts';
import {flatAll} from '../flat-tree.ts';
import {shownIn, utteranceOf, type ReadingOptions} from './spoken-of.ts';

/** What tells by itself how things stand: whoever does not see it change has to hear it. */
const LIVE = ':is([role=status], [role=alert], output):not([aria-live=off])';

/** What has changed on a screen since it was last looked at, of all that tells how things stand. */
export class LiveNews {
  #known = new WeakMap<Element, string>();

  /** Takes the screen as it is for known: it is read as a whole. */
  know(root: Element, options: ReadingOptions): void {
    this.#known = new WeakMap();
    this.since(root, options);
  }

  /** What stands there now and did not before. */
  since(root: Element, options: ReadingOptions): readonly Spoken[] {
    return flatAll(shownIn(root), LIVE).flatMap((region) => {
      const spoken = utteranceOf(region, options);
      const text = spoken.map((each) => each.text).join(' ');
      const before = this.#known.get(region) ?? '';
      this.#known.set(region, text);
      return text === before ? [] : spoken;
    });
  }
}
