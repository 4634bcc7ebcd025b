/** Bytes of a file's beginning that tell its type. */
export const HEAD_BYTES = 64;

/** Of films, the ones in these families alone: QuickTime and HEIC begin alike and play nowhere. */
const MP4_BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|mmp4)/;

/** Of a language's file; the only one here that screens do not draw. */
export const LANGUAGE_TYPE = 'application/json';

/** How the file of a language begins; see `src/ui/language-pack`. */
const LANGUAGE_PACK = /^\{\s*"recha":\s*"language-pack"/;

/**
 * Media type of what screens show and kiosks speak, by the beginning of the file; undefined for everything else. SVG is
 * left out on purpose: it may hold scripts.
 */
export function mediaTypeOf(head: Buffer): string | undefined {
  const text = (from: number, until: number) => head.toString('latin1', from, until);
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(4, 8) === 'ftyp') {
    const brand = text(8, 12);
    if (brand === 'avif') return 'image/avif';
    return MP4_BRANDS.test(brand) ? 'video/mp4' : undefined;
  }
  // EBML; Matroska begins so too and names itself differently.
  if (text(0, 4) === '\x1a\x45\xdf\xa3') {
    return text(4, HEAD_BYTES).includes('\x42\x82\x84webm') ? 'video/webm' : undefined;
  }
  if (LANGUAGE_PACK.test(text(0, HEAD_BYTES))) return LANGUAGE_TYPE;
  return undefined;
}
