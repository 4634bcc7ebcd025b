import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokensIn(selector: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, head, body] of css.matchAll(/(:root[^{]*)\{([^}]*)\}/g)) {
    if (head?.trim() !== selector) continue;
    for (const [, name, value] of (body ?? '').matchAll(/--rc-([\w-]+):\s*(#[\da-f]{6})/g)) {
      tokens.set(name ?? '', value ?? '');
    }
  }
  return tokens;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair of text and ground on the kiosk. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'paper-deep', 'card', 'tea-soft', 'jade-soft', 'brass-soft']],
  ['ink-soft', ['paper', 'paper-deep', 'card', 'brass-soft', 'jade-soft']],
  ['tea', ['paper', 'card']],
  ['tea-deep', ['paper', 'paper-deep', 'card']],
  ['tea-ink', ['tea', 'tea-deep']],
  ['slip-ink', ['slip-paper']],
  ['slip-ink-soft', ['slip-paper']],
];
/** Words to be read at length. */
const body: typeof texts = [
  ['ink', ['paper', 'paper-deep', 'card']],
  ['ink-soft', ['paper', 'paper-deep', 'card']],
];
/** What marks the edge of something to touch. */
const edges: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['paper', 'paper-deep', 'card']],
  ['tea', ['paper', 'tea-soft', 'paper-deep']],
  ['jade', ['paper-deep', 'jade-soft']],
];

const paper = tokensIn(':root');
const themes = {
  paper,
  dark: new Map([...paper, ...tokensIn(":root[data-theme='dark']")]),
  contrast: new Map([...paper, ...tokensIn(":root[data-theme='contrast']")]),
};

for (const [theme, tokens] of Object.entries(themes)) {
  const check = (pairs: typeof texts, least: number) => {
    for (const [front, grounds] of pairs) {
      for (const ground of grounds) {
        const ratio = contrast(tokens.get(front) ?? '', tokens.get(ground) ?? '');
        assert.ok(ratio >= least, `${front} on ${ground} is ${ratio.toFixed(2)}`);
      }
    }
  };
  test(`${theme}: text stands out at least 7 to 1`, () => {
    check(texts, 7);
  });
  test(`${theme}: what is read at length stands out at least 10 to 1`, () => {
    check(body, 10);
  });
  test(`${theme}: edges stand out at least 3 to 1`, () => {
    check(edges, 3);
  });
}
