/** More arguments than this overflow a stack. */
const AT_ONCE = 8192;

/** Without padding, as addresses and JSON carry it. */
export function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
