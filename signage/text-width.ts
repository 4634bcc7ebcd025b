/**
 * How wide a text of our typeface is, in ems, a little more rather than less: a Chinese character takes
 * one, a digit or letter about two thirds, a capital more, a space a quarter.
 */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => {
    if (char === ' ') return sum + 0.25;
    if (/[MW@%]/.test(char)) return sum + 1.02;
    if (/[A-Z]/.test(char)) return sum + 0.76;
    return sum + (/[\x21-\x7e]/.test(char) ? 0.66 : 1);
  }, 0);
}

/** The widest of some texts, in ems. */
export const widest = (texts: readonly string[], atLeast = 1): number =>
  Math.max(atLeast, ...texts.map(textWidth));
