/** Something that somebody writes where a name is asked for, so that a page that takes it for more runs it. */
export interface Payload {
  /** Where in the document it stands: `units.3.name.zh`. */
  readonly path: string;
  /** The same without places in lists: `units.*.name.zh`. */
  readonly field: string;
  readonly text: string;
}

/** Elements, addresses and ids that came of a text carry its figure behind this. */
const MARK = 'x';
/** What an attribute of ours never holds, wherever it came from. */
export const SUSPICIOUS = `${MARK}[12]\\d{3}\\b|hit\\(|javascript:`;

/** From the longest on; each breaks out of another place that a text may be put in. */
const KINDS: readonly ((figure: string) => string)[] = [
  (n) =>
    `<img src=${MARK}${n} onerror=hit(${n})>"><script>hit(${n})</script>'-hit(${n})-'\${hit(${n})}{{7*7}}javascript:hit(${n})&lt;`,
  (n) => `"><script src=/${MARK}${n}>hit(${n})</script>&`,
  (n) => `"><img src=${MARK}${n} onerror=hit(${n})>`,
  (n) => `<svg onload=hit(${n})>'"&<`,
  (n) => `\${hit(${n})}'"&<b id=${MARK}${n}>`,
  (n) => `javascript:hit(${n})//`,
  (n) => `"onload=hit(${n})`,
  (n) => `<b id=${MARK}${n}>`,
  (n) => `http://127.0.0.1:9/"><img/src=${MARK}${n}/onerror=hit(${n})>`,
];

/** Texts for the place of this figure that are taken there, the longest first. */
export function textsFor(figure: number, isTaken: (text: string) => boolean): string[] {
  return KINDS.map((kind) => kind(String(figure))).filter(isTaken);
}
