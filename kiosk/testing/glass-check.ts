import {assert} from '@open-wc/testing';
import {hostOf} from '../host-of.ts';
import {deep, nameOf, type KioskPage} from './kiosk-page.ts';
import {lookAtInk} from './seen-text.ts';

export interface GlassRules {
  /** CSS pixels in a millimetre. */
  readonly mm: number;
  /** All buttons are in the lower 45 %. */
  readonly low?: boolean;
  /** The foot and its dialogs alone, whatever screen stands above it. */
  readonly of?: 'aids';
}

/** That fingers and eyes are served: targets in millimetres, apart and on the glass; no word cut. */
export function checkGlass(page: KioskPage, rules: GlassRules): void {
  assert.deepEqual(faultsOf(page, rules), []);
}

/** Everything that is too small, too close, cut, covered or not on the glass. */
export function faultsOf(page: KioskPage, rules: GlassRules): string[] {
  const all = deep(page.app);
  // Under an open dialog nothing can be touched, and the veil lies over all words.
  const dialog = all.findLast((each) => each.matches('dialog[open]'));
  const over = dialog && hostOf(dialog);
  const looked = all.filter(
    (each) => (!over || isUnder(each, over)) && (rules.of !== 'aids' || hostLike(each, AIDS)),
  );
  return [...touchFaults(looked, rules), ...lookAtInk(page.app, looked)];
}

function touchFaults(looked: readonly Element[], {mm, low = false}: GlassRules): string[] {
  const faults: string[] = [];
  const boxes = looked
    .filter((each) => each instanceof HTMLButtonElement)
    .filter((each) => each.checkVisibility({visibilityProperty: true}))
    .map((button) => ({
      name: nameOf(button).slice(0, 24),
      // Aids along the foot and in their dialogs, keys and candidates may be smaller than a thumb.
      least: (hostLike(button, SMALL) ? 12.7 : 20) * mm - 0.5,
      box: button.getBoundingClientRect(),
    }));
  for (const {name, least, box} of boxes) {
    const size = `${(box.width / mm).toFixed(1)} × ${(box.height / mm).toFixed(1)} mm`;
    if (Math.min(box.width, box.height) < least) faults.push(`button ${name} has ${size}`);
    const {left, top, right, bottom} = box;
    if (left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5) {
      faults.push(`button ${name} is not on the glass`);
    }
    if (low && top < innerHeight * 0.55 - 1) faults.push(`button ${name} is not low`);
  }
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      const across = Math.max(a.box.left - b.box.right, b.box.left - a.box.right);
      const down = Math.max(a.box.top - b.box.bottom, b.box.top - a.box.bottom);
      const apart = Math.max(across, down);
      if (apart < 3 * mm - 0.5) {
        faults.push(`${a.name} and ${b.name} are ${(apart / mm).toFixed(1)} mm apart`);
      }
    }
  });
  return faults;
}

const AIDS = 'rc-kiosk-aids, rc-language-dialog, rc-display-dialog, rc-kiosk-dialog';
const SMALL = 'rc-kiosk-aids, rc-display-dialog, rc-key-rows, rc-candidate-bar, rc-parts-pane';

function hostLike(element: Element, selector: string): Element | undefined {
  const host = hostOf(element);
  return host?.matches(selector) ? host : undefined;
}

/** Whether an element stands in another one, or in its shadow. */
function isUnder(element: Element, above: Element): boolean {
  if (above.contains(element)) return true;
  const host = hostOf(element);
  return !!host && isUnder(host, above);
}
