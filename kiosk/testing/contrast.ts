import {deep} from './kiosk-page.ts';
import {flatUp, isShown} from './seen-text.ts';

/** WCAG's AAA for text of any size. */
const LEAST = 7;

/**
 * Words that stand out less than that from what they stand on, however large they are. What cannot be
 * touched just now is no text to be read; nor are the strokes that only hold a place.
 */
export function faintWordsOf(root: Element): string[] {
  return deep(root)
    .filter((each) => isShown(each) && !each.matches('.empty, :disabled, :disabled *'))
    .filter((each) =>
      [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    )
    .flatMap((each) => {
      const ratio = contrast(rgbOf(getComputedStyle(each).color), groundOf(each));
      const words = each.textContent.trim().slice(0, 20);
      return ratio < LEAST ? [`"${words}" stands out ${ratio.toFixed(2)} to 1`] : [];
    });
}

/** Red, green and blue to 255, and how much of it is there, to 1. */
type Rgba = readonly [number, number, number, number];

function rgbOf(colour: string): Rgba {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

/** The first colour behind an element that is there at all. */
function groundOf(element: Element): Rgba {
  for (const around of flatUp(element)) {
    const ground = rgbOf(getComputedStyle(around).backgroundColor);
    if (ground[3] !== 0) return ground;
  }
  return [255, 255, 255, 1];
}

function contrast(a: Rgba, b: Rgba): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgba: Rgba): number {
  const [red = 0, green = 0, blue = 0] = rgba.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
