const HOSTS = new Set(['localhost', '127.0.0.1']);

/**
 * An address of this very machine, `ws://localhost:1919`; undefined for any other. What a reader reads
 * goes over no network, and whoever changes a kiosk's address bar cannot send cards elsewhere.
 */
export function loopbackAddress(text: string, schemes: readonly string[]): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.username === '' && url.password === '';
  return schemes.includes(url.protocol) && HOSTS.has(url.hostname) && plain ? url.href : undefined;
}
