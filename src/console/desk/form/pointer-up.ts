/**
 * When no pointer is down any more. A field that closes moves what stands below it: under a press that has just
 * begun it would take the button away.
 */
export function pointerUp(): Promise<void> {
  if (!document.querySelector(':active')) return Promise.resolve();
  return new Promise((resolve) => {
    const ends = ['pointerup', 'pointercancel', 'dragend'];
    const ended = () => {
      for (const end of ends) removeEventListener(end, ended, true);
      // The click comes behind the release.
      setTimeout(resolve);
    };
    for (const end of ends) addEventListener(end, ended, true);
  });
}
