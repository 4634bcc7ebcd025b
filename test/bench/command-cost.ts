import type {Command} from '../../src/hall/command.ts';
import {NINE, smallHall} from '../../src/hall/testing/small-hall.ts';
import {memoryVault} from '../../src/hub/forms/testing/memory-vault.ts';
import {AuditLog} from '../../src/hub/audit/audit-log.ts';
import {openSqliteStore} from '../../src/hub/store/sqlite-store.ts';
import {Writer} from '../../src/hub/writer/writer.ts';
import {monotonic} from './percentiles.ts';

const VISITS = 1_000;
const SEAT = '1-left';
const actor = {kind: 'desk', id: 'bench'} as const;

/** A writer on a store in memory: everything a command costs the hub but network and disk. */
async function openHall() {
  let now = NINE;
  let count = 0;
  const store = openSqliteStore(':memory:', {hall: 'bench'});
  const writer = new Writer({
    store,
    forms: memoryVault(store),
    audit: new AuditLog(store),
    now: () => now,
  });
  await writer.open();
  const send = async (...commands: Command[]) => {
    const requests = commands.map((command) => ({id: `b${String((count += 1))}`, command, actor}));
    const {outcomes} = await writer.write(requests);
    return outcomes.map((outcome) => {
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
      return outcome.answer.ticket?.id ?? '';
    });
  };
  const configuration = {...smallHall, issue: 'always' as const};
  await send({type: 'publish-configuration', configuration, basedOn: 0});
  await send({type: 'register-device', device: 'kiosk-1', kind: 'kiosk'});
  await send({type: 'open-seat', seat: SEAT});
  const pass = (ms: number) => {
    now += ms;
  };
  return {send, pass};
}

/** Commands of one visit below. */
const VERBS = 13;
/** A time on offer that nobody else takes. */
const TOMORROW = NINE + 24 * 60 * 60_000;

/**
 * What one command costs, in microseconds, in a hall where so many wait and so many events have been: a
 * visit goes through every verb of a seat, and somebody gets a time and waits after all, so the line keeps
 * its length.
 */
async function commandCost(waiting: number, events: number): Promise<number> {
  const {send, pass} = await openHall();
  for (let i = 0; i < events; i += 500) {
    const pauses = Array.from({length: 500}, (_, n): Command =>
      n % 2 === 0
        ? {type: 'pause-seat', seat: SEAT, reason: 'short-break'}
        : {type: 'resume-seat', seat: SEAT},
    );
    await send(...pauses);
  }
  let taken = 0;
  const take = (): Command => ({
    type: 'take-number',
    ticket: `t${String((taken += 1))}`,
    device: 'kiosk-1',
    queue: 'land',
    lane: taken % 5 === 0 ? 'priority' : 'ordinary',
    party: 1,
    help: false,
  });
  await send(...Array.from({length: waiting}, take));
  const visits = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      const [last = ''] = await send(take());
      await send({type: 'book-ticket', ticket: last, time: TOMORROW});
      await send({type: 'rejoin', ticket: last});
      await send({type: 'call-next', seat: SEAT});
      await send({type: 'undo', seat: SEAT});
      const [ticket = ''] = await send({type: 'call-next', seat: SEAT});
      await send({type: 'start', ticket});
      await send({type: 'hold', ticket});
      await send({type: 'resume', ticket, seat: SEAT});
      await send({type: 'transfer', ticket, to: SEAT});
      const [again = ''] = await send({type: 'call-next', seat: SEAT});
      await send({type: 'start', ticket: again});
      await send({type: 'finish', ticket: again, outcome: 'settled'});
      pass(11_000);
    }
  };
  await visits(VISITS / 2);
  const began = monotonic();
  await visits(VISITS);
  return Math.round(((monotonic() - began) * 10_000) / (VISITS * VERBS)) / 10;
}

/** The same commands with few and with many waiting, early and late in the log: the ratios should be near 1. */
export async function commandCosts() {
  // The first hall only warms the engine up.
  await commandCost(10, 0);
  const few = await commandCost(10, 0);
  const many = await commandCost(5_000, 0);
  const late = await commandCost(10, 100_000);
  const ratio = (cost: number) => Math.round((cost / few) * 100) / 100;
  return {
    microseconds: {waiting10: few, waiting5000: many, after100000Events: late},
    ratioOfWaiting: ratio(many),
    ratioOfEvents: ratio(late),
  };
}
