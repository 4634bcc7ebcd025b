import {isIP} from 'node:net';

/** The hub as a passkey knows it. */
export interface RelyingParty {
  /** The name of the hub: passkeys are made for it, and sign for no other one. */
  readonly host: string;
  /** Scheme, name and port of its pages. */
  readonly origin: string;
}

interface Asked {
  readonly protocol: string;
  /** With the port where there is one. */
  readonly host: string;
  readonly hostname: string;
}

/**
 * By the address that a browser asked for. Undefined where browsers have no passkeys: at an address of figures, which
 * is nobody's name, and without TLS, but on the hub's own machine.
 */
export function relyingParty({protocol, host, hostname}: Asked): RelyingParty | undefined {
  const name = hostname.toLowerCase();
  const isFigures = isIP(name.replace(/^\[|\]$/g, '')) > 0;
  const isHere = name === 'localhost' || name.endsWith('.localhost');
  if (isFigures || name === '' || (protocol !== 'https' && !isHere)) return undefined;
  return {host: name, origin: `${protocol}://${host.toLowerCase()}`};
}
