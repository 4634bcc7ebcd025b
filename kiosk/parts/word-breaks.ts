import {html, type TemplateResult} from 'lit';

const words = new Intl.Segmenter(undefined, {granularity: 'word'});

/** A short label that may be broken between its words and nowhere inside one, in Chinese too. */
export const wordBreaks = (label: string): TemplateResult[] =>
  Array.from(words.segment(label), ({segment, index}) =>
    index === 0 ? html`${segment}` : html`<wbr />${segment}`,
  );
