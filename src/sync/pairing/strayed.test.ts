import {assert} from '@open-wc/testing';
import type {Pairing, Standing, StrayScreen} from '../../wire/pairing-api.ts';
import {problem} from '../../wire/problem.ts';
import type {Heard} from '../hub-request.ts';
import {strayed, type StrayParts} from './strayed.ts';

interface Script {
  /** What the hub says of each sign-in, the last one again and again. */
  readonly standings: readonly Standing[];
  readonly pairings?: readonly Heard<Pairing>[];
  readonly place?: string;
  /** How many numbers wait at each look. */
  readonly waiting?: readonly number[];
}

const code = (state: Pairing['state'], letters = 'K7M-2Q9'): Heard<Pairing> => ({
  kind: 'done',
  answer: {id: letters, code: letters, state, until: 0},
});

/** A device that is not let in, until its page begins anew or goes on; all that it did, in order. */
async function stray({standings, pairings = [], place, waiting = [0]}: Script) {
  const did: string[] = [];
  const screens: StrayScreen[] = [];
  let kept = place;
  let entries = 0;
  let asks = 0;
  let looks = 0;
  let over: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });
  const next = (): Promise<Heard<Pairing>> => {
    const heard = pairings[asks];
    asks += 1;
    if (heard) return Promise.resolve(heard);
    over();
    return new Promise(() => undefined);
  };
  const parts: StrayParts = {
    credentials: {
      enter: () => {
        const standing = standings[Math.min(entries, standings.length - 1)];
        entries += 1;
        return standing ? Promise.resolve(standing) : Promise.reject(new Error('no storage'));
      },
      askPairing: ({kind}) => {
        did.push(`asks as ${kind}`);
        return next();
      },
      pairing: (id) => {
        did.push(`asks after ${id}`);
        return next();
      },
      forget: () => {
        did.push('another key');
        return Promise.resolve();
      },
      console: () => Promise.resolve('https://hub.hall'),
    },
    place: {
      get id() {
        return kept;
      },
      keep: (id) => {
        kept = id;
      },
    },
    show: (screen) => screens.push(screen),
    forget: () => {
      did.push('forgets the hall');
      return Promise.resolve();
    },
    wait: () => Promise.resolve(),
    reload: () => {
      did.push('begins anew');
      over();
    },
    pixels: () => ({width: 1080, height: 1920}),
  };
  const link = {
    device: 'kiosk-1',
    get waiting() {
      const count = waiting[Math.min(looks, waiting.length - 1)] ?? 0;
      looks += 1;
      return count;
    },
    hurry: () => did.push('hurries'),
    leave: () => did.push('leaves'),
  };
  const result = await Promise.race([strayed(link, 'kiosk', parts), ended.then(() => 'over')]);
  return {result, did, screens, place: () => kept};
}

const paired: Standing = {kind: 'paired', place: 'east'};

suite('a device that its hall does not let in', () => {
  test('signs in by its key and goes on, with nothing to be seen of it', async () => {
    const {result, did, screens} = await stray({standings: [paired], place: 'east'});
    assert.isTrue(result);
    assert.deepEqual(did, []);
    assert.deepEqual(screens, []);
  });

  test('that stands somewhere else now begins anew there', async () => {
    const {did, place} = await stray({standings: [paired], place: 'west'});
    assert.deepEqual(did, ['begins anew']);
    assert.equal(place(), 'east');
  });

  test('shows a code until it is confirmed, and the next one when it is too old', async () => {
    const {did, screens} = await stray({
      standings: [{kind: 'unpaired'}],
      pairings: [
        code('waiting'),
        code('waiting'),
        code('over'),
        code('waiting', 'ABC-DEF'),
        code('confirmed', 'ABC-DEF'),
      ],
    });
    assert.deepEqual(did, [
      'asks as kiosk',
      'asks after K7M-2Q9',
      'asks after K7M-2Q9',
      'asks as kiosk',
      'asks after ABC-DEF',
      'begins anew',
    ]);
    assert.deepEqual(screens, [
      {kind: 'pairing', code: 'K7M-2Q9', console: 'https://hub.hall'},
      {kind: 'pairing', code: 'ABC-DEF', console: 'https://hub.hall'},
    ]);
  });

  test('says in the hub’s words why there is no code, and asks again', async () => {
    const refused: Heard<Pairing> = {kind: 'refused', problem: problem('pairings-too-many')};
    const {screens} = await stray({
      standings: [{kind: 'unpaired'}],
      pairings: [refused, {kind: 'unreachable'}, code('waiting')],
    });
    assert.deepEqual(
      screens.map(({kind}) => kind),
      ['refused', 'waiting-for-hub', 'pairing'],
    );
  });

  test('that was lost forgets the hall and its key before its page begins anew', async () => {
    const {did, place} = await stray({standings: [{kind: 'unpaired'}], place: 'east'});
    assert.deepEqual(did, ['leaves', 'forgets the hall', 'another key', 'begins anew']);
    assert.isUndefined(place());
  });

  test('that was retired brings its numbers first, and says how many', async () => {
    const {did, screens} = await stray({
      standings: [{kind: 'retired', place: 'east'}],
      place: 'east',
      waiting: [2, 2, 1, 1, 0],
    });
    assert.deepEqual(did, ['hurries', 'leaves', 'forgets the hall', 'another key', 'begins anew']);
    assert.deepEqual(screens.slice(0, 2), [
      {kind: 'retired', count: 2},
      {kind: 'retired', count: 1},
    ]);
  });

  test('keeps its screen while the hub cannot be asked, where it knows its place', async () => {
    const away: Standing = {kind: 'unreachable'};
    const standings = [away, away, away, away, away, away, paired];
    const {result, screens} = await stray({standings, place: 'east'});
    assert.isTrue(result);
    assert.deepEqual(screens, []);
  });

  test('makes no key over an address that is not secure, and says so', async () => {
    const {result, screens} = await stray({standings: [{kind: 'insecure'}]});
    assert.isFalse(result);
    assert.deepEqual(screens, [{kind: 'insecure'}]);
  });
});
