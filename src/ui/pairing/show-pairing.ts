import type {StrayScreen} from '../../wire/pairing-api.ts';
import './pairing-screen.ts';

/** Puts the screen of a device without a hall in the place of whatever the page shows. */
export function showPairing(view: StrayScreen): void {
  const there = document.querySelector('rc-pairing-screen');
  if (there) {
    there.view = view;
    return;
  }
  const screen = document.createElement('rc-pairing-screen');
  screen.view = view;
  document.body.replaceChildren(screen);
}
