/** What lasts longer runs for ever: slogans, an arrow that swings. Everything shorter is a way in. */
const WAY_IN_MS = 5_000;

function* rootsIn(element: Element): Generator<ShadowRoot> {
  const {shadowRoot} = element;
  if (!shadowRoot) return;
  yield shadowRoot;
  for (const child of shadowRoot.querySelectorAll('*')) yield* rootsIn(child);
}

/** Every animation under an element, through all shadow roots. */
export const animationsIn = (element: Element): Animation[] =>
  [...rootsIn(element)].flatMap((root) => root.getAnimations());

/** Brings everything that comes to its end, and what runs for ever to its place at this hub time. */
export function freeze(element: Element, at: number): void {
  for (const animation of animationsIn(element)) {
    const {duration, endTime} = animation.effect?.getComputedTiming() ?? {};
    if (Number(endTime) < WAY_IN_MS) {
      animation.finish();
      continue;
    }
    animation.pause();
    animation.currentTime = at % Number(duration);
  }
}
