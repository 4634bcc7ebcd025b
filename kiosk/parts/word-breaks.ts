import {html, type TemplateResult} from 'lit';

const words = new Intl.Segmenter(undefined, {granularity: 'word'});

/** A short text that may be broken between its words and nowhere inside one, in Chinese too. */
export const wordBreaks = (label: string): TemplateResult[] =>
  // What is no word, as ？ or 、, stays with the word before it, and 《 with the one behind.
  Array.from(words.segment(label), ({segment, index, isWordLike}) =>
    index === 0 || !isWordLike || /\p{Ps}|\p{Pi}/u.test(label.charAt(index - 1))
      ? html`${segment}`
      : html`<wbr />${segment}`,
  );
