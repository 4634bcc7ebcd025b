import type {Spoken} from '../../src/devices/speech/speech.ts';
import type {Typing} from '../../src/input/entry/events.ts';
import {signName} from '../../src/input/entry/sign-names.ts';
import {text} from '../../src/ui/catalogue.ts';
import type {ReadingOptions} from './spoken-of.ts';

/**
 * What is said of a press that wrote or took away something. A secret number is only counted, unless
 * nobody else hears it.
 */
export function typedWords(typing: Typing, {language, headphones}: ReadingOptions): Spoken {
  const what = heard(typing, language);
  const says = (words: string): Spoken => ({language, text: words, unseen: true});
  if (typing.text === '' && typing.change === 'erased')
    return says(text('reading.nothing', language));
  if (typing.secret && !headphones)
    return says(text('code.typed', language, {count: typing.count}));
  switch (typing.change) {
    case 'erased':
      return says(text('reading.erased', language, {what}));
    case 'moved':
      return says(
        what === '' ? text('reading.start', language) : text('reading.behind', language, {what}),
      );
    case 'typed':
    case 'chosen':
    case 'offered':
      return says(what);
  }
}

/** A letter by its name, a sign by what it is called. */
function heard({text: typed}: Typing, language: ReadingOptions['language']): string {
  const name = signName(typed);
  if (name) return text(name, language);
  return /^[a-z]$/.test(typed) ? typed.toUpperCase() : typed;
}
