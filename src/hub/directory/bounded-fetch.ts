import type {CustomFetch} from 'openid-client';
import {mayAsk} from './asked-address.ts';

/** A directory's documents and keys are a few kilobytes. */
const BYTES_AT_MOST = 1024 * 1024;

/** Thrown where a directory names an address that the hub does not ask. */
export class InsecureAddress extends Error {}

/**
 * Asks a directory: with TLS or on this machine, never where a redirect leads, not beyond a deadline, and not more than
 * so much. What a directory's document names is asked for by the hub, so it is looked at each time.
 */
export const boundedFetch =
  (deadline: AbortSignal): CustomFetch =>
  async (url, {signal, ...options}) => {
    if (!mayAsk(url)) throw new InsecureAddress();
    const response = await fetch(url, {
      ...(options as RequestInit),
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      const bytes = part as Uint8Array;
      size += bytes.length;
      if (size > BYTES_AT_MOST) throw new Error('a directory says more than anybody would');
      parts.push(bytes);
    }
    const {status, headers} = response;
    return new Response(parts.length > 0 ? Buffer.concat(parts) : null, {status, headers});
  };
