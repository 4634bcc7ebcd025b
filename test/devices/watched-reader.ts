import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import type {ReaderEvent} from '../../src/devices/id-reader/id-reader.ts';
import {LocalServiceReader} from '../../src/devices/id-reader/local-service-reader.ts';
import {READER_PROFILES} from '../../src/devices/id-reader/profiles.ts';
import type {ReaderProfile} from '../../src/devices/id-reader/reader-profile.ts';
import type {After} from '../../src/devices/after.ts';
import {serveLocally, type Answer} from './local-server.ts';

export const today = () => '2026-11-24';
/** Nothing is waited for but the network; what is a matter of patience happens only in the tests of it. */
export const soon: After = (ms, work) => {
  const timer = ms < 2_000 ? setImmediate(work) : undefined;
  return () => {
    clearImmediate(timer);
  };
};

/** Events in order, and a promise for the next ones. */
export class Heard {
  readonly all: string[] = [];
  readonly events: ReaderEvent[] = [];
  #waiting: (() => void)[] = [];

  readonly hear = (event: ReaderEvent): void => {
    this.events.push(event);
    this.all.push(event.type === 'fault' ? event.why : event.type);
    for (const goOn of this.#waiting.splice(0)) goOn();
  };

  async until(...expected: string[]): Promise<void> {
    while (this.all.length < expected.length) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    assert.deepEqual(this.all, expected);
  }
}

export const profileOf = (name: string): ReaderProfile => READER_PROFILES[name]!;
export const urlOf = ({over}: ReaderProfile, port: number) =>
  over === 'http' ? `http://127.0.0.1:${port}/card=idcard` : `ws://127.0.0.1:${port}`;

export async function served(t: TestContext, answer: (question: Buffer) => Promise<Answer>) {
  const server = await serveLocally(answer);
  t.after(() => server.close());
  return server;
}

export function watched(t: TestContext, profile: ReaderProfile, port: number, after = soon) {
  const reader = new LocalServiceReader({profile, url: urlOf(profile, port), today, after});
  const heard = new Heard();
  const leave = reader.watch(heard.hear);
  t.after(leave);
  return {reader, heard, leave};
}
