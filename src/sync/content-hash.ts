/**
 * SHA-256 of a file, 64 hexadecimal digits: the address of a picture or film. Browsers reckon it only on
 * pages that nobody can listen to.
 */
export async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
