import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Interpreter} from './interpreter.ts';
import {CLONE, EPSON, type PrinterModel} from './model.ts';
import {hex, times} from './testing/hex.ts';
import {words} from './ticket-text.ts';

const CUT = '1d 56 42 00';

function print(text: string, model: PrinterModel = EPSON): Interpreter {
  const interpreter = new Interpreter({model});
  interpreter.feed(hex(text));
  interpreter.end();
  return interpreter;
}

/** What lies in the tray, where nothing was wrong. */
function ticket(text: string, model: PrinterModel = EPSON) {
  const {violations, tickets} = print(text, model);
  assert.deepEqual(violations, []);
  assert.equal(tickets.length, 1);
  return tickets[0]!;
}

const wrong = (text: string, model?: PrinterModel) =>
  print(text, model).violations.map(({at, what}) => `${at} ${what}`);

test('a ticket of Chinese, letters and a cut is read as it stands', () => {
  const {lines, cut, picture, whole} = ticket(
    `1b 40 1c 26 1b 61 01 1d 21 11 b9 f3 d1 f4 "A023" 0a 1d 21 00 1b 61 00 "ok" 0a ${CUT}`,
  );
  assert.deepEqual(lines.map(words), ['贵阳A023', 'ok']);
  const [title, foot] = lines;
  assert.ok(title && foot);
  assert.equal(title.align, 'centre');
  // Two characters of 48 dots, four of 24, in the middle of 576.
  assert.deepEqual(
    title.runs.map(({x, width, across, down}) => [x, width, across, down]),
    [[192, 192, 2, 2]],
  );
  assert.equal(foot.align, 'left');
  assert.equal(foot.runs[0]?.x, 0);
  assert.equal(cut, 'partial');
  assert.equal(whole, true);
  // The end of the paper, two lines, and up to the cutter.
  assert.equal(picture.height, 104 + 48 + 30);
});

test('bytes may come one by one or all at once', () => {
  const bytes = hex(`1b 40 1c 26 b9 f3 95 34 b2 35 0a 1d 76 30 00 01 00 02 00 ff 81 ${CUT}`);
  const parts = new Interpreter();
  for (const byte of bytes) parts.feed([byte]);
  const whole = new Interpreter();
  whole.feed(bytes);
  assert.deepEqual(parts.violations, []);
  assert.deepEqual(parts.tickets, whole.tickets);
  assert.deepEqual(parts.tickets[0]?.lines.map(words), ['贵𠮷']);
});

test('sizes, boldness, underline and reverse are those of the characters that they cover', () => {
  const {lines} = ticket(`1b 21 b8 "a" 1b 21 00 "b" 1b 45 01 1d 42 01 "c" 0a ${CUT}`);
  assert.deepEqual(
    lines[0]?.runs.map(({text, across, down, bold, underline, reverse}) => [
      text,
      across,
      down,
      bold,
      underline,
      reverse,
    ]),
    [
      ['a', 2, 2, true, 1, false],
      ['b', 1, 1, false, 0, false],
      ['c', 1, 1, true, 0, true],
    ],
  );
});

test('ESC ! makes letters larger and FS ! Chinese characters, GS ! both', () => {
  const {lines} = ticket(
    `1c 26 1b 21 30 "a" b9 f3 0a 1b 21 00 1c 21 0c "a" b9 f3 0a 1d 21 22 "a" b9 f3 0a 1c 57 00 "a" b9 f3 0a ${CUT}`,
  );
  const sizes = lines.map(({runs}) => runs.map(({text, across}) => `${text}${across}`).join(' '));
  assert.deepEqual(sizes, ['a2 贵1', 'a1 贵2', 'a贵3', 'a3 贵1']);
});

test('a tall character stands on the same ground as its neighbours', () => {
  const {picture, lines} = ticket(`1d 21 01 "a" 1d 21 00 "b" 0a ${CUT}`);
  const top = lines[0]!.y;
  assert.equal(lines[0]?.height, 48);
  const column = (x: number) =>
    Array.from({length: 48}, (_, y) => y).filter((y) => picture.black(x, top + y));
  assert.equal(column(6)[0], 4);
  // The box of the small one begins in the lower half.
  assert.equal(column(18)[0], 24 + 2);
});

