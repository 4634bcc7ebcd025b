import {EventEmitter, once} from 'node:events';
import type {CDPSession, Page} from 'playwright-core';

/** What answers DevTools commands and tells events: a page, or a worker behind it. */
interface Target {
  send(method: string, params: object): Promise<unknown>;
  readonly events: EventEmitter;
}

/** Everything that scripts of one thread hold, as V8 writes it down after it has collected. */
export type Heaps = ReadonlyMap<string, Buffer>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** The heaps of a page, of its workers and of the service worker of its origin. */
export async function heapsOf(page: Page): Promise<Heaps> {
  const heaps = new Map<string, Buffer>();
  const own = await page.context().newCDPSession(page);
  heaps.set('page', await snapshot(direct(own)));
  const workers = await workersOf(own);
  for (const [index, worker] of workers.entries()) {
    heaps.set(`worker ${index + 1}`, await snapshot(worker));
  }
  await own.detach();
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('the browser cannot be asked');
  const {targetInfos} = await browser.send('Target.getTargets');
  for (const {targetId} of targetInfos.filter(({type}) => type === 'service_worker')) {
    const {sessionId} = await browser.send('Target.attachToTarget', {targetId, flatten: false});
    heaps.set('service worker', await snapshot(behind(browser, sessionId)));
  }
  await browser.detach();
  return heaps;
}

async function workersOf(page: CDPSession): Promise<Target[]> {
  const found: {readonly sessionId: string; readonly targetInfo: TargetInfo}[] = [];
  page.on('Target.attachedToTarget', (event) => found.push(event));
  // Answers once it has attached to all that there are.
  await page.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return found
    .filter(({targetInfo}) => targetInfo.type === 'worker')
    .map(({sessionId}) => behind(page, sessionId));
}

async function snapshot(target: Target): Promise<Buffer> {
  const chunks: Buffer[] = [];
  target.events.on('HeapProfiler.addHeapSnapshotChunk', ({chunk}: {chunk: string}) => {
    chunks.push(Buffer.from(chunk));
  });
  for (let times = 0; times < 3; times += 1) await target.send('HeapProfiler.collectGarbage', {});
  await target.send('HeapProfiler.takeHeapSnapshot', {captureNumericValue: true});
  return Buffer.concat(chunks);
}

function direct(session: CDPSession): Target {
  const events = new EventEmitter();
  session.on('HeapProfiler.addHeapSnapshotChunk', (event) => {
    events.emit('HeapProfiler.addHeapSnapshotChunk', event);
  });
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  return {send, events};
}

/** A target whose messages go through another one's session. */
function behind(session: CDPSession, sessionId: string): Target {
  const events = new EventEmitter();
  let lastId = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const {id, method, params, result} = JSON.parse(event.message) as Message;
    events.emit(method ?? `answer ${id}`, method === undefined ? result : params);
  });
  return {
    events,
    async send(method, params) {
      lastId += 1;
      const id = lastId;
      const answer = once(events, `answer ${id}`);
      const message = JSON.stringify({id, method, params});
      await session.send('Target.sendMessageToTarget', {message, sessionId});
      return (await answer)[0] as unknown;
    },
  };
}
