import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {slipJob} from '../../devices/printer/job/slip-job.ts';
import {slipTry} from '../../devices/printer/slip-try.ts';
import {HandClock} from '../../devices/testing/hand-clock.ts';
import {problem} from '../../wire/problem.ts';
import {realDisk, type Disk} from '../disk/disk.ts';
import {HubLine} from '../hub/hub-line.ts';
import {JournalFile} from './journal-file.ts';
import {SlipFates} from './slip-fates.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'recha-fates-'));
const turn = () => new Promise((resolve) => setImmediate(resolve));
const HOUR = 3_600_000;
/** For which the hub may take to answer. */
const ANSWER_MS = 10_000;

interface Report {
  readonly ticket: string;
  readonly slip: string;
  readonly tried?: number;
}

/** A hub that answers reports as a test says, and agents that tell it of slips. */
class FatesDesk {
  readonly folder = newFolder();
  readonly clock = new HandClock();
  readonly logged: Readonly<Record<string, unknown>>[] = [];
  readonly heard: {path: string; actor: string; body: Report}[] = [];
  /** What the hub makes of the slip of a ticket; undefined where it never answers. */
  answer: (ticket: string) => [status: number, body: unknown] | undefined = () => [200, {}];
  /** The hub's clock. */
  now = Date.now();
  disk: Disk = realDisk;
  readonly #server: Server;
  #rests = false;
  #line: HubLine | undefined;
  #fates: SlipFates | undefined;

  private constructor() {
    this.#server = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      request.once('end', () => {
        const actor = String(request.headers['recha-actor']);
        const body = JSON.parse(text) as Report;
        this.heard.push({path: request.url ?? '', actor, body});
        const [status, answer] = this.answer(body.ticket) ?? [];
        if (status === undefined) return;
        const date = new Date(this.now).toUTCString();
        response.writeHead(status, {date}).end(JSON.stringify(answer));
      });
    });
  }

  static async open(): Promise<FatesDesk> {
    const desk = new FatesDesk();
    await new Promise<void>((resolve) => desk.#server.listen(0, '127.0.0.1', resolve));
    return desk;
  }

  /** The agent starts; one that was there is gone. */
  async start(): Promise<SlipFates> {
    this.#fates?.stop();
    const {port} = this.#server.address() as AddressInfo;
    this.#line ??= new HubLine({hub: `http://127.0.0.1:${String(port)}`});
    this.#fates = await SlipFates.open({
      folder: this.folder,
      disk: this.disk,
      line: this.#line,
      device: 'kiosk-1',
      after: (ms, work) => this.#after(ms, work),
      random: () => 1,
      log: (line) => this.logged.push(line),
    });
    return this.#fates;
  }

  /** Waits until so much was told. */
  async hears(reports: number): Promise<void> {
    while (this.heard.length < reports) await turn();
  }

  /** Waits until a round is over in which not all was told. */
  async rests(): Promise<void> {
    while (!this.#rests || this.clock.waiting !== 1) await turn();
  }

  #after(ms: number, work: () => void): () => void {
    this.#rests = ms !== ANSWER_MS;
    return this.clock.after(ms, work);
  }

  get told(): string[] {
    return this.heard.map(({body: {ticket, slip}}) => `${ticket} ${slip}`);
  }

  /** Waits until the disk has none any more. */
  async keepsNone(): Promise<void> {
    while (this.kept.length > 0) await turn();
  }

  get kept(): readonly Report[] {
    return JSON.parse(readFileSync(join(this.folder, 'slips.json'), 'utf8')) as Report[];
  }

  close(): void {
    this.#fates?.stop();
    this.#line?.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const refusal = (code: Parameters<typeof problem>[0]): [number, unknown] => {
  const refused = problem(code);
  return [refused.status, refused];
};

test('the hub is told what became of a slip, by the ticket alone', async () => {
  const desk = await FatesDesk.open();
  const fates = await desk.start();
  await fates.tell('t1.0a1b', 'printed');
  await desk.hears(1);
  await fates.tell('t2.0a1c', 'unconfirmed');
  await desk.hears(2);
  assert.deepEqual(
    desk.heard.map(({body}) => body),
    [
      {ticket: 't1', device: 'kiosk-1', slip: 'printed'},
      {ticket: 't2', device: 'kiosk-1', slip: 'unconfirmed'},
    ],
  );
  assert.deepEqual(
    [desk.heard[0]?.actor, desk.heard[0]?.path],
    ['kiosk:kiosk-1', '/api/v1/commands/report-slip'],
  );
  await desk.keepsNone();
  desk.close();
});

test('the hub is told of which try it is, after the next start too', async () => {
  const desk = await FatesDesk.open();
  desk.answer = () => refusal('hub-stopping');
  const tried = desk.now - 5_000;
  await (await desk.start()).tell(slipJob('t1', slipTry(tried + 0.4, '0a1b2c3d')), 'paper-out');
  await desk.rests();
  await desk.start();
  await desk.hears(2);
  assert.deepEqual(desk.heard[1]?.body, {
    ticket: 't1',
    device: 'kiosk-1',
    slip: 'paper-out',
    tried,
  });
  desk.close();
});

test('what the hub did not hear is told after the next start', async () => {
  const desk = await FatesDesk.open();
  desk.answer = () => refusal('hub-stopping');
  await (await desk.start()).tell('t1.0', 'error');
  await desk.rests();
  desk.answer = () => [200, {}];
  await desk.start();
  await desk.hears(2);
  assert.deepEqual(desk.told, ['t1 error', 't1 error']);
  desk.close();
});

