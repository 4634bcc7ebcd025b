/** Inputs that are not typed into. */
const NOT_TYPED = new Set(
  'button checkbox color file hidden image radio range reset submit'.split(' '),
);
/** What a text field needs beside characters; the last are an input method's. */
const EDITING = new Set('Backspace Delete Home End Shift CapsLock Dead Process'.split(' '));

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** A plain character or a correction, meant for the field that has the focus. */
export function isTyping(press: Press, focused: Element | undefined): boolean {
  return isTextField(focused) && (isCharacter(press) || (isPlain(press) && EDITING.has(press.key)));
}

/**
 * Whether the browser must not see a key that means nothing to the kiosk: on a panel without a
 * way back nobody opens a menu, closes a dialog, prints, reloads or leaves the page. Characters
 * stay, for fields and for the screens that listen to them.
 */
export const isBrowsers = (press: Press, focused: Element | undefined): boolean =>
  !isCharacter(press) && !isTyping(press, focused);

const isPlain = ({ctrlKey, altKey, metaKey}: Press) => !ctrlKey && !altKey && !metaKey;
const isCharacter = (press: Press) => isPlain(press) && press.key.length === 1;

function isTextField(element: Element | undefined): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TYPED.has(element.type);
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}
