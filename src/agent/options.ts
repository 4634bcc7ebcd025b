import {homedir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

export interface DeviceOptions {
  readonly url: string;
  readonly profile: string;
  readonly headless: boolean;
}

export const USAGE = `npm run device -- --url http://hub:8080/signage/ [--profile folder] [--headless]

  --url       page that this device shows
  --profile   folder in which its browser keeps what the device has stored (~/.recha-device)
  --headless  without a screen`;

/** Options of the device command. Throws, with a message for whoever typed it, where they cannot be used. */
export function deviceOptions(args: readonly string[]): DeviceOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {
      url: {type: 'string'},
      profile: {type: 'string'},
      headless: {type: 'boolean', default: false},
    },
  });
  const url = values.url ?? '';
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new Error('--url 要写设备显示的网址 · is the address of the page, http://…');
  }
  const profile = values.profile ?? join(homedir(), '.recha-device');
  return {url, profile, headless: values.headless};
}
