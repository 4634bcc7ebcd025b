/** Vendors of card readers and scanners ship services on the kiosk's own machine. */
const LOCAL_SERVICES = ['ws', 'http'].flatMap((scheme) =>
  ['localhost', '127.0.0.1'].map((host) => `${scheme}://${host}:*`),
);

/** What no page of ours needs, and what lets a text become a script nowhere. */
const EVERYWHERE = {
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  // A text is never markup, nor the address of a script: only what a named policy has made of it is.
  requireTrustedTypesFor: ["'script'"],
};

/** Of what is no page, such as a problem that somebody opens by its address: it may do nothing at all. */
export const BARE_POLICY = {
  defaultSrc: ["'none'"],
  frameAncestors: ["'none'"],
  ...EVERYWHERE,
  trustedTypes: ["'none'"],
};

/**
 * Of the built apps. There are two policies, each made once in a page: `lit-html` is lit's own, for templates that
 * stand in its source; `default` takes the addresses of our own workers (`src/sync/own-scripts.ts`).
 */
export const APP_POLICY = textOf({
  defaultSrc: ["'self'"],
  connectSrc: ["'self'", ...LOCAL_SERVICES],
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  frameAncestors: ["'self'"],
  ...EVERYWHERE,
  trustedTypes: ['lit-html', 'default'],
});

/** Of a phone's page, which is markup and one script that only writes texts. */
export const PHONE_POLICY = textOf({
  ...BARE_POLICY,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  // Its icon, which is empty.
  imgSrc: ['data:'],
});

/** Directives as the header has them. */
function textOf(directives: Readonly<Record<string, readonly string[]>>): string {
  const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.entries(directives)
    .map(([name, sources]) => `${dashed(name)} ${sources.join(' ')}`)
    .join(';');
}
