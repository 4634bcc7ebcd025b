import type {Spoken, SpokenLanguage} from '../../src/devices/speech/speech.ts';
import {text} from '../../src/ui/catalogue.ts';
import {CONTROL, GROUP, kindOf, placeOf, statesOf, valueOf, type ReadingWord} from './control.ts';
import {flatAll, flatChildren, flatClosest, flatParent, isHidden} from '../flat-tree.ts';

export interface ReadingOptions {
  /** The language of the screen: what is said about a control is said in it. */
  readonly language: SpokenLanguage;
  /** Nobody else hears it: what is `data-private` may be said too. */
  readonly headphones: boolean;
  /** What is said for something shown, where that is in a language without a voice. */
  readonly spoken?: (shown: string) => string;
  /** The visitor hears a screen for the first time: also what is the same on every one. */
  readonly first?: boolean;
}

/** A run of text that is said without a stop, or a control. */
interface Chunk {
  readonly element: Element;
  readonly text: string;
  readonly control: boolean;
}

const MODAL = 'dialog:modal, [aria-modal=true]';
const PRIVATE = '[data-private], input[type=password]';
/** Where something private is written. */
const PRIVATE_ENTRY = '[role=textbox][data-private], output[data-private]';
const STOPS: Readonly<Record<SpokenLanguage, string>> = {zh: '，', en: ', '};

/** A word of the reader's own. */
const word = (key: ReadingWord, {language}: ReadingOptions): string =>
  text(`reading.${key}`, language);

/** Texts one after the other, with a stop between those that have none of their own. */
function joined(texts: readonly string[], language: SpokenLanguage): string {
  return texts
    .filter((text) => text !== '')
    .reduce(
      (all, text) => all + (all === '' || /[\p{P}]\s*$/u.test(all) ? '' : STOPS[language]) + text,
      '',
    );
}

/** The language that an element is in, where it or what it stands in says so. */
function languageOf(element: Element, options: ReadingOptions): SpokenLanguage {
  const lang = flatClosest(element, '[lang]')?.getAttribute('lang') ?? '';
  if (lang.startsWith('en')) return 'en';
  return lang.startsWith('zh') ? 'zh' : options.language;
}

const isPrivate = (element: Element, {headphones}: ReadingOptions): boolean =>
  !headphones && flatClosest(element, PRIVATE) !== null;

/** What stands in an element, in the order in which it is read. */
function chunksOf(element: Element, options: ReadingOptions): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let run = '';
  const end = (of: Element) => {
    const words = run.replaceAll(/\s+/g, ' ').trim();
    if (words !== '') chunks.push({element: of, text: words, control: false});
    run = '';
  };
  const read = (each: Element) => {
    const spoken = each.getAttribute('data-spoken');
    if (spoken !== null) run += said(spoken, options);
    else if (isPrivate(each, options)) {
      const holds = chunksOf(each, {...options, headphones: true}).length > 0;
      run += word(holds ? 'private' : 'empty', options);
    } else if (each.matches('img, [role=img]')) run += nameAttribute(each, options);
    else {
      const label = nameAttribute(each, options);
      if (label !== '') {
        run += label;
        end(each);
      }
      const whole = wholeOf(each, options);
      if (whole === undefined) for (const child of flatChildren(each)) visit(child, each);
      else run += whole;
    }
  };
  const visit = (node: Node, within: Element) => {
    if (node instanceof Text) run += said(node.data, options);
    if (!(node instanceof Element) || isHidden(node)) return;
    if (!options.first && node.matches('[data-spoken-first]')) return;
    // A field is said with its label: not the label by itself.
    if (node instanceof HTMLLabelElement && node.control) {
      for (const control of flatAll(node, CONTROL)) visit(control, node);
    } else if (node.matches('br')) run += STOPS[languageOf(node, options)];
    else if (node.matches(CONTROL)) {
      // Nothing is to be said of it: then nothing of what it is either.
      if (node.getAttribute('data-spoken') === '') return;
      end(within);
      chunks.push({element: node, text: '', control: true});
    } else {
      const apart = !/^(inline|contents)/.test(getComputedStyle(node).display);
      if (apart) end(within);
      read(node);
      if (apart) end(node);
    }
  };
  read(element);
  end(element);
  return chunks;
}

const said = (shown: string | null, {spoken}: ReadingOptions): string =>
  shown === null || !spoken ? (shown ?? '') : spoken(shown);

/** What is said for all the words of an element together, however they are cut for breaking lines. */
function wholeOf(element: Element, options: ReadingOptions): string | undefined {
  const children = flatChildren(element);
  if (children.some((each) => each instanceof Element && each.localName !== 'wbr'))
    return undefined;
  const shown = children.map((each) => (each instanceof Text ? each.data : '')).join('');
  const spoken = said(shown, options);
  return spoken === shown ? undefined : spoken;
}

