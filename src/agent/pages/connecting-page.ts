import {createHash} from 'node:crypto';
import {HEALTH} from '../../wire/api.ts';
import {PULSE} from '../../wire/pulse.ts';
import {STILL_STYLE, stillHtml, stillScript, type StillPage} from './still-page.ts';

const LOOK_MS = 3_000;

const PAGE: StillPage = {
  zh: '正在连接大厅，请稍候',
  en: 'Connecting to the hall. One moment, please.',
  script: `
  globalThis.${PULSE} = () => ({hubAway: true});
  const look = async () => {
    const there = await fetch('${HEALTH}', {cache: 'no-store'}).then(({ok}) => ok, () => false);
    if (there) location.reload();
    else setTimeout(look, ${LOOK_MS});
  };
  setTimeout(look, ${LOOK_MS});
`,
};

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const HTML = stillHtml(PAGE);
const POLICY = [
  "default-src 'none'",
  `style-src ${hash(STILL_STYLE)}`,
  `script-src ${hash(stillScript(PAGE))}`,
  "connect-src 'self'",
  'img-src data:',
].join('; ');

/** Stands while the hub cannot be reached and the app is not on the device yet; goes on to it by itself. */
export function connectingPage(): {readonly html: string; readonly policy: string} {
  return {html: HTML, policy: POLICY};
}
