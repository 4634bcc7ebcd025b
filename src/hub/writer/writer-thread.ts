import {join} from 'node:path';
import {parentPort, workerData} from 'node:worker_threads';
import {AuditLog} from '../audit/audit-log.ts';
import {FormDesk} from '../forms/form-desk.ts';
import {FormVault} from '../forms/form-vault.ts';
import {openKeyFile} from '../forms/key-file.ts';
import type {AuditDeed} from '../../wire/audit-api.ts';
import {isDiskFailure} from '../store/disk-failure.ts';
import {openSqliteStore} from '../store/sqlite-store.ts';
import type {RegisterChange} from '../store/store.ts';
import type {Question, Reply, WriterOptions} from './messages.ts';
import {keepDocument} from './keep-document.ts';
import {Writer} from './writer.ts';

// The writer lives in a thread of its own: a disk that takes 30 ms to sync stalls nobody's feed.
const port = parentPort;
if (!port) throw new Error('the writer runs as a worker thread');
const {data, hall} = workerData as WriterOptions;
// The main thread's clock is the hub's only one.
let now = 0;
const store = openSqliteStore(join(data, 'hall.db'), {hall});
const vault = new FormVault(store, openKeyFile(join(data, 'keys.db'), hall));
const audit = new AuditLog(store);
const writer = new Writer({store, forms: vault, audit, now: () => now});
const desk = new FormDesk({
  state: () => writer.state,
  vault,
  audit,
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
      reply({kind: 'form', ask, said: await desk.answer(form, question.asked)});
      break;
    }
    case 'register': {
      reply({kind: 'register', ask: question.ask, said: await store.register()});
      break;
    }
    case 'keep': {
      const {ask, deeds, register} = question;
      reply({kind: 'kept', ask, said: await keep(deeds, register)});
      break;
    }
    case 'revisions': {
      const {ask, before, limit} = question;
      reply({kind: 'revisions', ask, said: await store.revisionsBefore(before, limit)});
      break;
    }
    case 'documents': {
      reply({kind: 'documents', ask: question.ask, said: await store.documents(question.of)});
      break;
    }
    case 'document': {
      const {ask, of, id} = question;
      reply({kind: 'document', ask, said: await store.document(of, id)});
      break;
    }
    case 'keep-document': {
      const {ask, change, deeds} = question;
      reply({kind: 'document-kept', ask, said: await keepDocument({store, audit}, change, deeds)});
      break;
    }
    case 'keep-faults': {
      const {ask, changes, forget} = question;
      reply({kind: 'kept', ask, said: await isKept(store.keepFaults(changes, forget))});
      break;
    }
    case 'faults': {
      reply({kind: 'faults', ask: question.ask, said: await store.faults(question.asked)});
      break;
    }
    case 'open-faults': {
      reply({kind: 'faults', ask: question.ask, said: await store.openFaults()});
      break;
    }
    case 'audit': {
      const {ask, after, limit} = question;
      reply({kind: 'audit', ask, said: await audit.after(after, limit)});
      break;
    }
    case 'verify-audit': {
      reply({kind: 'verified', ask: question.ask, said: await audit.verify()});
      break;
    }
    case 'close':
      await writer.close();
      reply({kind: 'closed'});
      port?.close();
  }
}

const keep = (deeds: readonly AuditDeed[], register: readonly RegisterChange[]) =>
  isKept(audit.commit(deeds, {events: [], answers: [], register}));

/** False where the disk fails: nothing of it is kept. */
async function isKept(done: Promise<void>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (error) {
    if (!isDiskFailure(error)) throw error;
    return false;
  }
}

// One after the other: a group that is being written must be on disk before the next is looked at.
let turn: Promise<void> = writer.open().then((opened) => {
  reply({kind: 'opened', opened});
});
port.on('message', (question: Question) => {
  turn = turn.then(() => answer(question));
});