test('a disk that fails ends nothing: the hub is told all the same, and of the disk too', async () => {
  const desk = await FatesDesk.open();
  desk.disk = {...realDisk, write: () => Promise.reject(new Error('EROFS'))};
  const fates = await desk.start();
  await fates.tell('t1.0', 'error');
  await desk.hears(1);
  await fates.tell('t2.0', 'unconfirmed');
  await desk.hears(2);
  assert.equal(fates.failed, true);
  assert.deepEqual(desk.logged, [{slips: 'not kept', why: 'Error: EROFS'}]);
  desk.close();
});

test('a disk that was mended is believed again', async () => {
  const desk = await FatesDesk.open();
  let broken = true;
  const write: Disk['write'] = async (...what) => {
    if (broken) throw new Error('ENOSPC');
    await realDisk.write(...what);
  };
  desk.disk = {...realDisk, write};
  const fates = await desk.start();
  await fates.tell('t1.0', 'error');
  assert.equal(fates.failed, true);
  broken = false;
  await fates.tell('t2.0', 'error');
  assert.equal(fates.failed, false);
  desk.close();
});

test('the hub’s last word is one; what it asks to be told again, or cannot answer, is', async () => {
  const desk = await FatesDesk.open();
  desk.answer = (ticket) => (ticket === 't1' ? refusal('id-reused') : [502, '']);
  const fates = await desk.start();
  await fates.tell('t1.0', 'error');
  await desk.hears(1);
  await desk.keepsNone();
  assert.deepEqual(desk.logged, [{slip: 'refused', why: 'id-reused'}]);
  await fates.tell('t2.0', 'error');
  await desk.hears(2);
  await desk.rests();
  desk.clock.pass(2_000);
  await desk.hears(3);
  assert.deepEqual(desk.told, ['t1 error', 't2 error', 't2 error']);
  desk.close();
});

test('the slip of a number that is still on its way waits for it, and keeps no other one', async () => {
  const desk = await FatesDesk.open();
  desk.answer = (ticket) => (ticket === 't1' ? refusal('unknown-ticket') : [200, {}]);
  const fates = await desk.start();
  await fates.tell('t1.0', 'error');
  await fates.tell('t2.0', 'error');
  while (!desk.told.includes('t2 error')) {
    await desk.rests();
    desk.clock.pass(4_000);
  }
  await desk.rests();
  assert.deepEqual(
    desk.kept.map(({ticket}) => ticket),
    ['t1'],
  );
  desk.answer = () => [200, {}];
  desk.clock.pass(4_000);
  await desk.keepsNone();
  desk.close();
});

test('when its day is over at the hub, the slip of a number that never came is left', async () => {
  const desk = await FatesDesk.open();
  desk.answer = () => refusal('unknown-ticket');
  const fates = await desk.start();
  await fates.tell('t1.0', 'error');
  await desk.rests();
  assert.equal(desk.kept.length, 1);
  desk.now += 25 * HOUR;
  desk.clock.pass(2_000);
  await desk.keepsNone();
  assert.deepEqual(desk.logged, [{slip: 'refused', why: 'unknown-ticket'}]);
  desk.close();
});

test('a hub that does not answer is asked for one slip at a time, ever more rarely', async () => {
  const desk = await FatesDesk.open();
  desk.answer = () => undefined;
  const fates = await desk.start();
  for (const job of ['t1.0', 't2.0', 't3.0']) await fates.tell(job, 'error');
  for (const [round, wait] of [2_000, 4_000, 8_000].entries()) {
    await desk.hears(round + 1);
    desk.clock.pass(ANSWER_MS);
    await desk.rests();
    desk.clock.pass(wait - 1);
    await turn();
    assert.equal(desk.heard.length, round + 1);
    desk.clock.pass(1);
  }
  await desk.hears(4);
  assert.deepEqual(new Set(desk.told), new Set(['t1 error']));
  desk.close();
});

test('an agent that stops in the middle of it does nothing afterwards', async () => {
  const desk = await FatesDesk.open();
  desk.answer = () => undefined;
  const fates = await desk.start();
  await fates.tell('t1.0', 'error');
  await desk.hears(1);
  fates.stop();
  await turn();
  await turn();
  assert.equal(desk.clock.waiting, 0);
  assert.equal(desk.kept.length, 1);
  desk.close();
});

test('a job that is on its way is known after a power cut, and only until it has ended', async () => {
  const folder = newFolder();
  const job = {id: 't1.0', number: 'A001', cuts: 12};
  await new JournalFile(folder).began(job);
  assert.deepEqual(await new JournalFile(folder).open(), job);
  await new JournalFile(folder).ended('another');
  assert.deepEqual(await new JournalFile(folder).open(), job);
  await new JournalFile(folder).ended('t1.0');
  assert.equal(await new JournalFile(folder).open(), undefined);
});

test('where the disk fails, the job on its way is known until the power goes', async () => {
  const folder = newFolder();
  const write = () => Promise.reject(new Error('EROFS'));
  const journal = new JournalFile(folder, {...realDisk, write});
  const job = {id: 't1.0', number: 'A001'};
  await journal.began(job);
  assert.deepEqual([await journal.open(), journal.failed], [job, true]);
  await journal.ended('t1.0');
  assert.equal(await journal.open(), undefined);
});