test('words of a line stand together or apart as they do on the paper', () => {
  const {lines} = ticket(`"a" 1b 45 01 "b" 1b 24 00 01 "c" 0a ${CUT}`);
  assert.deepEqual(lines.map(words), ['ab\tc']);
});

test('positions are in dots: margin, width, absolute, relative and tabs', () => {
  const {lines} = ticket(
    `1d 4c 20 00 1d 57 00 01 1b 24 10 00 "a" 1b 5c 08 00 "b" 09 "c" 0a 1b 61 02 "r" 0a ${CUT}`,
  );
  assert.deepEqual(
    lines.map(({runs}) => runs.map(({x}) => x)),
    [[32 + 16, 32 + 16 + 12 + 8, 32 + 96], [32 + 256 - 12]],
  );
});

test('lines are as far apart as was said, and never nearer than their characters', () => {
  const {lines, picture} = ticket(
    `"a" 0a 1b 33 50 "b" 0a 1b 33 00 "c" 0a 1b 32 "d" 1b 64 02 ${CUT}`,
  );
  const first = 104;
  assert.deepEqual(
    lines.map(({y}) => y - first),
    [0, 30, 110, 134],
  );
  assert.equal(picture.height, first + 134 + 60);
});

test('a raster is printed bit by bit, and made larger as its mode says', () => {
  const {graphics, picture} = ticket(`1d 76 30 03 01 00 02 00 80 01 ${CUT}`);
  const [raster] = graphics;
  assert.deepEqual([raster?.kind, raster?.bits.width, raster?.bits.height], ['raster', 16, 4]);
  const burnt = (y: number) =>
    Array.from({length: 20}, (_, x) => x).filter((x) => picture.black(x, 104 + y));
  assert.deepEqual([0, 1, 2, 3].map(burnt), [
    [0, 1],
    [0, 1],
    [14, 15],
    [14, 15],
  ]);
});

test('a stored picture is printed by function 50, long or short', () => {
  for (const head of ['1d 28 4c 0c 00', '1d 38 4c 0c 00 00 00']) {
    const {graphics} = ticket(
      `1b 61 01 ${head} 30 70 30 01 01 31 05 00 02 00 f8 88 1d 28 4c 02 00 30 32 ${CUT}`,
    );
    assert.equal(graphics[0]?.kind, 'stored');
    assert.equal(graphics[0].bits.width, 5);
    assert.equal(graphics[0].x, 285);
  }
});

test('columns of 24 dots stand in their line', () => {
  const {lines, graphics, picture} = ticket(`"a" 1b 2a 21 02 00 80 00 00 00 00 01 "b" 0a ${CUT}`);
  assert.deepEqual(
    lines[0]?.runs.map(({x}) => x),
    [0, 14],
  );
  assert.equal(graphics[0]?.x, 12);
  assert.ok(picture.black(12, 104) && picture.black(13, 104 + 23) && !picture.black(13, 104));
});

test('questions are kept in the order in which they would be answered', () => {
  const {asked, violations} = print(
    '1d 72 01 1d 28 48 06 00 30 30 "id01" 1d 67 32 00 b2 00 1d 49 42 1d 61 ff 1d 67 30 00 14 00',
  );
  assert.deepEqual(violations, []);
  assert.deepEqual(asked, [
    {kind: 'paper'},
    {kind: 'process', id: [...Buffer.from('id01')]},
    {kind: 'counter', n: 178},
    {kind: 'identity', n: 66},
  ]);
});

test('commands without any effect on paper are known', () => {
  const quiet =
    '1b 40 1b 63 33 ff 1b 63 34 00 1b 3d 01 10 04 01 10 05 02 10 14 08 01 03 14 01 06 02 08 1b 52 0f 1b 74 00 0d';
  assert.deepEqual(wrong(quiet), []);
});

