import type {PlainKey} from '../../src/ui/catalogue.ts';
import type {readingTexts} from '../../src/ui/catalogue/reading.ts';
import {flatAll, flatClosest, flatParent} from '../flat-tree.ts';

type ReadingKey = keyof typeof readingTexts;

/** A text of the catalogue that takes no values: `reading.button` is `button` here. */
export type ReadingWord =
  Extract<PlainKey, ReadingKey> extends `reading.${infer Word}` ? Word : never;

const KINDS: readonly (readonly [selector: string, word: ReadingWord])[] = [
  ['[role=link]', 'link'],
  ['[role=radio], [role=option], [role=tab], [role=menuitemradio]', 'choice'],
  ['[role=checkbox], [role=switch], [role=menuitemcheckbox]', 'tick'],
  ['[role=textbox], [role=searchbox], [role=combobox]', 'input'],
  ['[role=button], [role=menuitem]', 'button'],
  ['button, summary, input[type=button], input[type=submit]', 'button'],
  ['a[href]', 'link'],
  ['input[type=radio]', 'choice'],
  ['input[type=checkbox]', 'tick'],
  ['input:not([type=hidden]), textarea, select', 'input'],
];

/** What a visitor can do something with. */
export const CONTROL = KINDS.map(([selector]) => selector).join(', ');

/** What keeps controls together that are counted together. */
export const GROUP =
  '[role=group], [role=radiogroup], [role=listbox], [role=list], [role=tablist], [role=toolbar], ul, ol, fieldset, nav';

/** What a visitor is told it is. */
export const kindOf = (control: Element): ReadingWord =>
  KINDS.find(([selector]) => control.matches(selector))?.[1] ?? 'button';

const STATES: readonly (readonly [selector: string, word: ReadingWord])[] = [
  ['[aria-pressed=true], [aria-checked=true], [aria-selected=true], [aria-current=true]', 'chosen'],
  ['[type=checkbox]:checked, [type=radio]:checked', 'chosen'],
  ['[aria-pressed=false], [aria-checked=false], [aria-selected=false]', 'unchosen'],
  ['[type=checkbox]:not(:checked), [type=radio]:not(:checked)', 'unchosen'],
  ['[aria-current]:not([aria-current=true], [aria-current=false])', 'here'],
  ['[aria-expanded=true]', 'open'],
  ['[aria-expanded=false]', 'shut'],
  ['[aria-invalid=true]', 'wrong'],
  ['[aria-disabled=true], :disabled', 'disabled'],
];

/** How it is just now. */
export const statesOf = (control: Element): readonly ReadingWord[] =>
  STATES.filter(([selector]) => control.matches(selector)).map(([, word]) => word);

/** What a control is counted with: those of its group, or else those beside it. */
function groupOf(control: Element): Element | null {
  const parent = flatParent(control);
  return (parent && flatClosest(parent, GROUP)) ?? parent;
}

/** Which of how many, counted from 1; undefined for one that stands alone. */
export function placeOf(control: Element): {at: number; count: number} | undefined {
  const group = groupOf(control);
  const members = group ? flatAll(group, CONTROL).filter((each) => groupOf(each) === group) : [];
  const at = members.indexOf(control) + 1;
  return at > 0 && members.length > 1 ? {at, count: members.length} : undefined;
}

/** What was typed or chosen in a field; undefined for controls that hold nothing. */
export function valueOf(control: Element): string | undefined {
  if (kindOf(control) !== 'input') return undefined;
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    return control.value;
  }
  // What stands there until something is written is no value.
  const held = [...control.childNodes].filter((node) =>
    node instanceof Element ? !node.matches('[data-hint]') : node instanceof Text,
  );
  return held
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
}
