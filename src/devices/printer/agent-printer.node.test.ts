import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {PRINTER_API, type PrintAsk} from '../../wire/printer-api.ts';
import {AgentPrinter} from './agent-printer.ts';
import {USUAL_PRINTER} from './profile.ts';
import {blank} from './sheet/bits.ts';

const {fetch} = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

const slip = {id: 't1.0', number: 'A001', rows: [{kind: 'rule'}]} as const;
const letters = {
  line: () => blank(8, 8),
  letter: () => blank(8, 8),
  ready: () => Promise.resolve(),
};

/** An agent as its page asks it; each answer is undefined where none comes. */
class Agent {
  printer: unknown = {profile: USUAL_PRINTER, status: 'ready'};
  /** What it says to one slip after the other. */
  readonly prints: [status: number, json?: object][] = [];
  readonly asked: PrintAsk[] = [];

  constructor() {
    globalThis.fetch = ((path: string, init?: RequestInit) =>
      this.#answer(path, init)) as typeof globalThis.fetch;
  }

  #answer(path: string, init?: RequestInit): Promise<Response> {
    if (path === PRINTER_API.printer) {
      return this.printer === undefined
        ? Promise.reject(new TypeError('nobody there'))
        : Promise.resolve(Response.json(this.printer));
    }
    this.asked.push(JSON.parse(init?.body as string) as PrintAsk);
    const [status, json] = this.prints.shift() ?? [];
    return status === undefined
      ? Promise.reject(new TypeError('the line broke'))
      : Promise.resolve(new Response(json && JSON.stringify(json), {status}));
  }
}

test('an agent that says more than this page knows prints all the same', async () => {
  const agent = new Agent();
  agent.printer = {
    profile: {...USUAL_PRINTER, letters: 'big5', dialect: 'star', width: 72},
    status: 'cleaning',
    serial: 7,
  };
  const printer = new AgentPrinter(letters);
  assert.equal(await printer.isThere(), true);
  assert.equal(await printer.status(), 'error', 'whatever it is, somebody has to look');
  agent.prints.push([200, {kind: 'printed', metres: 0.1}]);
  assert.deepEqual(await printer.print(slip), {kind: 'printed'});
  agent.prints.push([200, {kind: 'failed', fault: 'overheated', degrees: 80}]);
  assert.deepEqual(await printer.print(slip), {kind: 'failed', fault: 'error'});
  agent.prints.push([200, {kind: 'spooled'}]);
  assert.deepEqual(await printer.print(slip), {kind: 'unconfirmed'});
});

test('an agent whose printer was changed meanwhile is asked once more, for what it has now', async () => {
  const agent = new Agent();
  const printer = new AgentPrinter(letters);
  await printer.status();
  agent.printer = {profile: {...USUAL_PRINTER, paper: 58}, status: 'ready'};
  agent.prints.push([400], [200, {kind: 'printed'}]);
  assert.deepEqual(await printer.print(slip), {kind: 'printed'});
  assert.deepEqual(
    agent.asked.map(({paper}) => paper),
    [80, 58],
  );
  agent.prints.push([400], [400]);
  assert.deepEqual(await printer.print(slip), {kind: 'failed', fault: 'error'});
});

test('an agent that is not there printed nothing; one that goes in the middle may have', async () => {
  const agent = new Agent();
  agent.printer = undefined;
  const printer = new AgentPrinter(letters);
  assert.deepEqual(await printer.print(slip), {kind: 'failed', fault: 'offline'});
  agent.printer = {profile: USUAL_PRINTER, status: 'ready'};
  assert.deepEqual(await printer.print(slip), {kind: 'unconfirmed'});
  agent.prints.push([500]);
  assert.deepEqual(await printer.print(slip), {kind: 'failed', fault: 'error'});
});

test('an agent that owns no printer says so, and one that is silent may own one', async () => {
  const agent = new Agent();
  agent.printer = undefined;
  assert.equal(await new AgentPrinter(letters).isThere(), true);
  globalThis.fetch = () => Promise.resolve(new Response(null, {status: 404}));
  assert.equal(await new AgentPrinter(letters).isThere(), false);
});
