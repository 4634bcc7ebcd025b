import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {slipOf} from '../../kiosk/paper/slip-of.ts';
import {planDay, type DayFigures} from '../../src/demo/day-plan.ts';
import {encodeSheet} from '../../src/devices/printer/escpos/encode-sheet.ts';
import {USUAL_PRINTER, type PrinterProfile} from '../../src/devices/printer/profile.ts';
import {layOut} from '../../src/devices/printer/sheet/lay-out.ts';
import {textOf} from '../../src/devices/printer/sheet/text-of.ts';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {USUAL_SLIP} from '../../src/hall/slip-template.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import {chinese} from '../../src/ui/locale.ts';
import type {Slip} from '../../src/ui/slip/slip.ts';
import {slipRows} from '../../src/ui/slip/slip-rows.ts';
import {Interpreter} from '../printer/interpreter.ts';
import {CLONE, EPSON, type PrinterModel} from '../printer/model.ts';
import {dottedText} from './dotted-text.ts';
import {readSlip} from './paper-slip-reader.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const figures = read('../../src/demo/arrivals.json') as DayFigures;
const hall = read('../../src/hub/example/hall.json') as HallConfiguration;

/** The slips of a whole day, in a hall with characters in its names that no printer's font has. */
async function slipsOfDay(): Promise<Slip[]> {
  const configuration = {
    ...hall,
    name: {zh: '㵲阳𫞩群众工作中心', en: 'Wuyang People’s Work Centre'},
    phoneAddress: 'https://hall.example',
    issue: 'always' as const,
  };
  const link = new MemoryLink(configuration);
  const slips: Slip[] = [];
  for (const [index, visit] of planDay(figures, hall, {seed: 3, rush: false}).entries()) {
    const {queue, lane, party, help} = visit;
    const code = String(index * 7_919).padStart(12, '0');
    const ticket = `v${String(index)}`;
    const request = {queue, lane, party, help, code};
    const sent = await link.send('take-number', {ticket, device: link.device, ...request});
    if (sent.kind !== 'done' || !sent.answer.ticket) throw new Error('no number');
    const {number, ahead, wait} = sent.answer.ticket;
    const area = link.state.layout?.areaOf.get(queue);
    if (!area) throw new Error('no area');
    const at = link.now + index * 30_000;
    const issued = {
      kind: 'issued',
      number,
      area,
      ahead,
      wait,
      offline: index % 9 === 0,
      at,
    } as const;
    slips.push(
      slipOf(issued, request, link.state, {origin: 'http://127.0.0.1', hostname: '127.0.0.1'}),
    );
  }
  return slips;
}

/** The last is of how many slips one is printed: two printers print all. */
const PRINTERS: readonly [string, PrinterProfile, PrinterModel, number][] = [
  ['80 mm, a clone', {...USUAL_PRINTER, paper: 80}, {...CLONE, dots: 576}, 1],
  ['58 mm, a clone', {...USUAL_PRINTER, paper: 58}, CLONE, 1],
  [
    '80 mm, all letters',
    {...USUAL_PRINTER, letters: 'gb18030', qr: 'own', cut: 'full', dialect: 'epson'},
    EPSON,
    7,
  ],
  [
    '58 mm, UTF-8',
    {...USUAL_PRINTER, paper: 58, letters: 'utf8', qr: 'own'},
    {...CLONE, encoding: 'utf-8'},
    7,
  ],
  ['80 mm, drawn', {...USUAL_PRINTER, letters: 'none'}, {...CLONE, dots: 576}, 7],
];

/** Without how its lines are broken, and what a printer's font writes otherwise. */
const plain = (lines: readonly string[]) =>
  lines.join('').replace(/\s/gu, '').replaceAll('–', '-').replaceAll('’', "'");

for (const [name, profile, model, of] of PRINTERS) {
  test(`${name}: a slip of a day says on paper what it should, and nothing else`, async () => {
    const slips = await slipsOfDay();
    assert.ok(slips.length >= 590);
    for (const [index, slip] of slips.entries()) {
      if (index % of !== 0) continue;
      const rows = slipRows(slip, hall.slip ?? USUAL_SLIP, {
        locale: chinese,
        large: index % 5 === 0,
      });
      const printer = new Interpreter({model});
      printer.feed(encodeSheet(layOut(rows, profile, dottedText), profile));
      printer.end();
      assert.deepEqual(printer.violations, [], slip.number);
      assert.equal(printer.tickets.length, 1);
      const [ticket] = printer.tickets;
      assert.equal(ticket?.cut, profile.cut);
      const lines = readSlip(ticket);
      assert.ok(lines.includes(`▦ https://hall.example/t/${slip.code.replaceAll(' ', '')}`));
      const said = lines.filter((line) => !line.startsWith('▦'));
      assert.equal(plain(said), plain(textOf(rows)), slip.number);
      assert.equal(said.filter((line) => line === slip.number).length, 1);
    }
  });
}
