/** Bytes as a reference writes them; words in quotation marks stand for their ASCII. */
export function hex(text: string): Uint8Array<ArrayBuffer> {
  const parts = text.match(/"[^"]*"|\S+/g) ?? [];
  return Uint8Array.from(
    parts.flatMap((part) =>
      part.startsWith('"') ? [...Buffer.from(part.slice(1, -1))] : [Number.parseInt(part, 16)],
    ),
  );
}

/** So many bytes of one value. */
export const times = (count: number, byte: string): string => `${byte} `.repeat(count);
