const segmenter = new Intl.Segmenter('zh', {granularity: 'grapheme'});

/** Characters as people count them: a surrogate pair or a combined character is one. */
export const charactersOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({segment}) => segment);
