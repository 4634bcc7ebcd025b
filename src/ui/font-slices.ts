const FAMILY = 'Noto Sans SC Variable';

/**
 * Fetches and decodes the slices of the font that these characters need, so that text that comes
 * later (a slogan, a unit's name) never shows in another font first. Resolves when they are ready
 * or cannot be had.
 */
export async function loadFontsFor(text: string): Promise<void> {
  await document.fonts.load(`1em "${FAMILY}"`, text).catch(() => []);
}
