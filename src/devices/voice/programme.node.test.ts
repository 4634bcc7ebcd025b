import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Announcement} from './announcement-queue.ts';
import {Programme, type Piece} from './programme.ts';

let seqs = 0;
const call = (ticket: string, more: Partial<Announcement> = {}): Announcement => ({
  seq: (seqs += 1),
  ticket,
  number: ticket.toUpperCase(),
  place: {kind: 'window', number: 5, side: 'left'},
  again: false,
  at: 0,
  ...more,
});

const programmeOf = (...tickets: string[]) => {
  const programme = new Programme();
  for (const ticket of tickets) programme.add(call(ticket));
  return programme;
};

const inWords = (piece: Piece | undefined) => {
  if (!piece) return 'silence';
  if (piece.kind === 'test') return `${piece.wait} test`;
  if (piece.kind === 'alarm') return `${piece.wait} alarm ${piece.clip}`;
  return `${piece.wait} ${piece.chime ? 'chime ' : ''}${piece.call.ticket}`;
};

/** Says the next piece to its end, while `meanwhile` happens. */
function say(programme: Programme, meanwhile: () => void = () => undefined): string {
  const piece = programme.next();
  programme.begin();
  meanwhile();
  programme.end();
  return inWords(piece);
}

const sayAll = (programme: Programme): string[] => {
  const said: string[] = [];
  while (programme.next()) said.push(say(programme));
  return said;
};

test('a call alone is said twice behind a chime, with time to look up in between', () => {
  assert.deepEqual(sayAll(programmeOf('a1')), ['1000 chime a1', '3000 a1']);
});

test('where another waits the pause is shorter, and each has its own chime', () => {
  assert.deepEqual(sayAll(programmeOf('a1', 'a2')), [
    '1000 chime a1',
    '1000 a1',
    '1000 chime a2',
    '3000 a2',
  ]);
});

test('three or more are said once each behind one chime, and the next alone is said twice again', () => {
  const programme = programmeOf('a1', 'a2', 'a3', 'a4');
  assert.deepEqual(sayAll(programme), ['1000 chime a1', '500 a2', '500 a3', '500 a4']);
  programme.add(call('a5'));
  assert.deepEqual(sayAll(programme), ['1000 chime a5', '3000 a5']);
});

test('a rush that begins while a call is said goes on behind that call’s chime', () => {
  const programme = programmeOf('a1');
  const first = say(programme, () => {
    for (const ticket of ['a2', 'a3', 'a4']) programme.add(call(ticket));
  });
  assert.deepEqual([first, ...sayAll(programme)], ['1000 chime a1', '500 a2', '500 a3', '500 a4']);
});

test('a call that is older than its expiry is not said', () => {
  const programme = new Programme();
  programme.add(call('old', {at: 0}));
  programme.add(call('new', {at: 25_000}));
  programme.expire(30_001, 30_000);
  assert.equal(inWords(programme.next()), '1000 chime new');
});

test('a call that is over before its turn is not said; one that is met is not said again', () => {
  const programme = programmeOf('a1', 'a2');
  programme.drop(({ticket}) => ticket === 'a1');
  const met = () => {
    programme.drop(({ticket}) => ticket === 'a2');
  };
  assert.equal(say(programme, met), '1000 chime a2');
  assert.equal(programme.next(), undefined);
  programme.add(call('a3'));
  say(programme);
  programme.drop(({ticket}) => ticket === 'a3');
  assert.equal(programme.next(), undefined, 'met in the pause');
});

test('a repeat of a ticket that still waits is said once, in its place', () => {
  const programme = programmeOf('a1', 'a2');
  programme.add(call('a1', {again: true}));
  const piece = programme.next();
  assert.ok(piece?.kind === 'call' && piece.call.again);
  assert.equal(sayAll(programme).length, 4);
});

test('an alarm comes before all else and over and over; then the call that it cut is said from the start', () => {
  const programme = programmeOf('a1', 'a2');
  programme.next();
  programme.begin();
  programme.alarm = 'alarm-leave';
  programme.cut();
  assert.deepEqual(
    [say(programme), say(programme), say(programme)],
    ['0 alarm alarm-leave', '3000 alarm alarm-leave', '3000 alarm alarm-leave'],
  );
  programme.alarm = 'alarm-stay';
  assert.equal(say(programme), '0 alarm alarm-stay', 'another one is heard at once');
  programme.alarm = undefined;
  assert.equal(say(programme), '1000 chime a1');
});

