import {catalogue, fill, spaced, type TextKey} from './catalogue.ts';

/** A text with values in it, told by what stands around them. */
interface Pattern {
  readonly of: RegExp;
  /** Whose value each place has: one may stand there twice. */
  readonly slots: readonly string[];
  readonly chinese: string;
  /** How many characters of it are no value. */
  readonly fixed: number;
}

const plain = (shown: string): string => shown.replaceAll(/\s+/g, ' ').trim();
const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function patternOf(own: string, chinese: string): Pattern {
  const fixed = plain(own).split(/\{\w+\}/);
  return {
    of: new RegExp(`^${fixed.map(literally).join('(.*)')}$`, 'u'),
    slots: Array.from(own.matchAll(/\{(\w+)\}/g), ([, slot = '']) => slot),
    chinese,
    fixed: fixed.join('').length,
  };
}

/**
 * From what a language shows back to the Chinese for it, so that it can be said: there are clips of
 * Chinese texts alone. `words` are those of the hall that it has shown, with their Chinese ones.
 */
export function readBack(
  texts: Readonly<Partial<Record<TextKey, string>>>,
  words: ReadonlyMap<string, string>,
): (shown: string) => string {
  const wholes = new Map<string, string>();
  const patterns: Pattern[] = [];
  for (const [key, own] of Object.entries(texts)) {
    const chinese = catalogue[key as TextKey].zh;
    if (own.includes('{')) patterns.push(patternOf(own, chinese));
    else wholes.set(plain(own), chinese);
  }
  patterns.sort((a, b) => b.fixed - a.fixed);

  const chineseOf = (shown: string): string => {
    const whole = words.get(shown) ?? wholes.get(plain(shown));
    if (whole !== undefined) return whole;
    for (const {of, slots, chinese} of patterns) {
      const values = of.exec(plain(shown))?.slice(1);
      if (!values) continue;
      return fill(
        chinese,
        Object.fromEntries(slots.map((slot, i) => [slot, chineseOf(values[i] ?? '')])),
      );
    }
    const listed = shown.split('、');
    return listed.length > 1 ? listed.map(chineseOf).join('、') : shown;
  };
  return (shown) => {
    const bare = shown.trim();
    const chinese = chineseOf(bare);
    return chinese === bare ? shown : shown.replace(bare, () => spaced(chinese, 'zh'));
  };
}
