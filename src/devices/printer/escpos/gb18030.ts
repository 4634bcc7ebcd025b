/**
 * The two-byte part of GB 18030, which is all that printers have letters for. Browsers and Node read it
 * but cannot write it, so the table is what they read, turned around: once, in some 40 ms.
 */
let table: ReadonlyMap<string, number> | undefined;

function read(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // Places that nothing stands at are read as something of their own use, or as two.
      if (Array.from(character).length === 1 && !isPrivate(character)) {
        codes.set(character, (lead << 8) | trail);
      }
    }
  }
  return codes;
}

function isPrivate(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff);
}

/** Both bytes of a character, as one number; undefined where it has no two. */
export function gbCode(character: string): number | undefined {
  table ??= read();
  return table.get(character);
}

/** Whether GB 2312 has it: 6,763 characters and the usual signs, which every Chinese printer can print. */
export function inGb2312(character: string): boolean {
  const code = gbCode(character);
  if (code === undefined) return false;
  const [lead, trail] = [code >> 8, code & 0xff];
  return trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7));
}
