/** Other bytes may stand before it, so base64 has three ways to write the same word. */
const BASE64_OFFSETS = [0, 1, 2];

/** Every way in which a browser, a hub or a protocol may write a word down in clear. */
function shapesOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word);
  const texts = [escaped(word), escaped(word).toUpperCase().replaceAll('\\U', '\\u')];
  const base64 = BASE64_OFFSETS.flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64');
    // Characters at both ends also hold bits of what stands beside the word.
    const inner = padded.slice(
      Math.ceil((offset * 4) / 3),
      Math.floor(((offset + utf8.length) * 4) / 3),
    );
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const all = [...texts, encodeURIComponent(word), ...base64].map((text) => Buffer.from(text));
  return [utf8, Buffer.from(word, 'utf16le'), ...all];
}

/** As JSON in ASCII writes it. */
const escaped = (word: string) =>
  word.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Those of the words that stand in the bytes in any shape. */
export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => shapesOf(word).some((shape) => bytes.includes(shape)));
}

/** The same for many places: `place: word` for each word that was found. */
export function foundIn(
  places: Iterable<readonly [string, Buffer]>,
  words: readonly string[],
): string[] {
  return [...places].flatMap(([place, bytes]) =>
    wordsIn(bytes, words).map((word) => `${place}: ${word}`),
  );
}
