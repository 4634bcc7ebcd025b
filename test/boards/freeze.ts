/** What lasts longer runs for ever: slogans, an arrow that swings. Everything shorter is a way in. */
const WAY_IN_MS = 5_000;

function* rootsIn(element: Element): Generator<ShadowRoot> {
  const {shadowRoot} = element;
  if (!shadowRoot) return;
  yield shadowRoot;
  for (const child of shadowRoot.querySelectorAll('*')) yield* rootsIn(child);
}

/** Every animation under an element, through all shadow roots. */
const animationsIn = (element: Element): Animation[] =>
  [...rootsIn(element)].flatMap((root) => root.getAnimations());

/**
 * Brings everything that comes to its end, and what runs for ever to where it is at this moment of the
 * page's clock: slogans are put on it, so their beginning counts; an ornament's does not.
 */
export function freeze(element: Element, at: number): void {
  for (const animation of animationsIn(element)) {
    const {endTime} = animation.effect?.getComputedTiming() ?? {};
    if (Number(endTime) < WAY_IN_MS) {
      animation.finish();
      continue;
    }
    const began = animation instanceof CSSAnimation ? at : Number(animation.startTime ?? at);
    animation.pause();
    animation.currentTime = Math.max(0, at - began);
  }
}
