import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {playVendor, setHardware} from '../../../test/devices/vendor-service.ts';
import {READER_PROFILES} from '../id-reader/profiles.ts';
import {codeIn} from './code-in.ts';
import {LineFraming} from './line-framing.ts';
import {openScanner} from './open-scanner.ts';
import {SocketScanner} from './socket-scanner.ts';
import {VirtualScanner} from './virtual-scanner.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test("a slip's code is found in its address, or alone", () => {
  for (const text of [
    '123456789012',
    '1234 5678 9012',
    ' 123456789012\t',
    'http://10.0.0.5:8080/t/123456789012',
    'https://hall.example/t/123456789012',
    'HTTP://10.0.0.5/T/123456789012',
    'https://hall.example/front/t/123456789012',
  ]) {
    assert.equal(codeIn(text), '123456789012', text);
  }
});

test('any other code leads to no visit', () => {
  for (const text of [
    '',
    '12345678901',
    '1234567890123',
    '11010519491231002X',
    'http://10.0.0.5/t/12345678901',
    'http://10.0.0.5/t/1234567890123',
    'http://10.0.0.5/t/1234 5678 9012',
    'http://10.0.0.5/x/123456789012',
    'http://10.0.0.5/t/123456789012?x',
    'http://10.0.0.5/?/t/123456789012',
    'http://10.0.0.5/t/123456789012/',
    'ftp://10.0.0.5/t/123456789012',
    'javascript:alert(1)/t/123456789012',
    '１２３４５６７８９０１２',
  ]) {
    assert.equal(codeIn(text), undefined, text);
  }
});

test('lines come out as they went in, wherever the wire cuts them', () => {
  const lines = fc.array(fc.string({unit: 'grapheme', minLength: 1}).filter(isPrintable));
  fc.assert(
    fc.property(
      lines,
      fc.constantFrom('\r', '\n', '\r\n'),
      fc.integer({min: 1, max: 9}),
      (codes, end, size) => {
        const framing = new LineFraming();
        const sent = bytes(codes.map((code) => code + end).join(''));
        const heard: string[] = [];
        for (let at = 0; at < sent.length; at += size) {
          heard.push(...framing.push(sent.subarray(at, at + size)));
        }
        assert.deepEqual(heard, codes);
      },
    ),
  );
});

// eslint-disable-next-line no-control-regex -- They are what a line does not hold.
const isPrintable = (text: string) => !/[\u0000-\u001f]/.test(text) && text !== '\ufeff';

test('a line may be as long as it may be, and not longer', () => {
  const framing = new LineFraming();
  assert.deepEqual(framing.push(bytes(`${'1'.repeat(2_048)}\n`)), ['1'.repeat(2_048)]);
  assert.deepEqual(framing.push(bytes(`${'1'.repeat(2_049)}\n2\n`)), ['2']);
});

test('the memory of a framing does not grow with the noise', () => {
  const framing = new LineFraming();
  const noise = new Uint8Array(64 * 1_024).fill(0x78);
  const round = () => {
    for (let at = 0; at < 32; at += 1) assert.deepEqual(framing.push(noise), []);
  };
  round();
  const before = process.memoryUsage().arrayBuffers;
  for (let at = 0; at < 10; at += 1) round();
  assert.ok(process.memoryUsage().arrayBuffers - before < 1_024 * 1_024);
  assert.deepEqual(framing.push(bytes('\n1\n')), ['1']);
});

test('a virtual scanner tells whoever watches', () => {
  const scanner = new VirtualScanner();
  const heard: string[] = [];
  scanner.scan('1');
  const leave = scanner.watch((code) => heard.push(code));
  scanner.scan('2');
  leave();
  scanner.scan('3');
  assert.deepEqual(heard, ['2']);
});

test('codes come from a local service, also after it was restarted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'recha-scanner-'));
  const set = (count: number, code: string) =>
    setHardware(folder, {reader: {saw: 'none'}, scan: {code, count}});
  await set(0, '');
  const service = await playVendor(folder, READER_PROFILES['bridge']!);
  const tries: (() => void)[] = [];
  const scanner = new SocketScanner(`ws://127.0.0.1:${service.port}/scanner`, (_ms, work) => {
    tries.push(work);
    retrying();
    return () => undefined;
  });
  let retrying: () => void = () => undefined;
  const next = () => new Promise<string>((resolve) => scanner.watch(resolve));

  await service.connected('/scanner');
  const first = next();
  await set(1, '123456789012');
  assert.equal(await first, '123456789012');

  const cut = new Promise<void>((resolve) => (retrying = resolve));
  service.breakAll();
  await cut;
  const back = service.connected('/scanner');
  tries[0]!();
  await back;
  const second = next();
  await set(2, '000000000000');
  assert.equal(await second, '000000000000');
  await service.close();
  await rm(folder, {recursive: true});
});

test('a device without a scanner opens none', () => {
  assert.equal(openScanner(undefined), undefined);
});
