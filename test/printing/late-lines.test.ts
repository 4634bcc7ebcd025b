import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Conversation} from '../../src/devices/printer/job/conversation.ts';
import type {LineEnds, OpenLine} from '../../src/devices/printer/job/printer-line.ts';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';

async function turns(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

/** Lines that a test opens, and lets fail, when it wants. */
class Lines {
  readonly opened: {
    readonly ends: LineEnds;
    readonly given: AbortSignal | undefined;
    fail: (why: Error) => void;
    closed: boolean;
  }[] = [];
  opens = true;

  readonly open: OpenLine = (ends, given) => {
    const fail: (why: Error) => void = () => undefined;
    const line = {ends, given, fail, closed: false};
    this.opened.push(line);
    if (!this.opens) return new Promise(() => undefined);
    return Promise.resolve({
      write: () =>
        new Promise((_, reject) => {
          line.fail = reject;
        }),
      finish: () => Promise.resolve(),
      close: () => {
        line.closed = true;
      },
    });
  };
}

const QUESTION = Uint8Array.of(0x1d, 0x72, 1);

test('what fails on an old line does not close the new one', async () => {
  const lines = new Lines();
  const talk = new Conversation(lines.open, new HandClock().after);
  await talk.begin(2_000);
  talk.say(QUESTION);
  talk.close();
  await talk.begin(2_000);
  lines.opened[0]?.fail(new Error('EPIPE'));
  await turns();
  assert.ok(talk.isOpen);
  assert.deepEqual(
    lines.opened.map(({closed}) => closed),
    [true, false],
  );
});

test('what still comes over an old line is not heard', async () => {
  const lines = new Lines();
  const talk = new Conversation(lines.open, new HandClock().after);
  await talk.begin(2_000);
  talk.close();
  lines.opened[0]?.ends.heard(Uint8Array.of(0));
  await talk.begin(2_000);
  lines.opened[0]?.ends.heard(Uint8Array.of(0));
  lines.opened[0]?.ends.broken();
  assert.equal(talk.reached, 0);
  assert.ok(talk.isOpen);
});

test('a line that takes too long to open is called off', async () => {
  const lines = new Lines();
  lines.opens = false;
  const clock = new HandClock();
  const talk = new Conversation(lines.open, clock.after);
  const begun = talk.begin(2_000);
  clock.pass(2_000);
  assert.equal(await begun, false);
  assert.equal(lines.opened[0]?.given?.aborted, true);
});
