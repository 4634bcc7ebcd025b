const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the hub asks this address of a directory: with TLS, or on its own machine. */
export function mayAsk(address: string): boolean {
  const {protocol, hostname = '', username, password} = URL.parse(address) ?? {};
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}
