import {assert} from '@open-wc/testing';
import {FeedClient, type Stream} from './feed-client.ts';

class TestStream extends EventTarget implements Stream {
  readyState = 1;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
  }

  say(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, {data: JSON.stringify(data)}));
  }

  close(): void {
    this.readyState = 2;
  }
}

function connect({broken = false} = {}) {
  const streams: TestStream[] = [];
  const timers: {ms: number; work: () => void; stopped: boolean}[] = [];
  const log: string[] = [];
  const client = new FeedClient({
    url: () => `/feed?try=${streams.length}`,
    open: (url) => {
      const stream = new TestStream(url);
      streams.push(stream);
      return stream;
    },
    after: (ms, work) => {
      const timer = {ms, work, stopped: false};
      timers.push(timer);
      return () => {
        timer.stopped = true;
      };
    },
    random: () => 1,
    onFrame: (name) => {
      if (broken) throw new Error('cannot be folded');
      log.push(name);
    },
    onCut: () => log.push('cut'),
    onStray: () => log.push('stray'),
  });
  const last = () => streams.at(-1)!;
  const fire = () => {
    const due = timers.filter(({stopped}) => !stopped).at(-1)!;
    due.stopped = true;
    due.work();
    return due.ms;
  };
  return {client, streams, log, last, fire};
}

suite('feed client', () => {
  test('hands frames on and stays on its stream', () => {
    const {last, log, streams} = connect();
    last().say('snapshot', {});
    last().say('beat', {});
    assert.deepEqual(log, ['snapshot', 'beat']);
    assert.lengthOf(streams, 1);
  });

  test('a line on which nothing comes for 15 s is cut and opened anew', () => {
    const {last, log, streams, fire} = connect();
    last().say('beat', {});
    assert.equal(fire(), 15_000);
    assert.deepEqual(log, ['beat', 'cut']);
    assert.equal(streams[0]?.readyState, 2);
    fire();
    assert.lengthOf(streams, 2);
  });

  test('waits longer after each failure, at most eight seconds, and anew after a frame', () => {
    const {last, fire} = connect();
    const waits: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      last().dispatchEvent(new Event('error'));
      waits.push(fire());
    }
    assert.deepEqual(waits, [500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    last().say('beat', {});
    last().dispatchEvent(new Event('error'));
    assert.equal(fire(), 500);
  });

  test('a frame that cannot be used leads to a new beginning', () => {
    const {last, log, streams, fire} = connect({broken: true});
    last().say('events', {});
    assert.deepEqual(log, ['cut']);
    fire();
    assert.lengthOf(streams, 2);
  });

  test('an old stream is not listened to any more', () => {
    const {streams, log, last, fire} = connect();
    last().dispatchEvent(new Event('error'));
    fire();
    streams[0]?.say('beat', {});
    assert.deepEqual(log, ['cut']);
  });

  test('whoever is not let in waits until somebody has let it in', () => {
    const {client, streams, log, last} = connect();
    last().say('stray', {});
    assert.deepEqual(log, ['cut', 'stray']);
    last().dispatchEvent(new Event('error'));
    assert.lengthOf(streams, 1, 'nothing is tried by itself');
    client.hurry();
    assert.lengthOf(streams, 2);
  });

  test('hurries when the network comes back', () => {
    const {client, streams, last} = connect();
    last().dispatchEvent(new Event('error'));
    client.hurry();
    assert.lengthOf(streams, 2);
    client.hurry();
    assert.lengthOf(streams, 2, 'it is connecting already');
  });
});