test('the yuan sign of the Chinese set stands where the dollar was', () => {
  assert.deepEqual(ticket(`1b 52 0f "$5" 0a ${CUT}`).lines.map(words), ['¥5']);
  assert.deepEqual(wrong('1b 52 02 "[" 0a'), ['3 [ is another sign in character set 2']);
});

test('another device may be spoken to in between', () => {
  assert.deepEqual(ticket(`1b 3d 02 "screen" 0a 1b 3d 01 "paper" 0a ${CUT}`).lines.map(words), [
    'paper',
  ]);
});

test('every way to cut is told apart', () => {
  for (const [cut, how] of [
    ['1d 56 41 00', 'full'],
    ['1d 56 42 10', 'partial'],
    ['1b 64 04 1d 56 00', 'full'],
    ['1b 64 04 1d 56 31', 'partial'],
    ['1b 64 04 1b 69', 'partial'],
    ['1b 64 04 1b 6d', 'partial'],
  ] as const) {
    assert.equal(ticket(`"a" 0a ${cut}`).cut, how, cut);
  }
});

test('without a cut the paper hangs there', () => {
  const {cut, whole} = ticket('"a" 0a');
  assert.deepEqual([cut, whole], ['none', false]);
});

test('a job that begins on paper where another hangs makes no whole ticket', () => {
  const {tickets} = print(`1b 40 "a" 0a 1b 40 1b 40 "b" 0a 1b 40 ${CUT} 1b 40 "c" 0a ${CUT}`);
  assert.deepEqual(
    tickets.map(({lines, whole}) => [lines.map(words).join(' '), whole]),
    [
      ['a b', false],
      ['c', true],
    ],
  );
});

test('what lies between head and cutter stays inside when nothing feeds it out', () => {
  const {tickets, violations} = print(`"a" 0a 1d 56 00 "b" 0a ${CUT}`);
  assert.deepEqual(
    violations.map(({what}) => what),
    ['the cut leaves 20 printed rows inside'],
  );
  assert.deepEqual(
    tickets.map(({lines}) => lines.map(words)),
    [[], ['a', 'b']],
  );
});

test('what the reference does not have is told with its place', () => {
  assert.deepEqual(wrong('1b 40 1b 7e "x" 0a'), ['2 1b 7e is unknown to this printer']);
  assert.deepEqual(wrong('07'), ['0 07 is unknown to this printer']);
  assert.deepEqual(wrong('1b 61 07'), ['0 ESC a: n = 7']);
  assert.deepEqual(wrong('1d 21 88'), ['0 GS !: n = 136 has bits without a meaning']);
  assert.deepEqual(wrong('1d 56 05'), ['0 GS V: m = 5']);
  assert.deepEqual(wrong('1d 72 03'), ['0 GS r: n = 3']);
  assert.deepEqual(wrong('1c 43 01'), ['0 FS C: is for Japanese printers only']);
  assert.deepEqual(wrong('1d 67 32 00 15 01'), ['0 GS g 2: no such counter']);
  assert.deepEqual(wrong('1d 28 48 06 00 30 30 "i" 01 "01"'), ['0 GS ( H: has an id beyond ASCII']);
});

test('what has no effect where it stands is wrong there', () => {
  assert.deepEqual(wrong('"a" 1b 61 01 0a'), ['1 ESC a within a line has no effect']);
  assert.deepEqual(wrong('"a" 1d 4c 00 00 0a'), ['1 GS L within a line has no effect']);
  assert.deepEqual(wrong(`"a" ${CUT} 0a`), ['1 a cut within a line has no effect']);
  assert.deepEqual(wrong('"a" 1d 76 30 00 01 00 01 00 ff 0a'), [
    '1 a picture within a line has no effect',
  ]);
  assert.deepEqual(wrong('"a" 1b 40'), ['1 ESC @ drops a line that was never printed']);
  assert.deepEqual(wrong('"a"'), ['1 a last line is never printed']);
  assert.deepEqual(wrong('1d 28 4c 02 00 30 32'), ['0 no picture was stored']);
});