test('a call that was taken back while it was said is not said from the start again', () => {
  const programme = programmeOf('a1');
  programme.next();
  programme.begin();
  programme.drop(() => true);
  programme.cut();
  assert.equal(programme.next(), undefined);
});

test('whoever takes over says what was cut, and not what another said to its end', () => {
  const [first, second] = [call('a1'), call('a2')];
  const holder = new Programme();
  const follower = new Programme();
  for (const programme of [holder, follower]) {
    programme.add(first);
    programme.add(second);
  }
  say(holder);
  say(holder);
  assert.deepEqual(holder.finished, [first.seq]);
  holder.next();
  holder.begin();
  follower.know(holder.finished);
  holder.know(holder.finished);
  assert.deepEqual(holder.finished, [], 'the zone knows: it is not told again');
  assert.equal(inWords(follower.next()), '1000 chime a2');
  follower.add(first);
  assert.equal(sayAll(follower).length, 2, 'nor does it say what it hears of too late');
});

test('of a log that was set back nothing is said again, nor told as said', () => {
  const between = programmeOf('a1', 'a2');
  say(between);
  between.forget();
  assert.equal(between.saying, undefined);
  assert.equal(between.next(), undefined, 'in the silence before it is said again');

  const during = programmeOf('a1');
  say(during, () => {
    during.forget();
    during.drop(() => true);
  });
  assert.deepEqual(during.finished, [], 'its number may be another call’s by now');
  during.add(call('b1', {seq: 1}));
  assert.deepEqual(sayAll(during), ['1000 chime b1', '3000 b1']);
});

test('asking what comes next changes nothing of it', () => {
  const tickets = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5');
  const step = fc.oneof(
    fc.record({kind: fc.constant('call' as const), ticket: tickets}),
    fc.record({kind: fc.constant('met' as const), ticket: tickets}),
    fc.record({kind: fc.constantFrom('begin', 'end', 'cut', 'alarm', 'all clear')}),
  );
  const change = (programme: Programme, {kind, ticket}: {kind: string; ticket?: string}) => {
    if (kind === 'call') programme.add({...call(ticket ?? ''), seq: 1});
    if (kind === 'met') programme.drop((one) => one.ticket === ticket);
    if (kind === 'begin') programme.begin();
    if (kind === 'end') programme.end();
    if (kind === 'cut') programme.cut();
    if (kind === 'alarm') programme.alarm = 'alarm-leave';
    if (kind === 'all clear') programme.alarm = undefined;
  };
  const shown = ({saying, finished}: Programme) => ({saying, finished: [...finished]});
  fc.assert(
    fc.property(fc.array(step, {minLength: 20, maxLength: 40}), (steps) => {
      const [asked, left] = [new Programme(), new Programme()];
      for (const one of steps) {
        for (const programme of [asked, left]) change(programme, one);
        asked.next();
        assert.deepEqual(shown(asked), shown(left));
      }
      assert.deepEqual(asked.next(), left.next());
    }),
    {seed: 4},
  );
});

test('a test sentence is said once, behind every call, and whoever asked is told', () => {
  const programme = programmeOf('a1');
  const told: boolean[] = [];
  programme.test((said) => told.push(said));
  assert.deepEqual(sayAll(programme), ['1000 chime a1', '3000 a1', '1000 test']);
  assert.deepEqual(told, [true]);
});

test('a call that comes while a test sentence is said comes behind it; an alarm cuts it off', () => {
  const programme = programmeOf();
  const told: boolean[] = [];
  programme.test((said) => told.push(said));
  say(programme, () => {
    programme.add(call('a1'));
  });
  assert.deepEqual(told, [true]);
  assert.deepEqual(sayAll(programme), ['1000 chime a1', '3000 a1']);
  programme.test((said) => told.push(said));
  programme.begin();
  programme.alarm = 'alarm-leave';
  programme.cut();
  assert.deepEqual(told, [true, false]);
  programme.alarm = undefined;
  assert.equal(programme.next(), undefined, 'and it is not said after it');
});
