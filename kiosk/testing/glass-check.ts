import {assert} from '@open-wc/testing';
import {hostOf} from '../host-of.ts';
import {deep, nameOf, type KioskPage} from './kiosk-page.ts';

export interface GlassRules {
  /** CSS pixels in a millimetre. */
  readonly mm: number;
  /** All buttons are in the lower 45 %. */
  readonly low?: boolean;
  /** The foot and its dialogs alone, whatever screen stands above it. */
  readonly of?: 'aids';
}

/** That fingers and eyes are served: targets in millimetres, apart and on the glass; no word cut. */
export function checkGlass(page: KioskPage, {mm, low = false, of}: GlassRules): void {
  const dialogs = deep(page.app).filter((each) => each.matches('dialog[open]'));
  const all = page.buttons.filter((each) => of !== 'aids' || hostLike(each, AIDS));
  // Under an open dialog nothing can be touched.
  const touchable = dialogs.length > 0 ? all.filter((each) => hostLike(each, DIALOG)) : all;
  const boxes = touchable.map((button) => ({
    name: nameOf(button),
    // Aids along the foot and in their dialogs, keys and candidates may be smaller than a thumb.
    small: !!hostLike(button, SMALL),
    box: button.getBoundingClientRect(),
  }));
  for (const {name, small, box} of boxes) {
    const least = (small ? 12.7 : 20) * mm - 0.5;
    assert.isAtLeast(box.width, least, `${name} is wide enough`);
    assert.isAtLeast(box.height, least, `${name} is high enough`);
    const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 0.5;
    assert.isTrue(inside && box.bottom <= innerHeight + 0.5, `${name} is on the glass`);
    if (low) assert.isAtLeast(box.top, innerHeight * 0.55 - 1, `${name} is low`);
  }
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      const across = Math.max(a.box.left - b.box.right, b.box.left - a.box.right);
      const down = Math.max(a.box.top - b.box.bottom, b.box.top - a.box.bottom);
      assert.isAtLeast(Math.max(across, down), 3 * mm - 0.5, `${a.name} and ${b.name} are apart`);
    }
  });
  for (const element of deep(page.app)) {
    if (of === 'aids' && !hostLike(element, AIDS)) continue;
    if (!element.matches(WORDS) || !element.checkVisibility()) continue;
    const text = element.textContent.trim().slice(0, 20);
    const name = `${element.className} ${text}`;
    assert.isAtMost(element.scrollWidth, element.clientWidth + 2, `${name} is not cut across`);
    assert.isAtMost(element.scrollHeight, element.clientHeight + 2, `${name} is not cut down`);
  }
}

const AIDS = 'rc-kiosk-aids, rc-language-dialog, rc-display-dialog, rc-kiosk-dialog';
const SMALL = 'rc-kiosk-aids, rc-display-dialog, rc-key-rows, rc-candidate-bar, rc-parts-pane';
const DIALOG = 'rc-language-dialog, rc-display-dialog, rc-help-dialog, rc-idle-dialog';
const WORDS = 'button, .info, .do, .lead, .act, nav, .said, .told';

function hostLike(element: Element, selector: string): Element | undefined {
  const host = hostOf(element);
  return host?.matches(selector) ? host : undefined;
}
