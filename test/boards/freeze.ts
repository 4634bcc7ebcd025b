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

const isWayIn = ({effect}: Animation): boolean =>
  Number(effect?.getComputedTiming().endTime) < WAY_IN_MS;

/**
 * Holds what runs for ever where it is at this moment of the page's clock: slogans are put on it, so
 * their beginning counts; an ornament's does not.
 */
function hold(animation: Animation, at: number): void {
  const began = animation instanceof CSSAnimation ? at : Number(animation.startTime ?? at);
  animation.pause();
  animation.currentTime = Math.max(0, at - began);
}

/** Brings everything that comes to its end, and holds what runs for ever. */
export function freeze(element: Element, at: number): void {
  for (const animation of animationsIn(element)) {
    if (isWayIn(animation)) animation.finish();
    else hold(animation, at);
  }
}

/** Holds what runs for ever and has begun since: on a slow machine the slogans start anew a while after a change. */
export function holdSlogans(element: Element, at: number): void {
  for (const animation of animationsIn(element)) {
    const runs = animation.playState === 'running';
    if (runs && !isWayIn(animation)) hold(animation, at);
  }
}

/** Holds the slogans, and gives back everything else that moves, at its beginning. */
export function beginningsIn(element: Element, at: number): Animation[] {
  return animationsIn(element).filter((animation) => {
    hold(animation, at);
    const moves = isWayIn(animation) || animation instanceof CSSAnimation;
    if (moves) animation.currentTime = 0;
    return moves;
  });
}
