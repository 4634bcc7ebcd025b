/** Where in a frame the parts of a field are, after its mark: the field's number, its length, its text. */
const NUMBER = 3;
const LENGTH = 4;
const TEXT = 5;

/**
 * One field of a card from a frame of bytes, its text percent-encoded UTF-8; undefined for any other
 * frame, so a photo is not even decoded.
 */
export function taggedField(
  frame: Uint8Array,
  mark: readonly number[],
): readonly [number: string, text: string] | undefined {
  if (mark.some((byte, at) => frame[at] !== byte)) return undefined;
  const [number, length] = [frame[NUMBER], frame[LENGTH]];
  if (number === undefined || length === undefined) return undefined;
  const rest = frame.subarray(TEXT);
  // One byte counts to 255, and an address may have more: then only the low byte of its length stands there.
  const whole = rest.length % 256 === length ? rest : rest.subarray(0, length);
  const text = new TextDecoder().decode(whole);
  try {
    return [String(number), decodeURIComponent(text)];
  } catch {
    return undefined;
  }
}
