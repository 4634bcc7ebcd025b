import {spawn} from 'node:child_process';

export interface Notify {
  /** What there is to do for the device is ready. */
  ready(): void;
  /** It is at work; said to the supervisor as often as it wants to hear it. */
  alive(): void;
  stopping(): void;
}

/**
 * Tells systemd how this process is, where it was started as a service of `Type=notify`. Node has no sockets of
 * that kind (datagrams in the file system), and the product no native addon: systemd's own command speaks. The unit has
 * to say `NotifyAccess=all`, for it is another process. `now` is a clock that never goes back, in milliseconds.
 */
export function openNotify(
  env: NodeJS.ProcessEnv,
  now: () => number = () => performance.now(),
  command = 'systemd-notify',
): Notify {
  if (env['NOTIFY_SOCKET'] === undefined) {
    const nobody = () => undefined;
    return {ready: nobody, alive: nobody, stopping: nobody};
  }
  const tell = (...words: string[]) => {
    // Without the command the supervisor hears nothing, and does what it does then.
    spawn(command, words, {env, stdio: 'ignore'}).on('error', () => undefined);
  };
  const every = Number(env['WATCHDOG_USEC'] ?? 0) / 1000 / 3;
  let last = -Infinity;
  return {
    ready: () => {
      tell('--ready');
    },
    alive: () => {
      if (every <= 0 || now() - last < every) return;
      last = now();
      tell('WATCHDOG=1');
    },
    stopping: () => {
      tell('STOPPING=1');
    },
  };
}
