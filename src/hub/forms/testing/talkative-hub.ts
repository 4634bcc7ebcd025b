import {startHub} from '../../hub.ts';

// A hub that logs all it can, as a process of its own: a test reads what it says. Its folder is the argument.
const hub = await startHub({
  trial: true,
  data: process.argv[2] ?? '',
  host: '127.0.0.1',
  port: 0,
  logLevel: 'info',
  onLost: (error) => {
    throw error;
  },
});
process.send?.({url: hub.url});
process.once('message', () => {
  void hub.stop().then(() => {
    process.disconnect();
  });
});
