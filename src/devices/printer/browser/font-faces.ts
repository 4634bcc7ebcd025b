/** The fonts that come with a page, as the CSS of another page that has none of its own. */
export function fontFaces(page: Document): string {
  return [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => [rule, sheet.href] as const))
    .flatMap(([rule, href]) =>
      rule instanceof CSSFontFaceRule ? [absolute(rule.cssText, href ?? page.baseURI)] : [],
    )
    .join('\n');
}

/** Addresses in a rule are told from where its sheet lies. */
const absolute = (css: string, base: string): string =>
  css.replaceAll(
    /url\("(.+?)"\)/g,
    (_, address: string) => `url("${new URL(address, base).href}")`,
  );