const nameAttribute = (element: Element, options: ReadingOptions): string =>
  said(element.getAttribute('aria-label') ?? element.getAttribute('alt'), options);

/** The texts of the elements that an attribute names. */
function referred(element: Element, attribute: string, options: ReadingOptions): string {
  const root = element.getRootNode();
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  const texts = ids.flatMap((id) => {
    const other =
      root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
    return other ? textsOf(other, options) : [];
  });
  return joined(texts, languageOf(element, options));
}

const textsOf = (element: Element, options: ReadingOptions): readonly string[] =>
  chunksOf(element, options).map(({text}) => text);

/** What a control is called. */
function nameOf(control: Element, options: ReadingOptions): string {
  const spoken = said(control.getAttribute('data-spoken'), options);
  const named = spoken === '' ? referred(control, 'aria-labelledby', options) : spoken;
  if (named !== '') return named;
  const label = nameAttribute(control, options);
  if (label !== '') return label;
  const language = languageOf(control, options);
  const labels =
    'labels' in control ? [...((control.labels as NodeListOf<Element> | null) ?? [])] : [];
  if (labels.length > 0)
    return joined(
      labels.flatMap((each) => textsOf(each, options)),
      language,
    );
  if (valueOf(control) !== undefined) return said(control.getAttribute('placeholder'), options);
  return joined(textsOf(control, options), language);
}

/** What is in a field, as something of its own: it may have to be said digit by digit. */
function valueSpoken(control: Element, options: ReadingOptions): readonly Spoken[] {
  const value = valueOf(control);
  if (value === undefined) return [];
  const {language} = options;
  if (value === '') return [{language, text: word('empty', options)}];
  if (isPrivate(control, options)) return [{language, text: word('private', options)}];
  return [{language, text: value, ...howOf(control)}];
}

/** `data-spoken-as`: how the figures and characters of it are meant. */
function howOf(element: Element): Pick<Spoken, 'as'> {
  const how = flatClosest(element, '[data-spoken-as]')?.getAttribute('data-spoken-as');
  return how === 'digits' || how === 'name' ? {as: how} : {};
}

/**
 * What is said of one element alone: its name, what it is, how it is, and which of how many. A field's
 * content follows by itself.
 */
export function utteranceOf(element: Element, options: ReadingOptions): readonly Spoken[] {
  const language = languageOf(element, options);
  if (!element.matches(CONTROL)) {
    const text = joined(textsOf(element, options), language);
    return text === '' ? [] : [{language, text, ...howOf(element)}];
  }
  const brief = element.matches('[data-brief]');
  const place = brief ? undefined : placeOf(element);
  const about = joined(
    [
      brief ? '' : word(kindOf(element), options),
      ...statesOf(element).map((state) => word(state, options)),
      place ? text('reading.place', options.language, place) : '',
      referred(element, 'aria-describedby', options),
    ],
    options.language,
  );
  const name = nameOf(element, options);
  const parts: readonly Spoken[] =
    language === options.language
      ? [{language, text: joined([name, about], language)}]
      : [
          {language, text: name},
          {language: options.language, text: about},
        ];
  return [...parts.filter(({text}) => text !== ''), ...valueSpoken(element, options)];
}

/** What a group of controls is called, to be said when somebody comes into it. */
export function groupOf(
  control: Element,
  options: ReadingOptions,
): {readonly group: Element | null; readonly spoken: readonly Spoken[]} {
  const parent = flatParent(control);
  const group = parent && flatClosest(parent, GROUP);
  const name =
    group && (referred(group, 'aria-labelledby', options) || nameAttribute(group, options));
  const language = group ? languageOf(group, options) : options.language;
  return {group, spoken: name ? [{language, text: name}] : []};
}

/** Whether something is written on this screen that others must not hear. */
export const asksPrivately = (root: Element): boolean =>
  flatAll(shownIn(root), PRIVATE_ENTRY).length > 0;

/** The dialog that is open, or else all of it. */
export const shownIn = (root: Element): Element => flatAll(root, MODAL).at(-1) ?? root;

/**
 * What a screen shows, as it is read: from top to bottom, through shadow roots and slots, each
 * heading, paragraph and control an utterance of its own. Where a dialog is open, only that is read.
 *
 * `aria-hidden` is left out; `data-spoken="words"` is said instead of what an element holds, nothing
 * where it is empty; `data-private` says that something was filled in, not what; `data-spoken-as` is
 * `digits` or `name`; `data-spoken-first` is left out once the visitor has heard a screen. A
 * control with `data-brief` is said by its name alone.
 */
export function spokenOf(root: Element, options: ReadingOptions): readonly Spoken[] {
  return chunksOf(shownIn(root), options).flatMap(({element, text, control}) =>
    control
      ? utteranceOf(element, options)
      : [{language: languageOf(element, options), text, ...howOf(element)}],
  );
}
