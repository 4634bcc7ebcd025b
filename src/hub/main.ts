import {hostname} from 'node:os';
import {addressesOf} from './addresses.ts';
import {HasAccounts} from './gate/open-gate.ts';
import {startHub, type Hub} from './hub.ts';
import {PAGES, USAGE, isLoopback, startOptions, type StartOptions} from './options.ts';

/** Ends the process at once: a supervisor starts it anew, and the log holds all that was promised. */
function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function optionsOrUsage(): StartOptions {
  try {
    return startOptions(process.argv.slice(2), process.env);
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`);
  }
}

const options = optionsOrUsage();
const hub = await startHub({
  ...options,
  pages: PAGES,
  logLevel: 'warn',
  onLost: (error) => fail(`the store is lost: ${error.message}`),
}).catch((error: unknown) => fail(startFailure(error)));

const stop = () => {
  void hub.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

process.stdout.write(`
Recha 热茶 · 大厅已开 the hall is open

${addressesOf(hub.url, hub.phones)}
${beginOf(hub)}${pairingOf(hub)}
`);
if (!isLoopback(options.host) && !options.tls) {
  process.stderr.write(
    '注意：没有加密，同一网络里的人能看到密码。请加 --tls，或放在 HTTPS 代理后面。\n' +
      'Warning: nothing is encrypted, passwords neither. Use --tls, or an HTTPS proxy in front.\n',
  );
}

/** The way in for the first operator, once. */
function beginOf({url, begin}: Hub): string {
  if (begin === undefined) return '';
  const address = url.replace('127.0.0.1', 'localhost');
  return `
  第一次使用，请打开（只能用一次） begin here (works once)
  ${address}/console/sign-in/#${begin}
`;
}

/** With TLS: the one command that pairs a device with this hub. */
function pairingOf({url, authority}: Hub): string {
  if (authority === undefined) return '';
  const {port} = new URL(url);
  const name = isLoopback(options.host) ? 'localhost' : (options.tls?.names[0] ?? hostname());
  return `
  配对设备 pair a device:
  npm run device -- --app kiosk --hub https://${name}:${port} --authority ${authority}
`;
}

function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'the hub could not start';
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `端口 ${String(options.port)} 已被占用，换一个：npm start -- --port 8081\nPort ${String(options.port)} is taken; use another one: npm start -- --port 8081`;
  }
  if (error instanceof HasAccounts) {
    return `${options.data} 是有账号的大厅，不能用 --trial 打开；试用请另选 --data。\n${options.data} belongs to a hall with accounts: choose another folder with --data for a trial.`;
  }
  if (error.message.includes('database is locked')) {
    return `${options.data} 已有一个服务器在运行。\nA hub is already running on ${options.data}.`;
  }
  return `the hub could not start: ${error.message}`;
}
