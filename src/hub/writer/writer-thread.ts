import {join} from 'node:path';
import {parentPort, workerData} from 'node:worker_threads';
import {openAccessLog} from '../forms/access-log.ts';
import {FormDesk} from '../forms/form-desk.ts';
import {FormVault} from '../forms/form-vault.ts';
import {openKeyFile} from '../forms/key-file.ts';
import {openSqliteStore} from '../store/sqlite-store.ts';
import type {Question, Reply, WriterOptions} from './messages.ts';
import {Writer} from './writer.ts';

// The writer lives in a thread of its own: a disk that takes 30 ms to sync stalls nobody's feed.
const port = parentPort;
if (!port) throw new Error('the writer runs as a worker thread');
const {data, hall} = workerData as WriterOptions;
// The main thread's clock is the hub's only one.
let now = 0;
const store = openSqliteStore(join(data, 'hall.db'), {hall});
const vault = new FormVault(store, openKeyFile(join(data, 'keys.db'), hall));
const writer = new Writer(store, vault, () => now);
const desk = new FormDesk({
  state: () => writer.state,
  vault,
  log: openAccessLog(join(data, 'access.db'), hall),
  ticketOf: (code) => writer.ticketOf(code),
});
const reply = (message: Reply) => {
  port.postMessage(message);
};

async function answer(question: Question): Promise<void> {
  switch (question.kind) {
    case 'write': {
      now = question.at;
      const began = performance.now();
      const written = await writer.write(question.requests);
      reply({kind: 'written', written, ms: performance.now() - began});
      break;
    }
    case 'events': {
      const {ask, after, limit} = question;
      reply({kind: 'events', ask, said: await writer.eventsText(after, limit)});
      break;
    }
    case 'rate': {
      const {ask, code, level} = question;
      now = question.at;
      reply({kind: 'rated', ask, said: await writer.rate(code, level)});
      break;
    }
    case 'is-rated': {
      const {ask, code} = question;
      reply({kind: 'is-rated', ask, said: await writer.isRated(code)});
      break;
    }
    case 'ticket': {
      const {ask, code} = question;
      reply({kind: 'ticket', ask, said: await writer.ticketOf(code)});
      break;
    }
    case 'first-unit': {
      const {ask, ticket} = question;
      reply({kind: 'first-unit', ask, said: await writer.firstUnitOf(ticket)});
      break;
    }
    case 'form': {
      const {ask, form} = question;
      reply({kind: 'form', ask, said: await desk.answer(form, question)});
      break;
    }
    case 'accesses': {
      const {ask, after, limit} = question;
      reply({kind: 'accesses', ask, said: desk.accesses(after, limit)});
      break;
    }
    case 'close':
      desk.close();
      await writer.close();
      reply({kind: 'closed'});
      port?.close();
  }
}

// One after the other: a group that is being written must be on disk before the next is looked at.
let turn: Promise<void> = writer.open().then((opened) => {
  reply({kind: 'opened', opened});
});
port.on('message', (question: Question) => {
  turn = turn.then(() => answer(question));
});
