/** Puts a level into a controller's text: `{level}` becomes 0–100, `{byte}` becomes 00–ff. */
export function withLevel(text: string, level: number): string {
  const byte = Math.round((level * 255) / 100)
    .toString(16)
    .padStart(2, '0');
  return text.replaceAll('{level}', String(level)).replaceAll('{byte}', byte);
}
