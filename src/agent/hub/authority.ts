import {X509Certificate, createHash} from 'node:crypto';
import {once} from 'node:events';
import type {IncomingMessage} from 'node:http';
import {get} from 'node:https';
import {AUTHORITY} from '../../wire/api.ts';
import {fingerprintOf} from '../../wire/fingerprint.ts';

const PATIENCE_MS = 10_000;
const BYTES_AT_MOST = 20_000;

/**
 * The certificate of the authority that has this fingerprint, PEM, from the hub itself. Whoever stands between
 * may answer in its place, but cannot have another authority of that fingerprint. Throws, with a message for
 * whoever pairs the device, where it is not to be had.
 */
export async function authorityOf(hub: string, fingerprint: string): Promise<string> {
  const told = await download(hub + AUTHORITY);
  // That one alone: whatever stands behind it in the answer would be trusted as well.
  if (fingerprintIn(told) === fingerprint) return new X509Certificate(told).toString();
  // Its own fingerprint is not shown: somebody might type that one next.
  throw new Error(
    '指纹不对：请照服务器屏幕上显示的再写一次；还是不对，就不要配对。\n' +
      'Another fingerprint: type it as the screen of the hub shows it; if it still differs, do not pair.',
  );
}

/** Of a certificate, PEM; undefined where it is none. */
export function fingerprintIn(pem = ''): string | undefined {
  try {
    const {raw} = new X509Certificate(pem);
    return fingerprintOf(createHash('sha256').update(raw).digest());
  } catch {
    return undefined;
  }
}

async function download(url: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    // Nothing is trusted yet: the fingerprint decides.
    const request = get(url, {agent: false, rejectUnauthorized: false, signal});
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) {
      text += String(chunk);
      if (text.length > BYTES_AT_MOST) throw new Error('too long');
    }
    return text;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `服务器没有应答，请检查 --hub 和网线 · the hub does not answer, look at --hub and the cable (${why})`,
      {cause: error},
    );
  }
}