test('Chinese needs its mode, and whole characters', () => {
  assert.deepEqual(wrong('b9 f3 0a'), [
    '0 Chinese byte b9 while Chinese is off',
    '1 Chinese byte f3 while Chinese is off',
  ]);
  assert.deepEqual(wrong('1c 26 b9 0a'), ['2 b9 0a is no character']);
  assert.deepEqual(wrong('1c 26 95 34 b2 41 0a'), ['2 95 34 b2 41 is no character']);
  assert.deepEqual(
    wrong('1c 26 b9 f3 1b 40 b9 0a').at(-1),
    '6 Chinese byte b9 while Chinese is off',
  );
  assert.deepEqual(wrong('1c 26 b9'), ['2 a character is not ended']);
});

test('a character that the font does not have would come out blank', () => {
  const gbk = {...EPSON, font: 'gb2312', encoding: 'gbk'} as const;
  assert.deepEqual(wrong('1c 26 e9 46 0a', gbk), ['2 镕 (e9 46) has no glyph in a font of gb2312']);
  assert.match(wrong('1c 26 95 34 b2 35 0a', gbk)[0] ?? '', /four bytes/);
  assert.deepEqual(wrong('1c 26 95 34 b2 35 0a'), []);
});

test('a clone of UTF-8 reads UTF-8, whatever the mode', () => {
  const utf8 = {...CLONE, encoding: 'utf-8', font: 'gbk'} as const;
  assert.deepEqual(ticket(`"贵阳A1" 0a ${CUT}`, utf8).lines.map(words), ['贵阳A1']);
  assert.deepEqual(wrong('b9 f3 0a', utf8), [
    '0 b9 begins no character',
    '1 f3 0a is no character',
  ]);
  assert.match(wrong('"𠮷" 0a', utf8)[0] ?? '', /no glyph/);
});

test('a clone prints what it does not know', () => {
  const {tickets, violations} = print(`1d 28 48 06 00 30 30 "id01" 0a ${CUT}`, CLONE);
  assert.deepEqual(tickets[0]?.lines.map(words), ['H00id01']);
  assert.equal(violations[0]?.what, 'GS ( H is unknown to this printer');
  assert.deepEqual(wrong('1d 61 ff 0a', CLONE).length, 2);
});

test('nothing is printed beyond the paper', () => {
  const line = `${times(49, '41')} 0a`;
  assert.deepEqual(wrong(line), ['48 A is beyond the 576 dots of the line']);
  assert.equal(wrong(line, {...EPSON, dots: 384}).length, 1);
  assert.deepEqual(wrong('1b 24 00 03'), ['0 768 is beyond the line']);
  assert.deepEqual(wrong('1d 57 41 02'), ['0 GS W leads beyond the paper of 576 dots']);
  assert.deepEqual(wrong(`1d 76 30 00 49 00 01 00 ${times(73, 'ff')}`), [
    '0 a picture of 584 dots is beyond the 576 of the line',
  ]);
});

test('a picture has to be as long as it says', () => {
  assert.deepEqual(wrong('1d 28 4c 0b 00 30 70 30 01 01 31 05 00 02 00 f8'), [
    '0 GS ( L: declares 1 bytes of picture, and 5 by 2 dots are 2',
  ]);
  assert.deepEqual(wrong('1d 76 30 00 02 00 02 00 ff ff ff'), ['0 GS v 0 is not ended']);
  assert.deepEqual(wrong('1d 76 30 00 00 00 01 00'), ['0 GS v 0: 0 bytes by 1 rows']);
});

test('a question in real time within a picture is found, also across its head', () => {
  const [inside] = wrong('1d 76 30 00 01 00 04 00 ff 10 04 01');
  assert.equal(inside, '11 a real-time command ends within GS v 0: it is carried out at once');
  assert.equal(wrong('1d 76 30 00 01 00 04 00 10 04 07 ff').length, 0);
  assert.equal(wrong('1d 76 30 00 02 00 10 04 01').length > 0, true);
  assert.equal(wrong('1d 76 30 00 04 00 01 00 10 14 01 00 02').length, 2);
});
