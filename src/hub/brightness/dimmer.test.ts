import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import type {BrightnessFault, BrightnessResult} from '../../devices/brightness/brightness.ts';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {Controller} from '../../hall/signage.ts';
import {HallLog} from '../../hall/testing/hall-log.ts';
import {MINUTE, NINE, smallHall} from '../../hall/testing/small-hall.ts';
import {API, type ControllersAnswer} from '../../wire/api.ts';
import {HallClient} from '../../demo/hall-client.ts';
import {ownHub} from '../testing/own-hub.ts';
import {Dimmer} from './dimmer.ts';

const HOUR = 60 * MINUTE;
const controller: Controller = {over: 'tcp', host: 'a', port: 1, frame: '{byte}'};
const [display] = smallHall.signage.displays;
assert.ok(display);

const hallWith = (controllers: readonly (Controller | undefined)[]): HallConfiguration => ({
  ...smallHall,
  signage: {
    ...smallHall.signage,
    brightness: [{days: [1, 2, 3, 4, 5, 6, 7], from: '17:00', until: '23:59', level: 40}],
    displays: controllers.map((one, index) => ({
      ...display,
      id: index === 0 ? 'wall' : `wall-${index + 1}`,
      ...(one ? {controller: one} : {}),
    })),
  },
});

/** A hall whose controllers the test holds in its hand. */
class Hall {
  readonly log: HallLog;
  readonly dimmer: Dimmer;
  /** Levels as they were sent, each with its controller's host. */
  readonly sent: string[] = [];
  readonly #answers: ((result: BrightnessResult) => void)[] = [];

  constructor(controllers: readonly (Controller | undefined)[] = [controller]) {
    this.log = new HallLog(hallWith(controllers));
    this.dimmer = new Dimmer(
      this.log.state,
      () => this.log.now,
      (one) => ({
        set: (level) => {
          this.sent.push(one.over === 'tcp' ? `${one.host} ${level}` : `http ${level}`);
          return new Promise((resolve) => this.#answers.push(resolve));
        },
      }),
    );
    this.log.onEvent = (event) => {
      this.dimmer.hear([event]);
    };
  }

  /** Everything that is on its way arrives so. */
  async answer(fault?: BrightnessFault): Promise<void> {
    for (const resolve of this.#answers.splice(0)) {
      resolve(fault ? {set: false, fault} : {set: true});
    }
    await new Promise(setImmediate);
  }

  /** So many minutes pass, with a look at each; what is sent is answered so. */
  async pass(minutes: number, fault?: BrightnessFault): Promise<void> {
    for (let i = 0; i < minutes; i += 1) {
      this.log.now += MINUTE;
      this.dimmer.look();
      await this.answer(fault);
    }
  }

  /** What was sent since the last time of asking. */
  heard(): string[] {
    return this.sent.splice(0);
  }
}

const refused: BrightnessFault = {kind: 'refused', field: 'port'};

test('a panel gets its level when that changes, and else every half hour', async () => {
  const hall = new Hall();
  hall.dimmer.look();
  await hall.answer();
  assert.deepEqual(hall.heard(), ['a 100']);
  await hall.pass(29);
  assert.deepEqual(hall.heard(), []);
  await hall.pass(1);
  assert.deepEqual(hall.heard(), ['a 100']);
  hall.log.now = NINE + 8 * HOUR;
  await hall.pass(1);
  assert.deepEqual(hall.heard(), ['a 40'], 'from 17:00');
  hall.log.now = NINE + 9.5 * HOUR;
  await hall.pass(1);
  assert.deepEqual(hall.heard(), ['a 0'], 'dark from 18:30');
});

test('an alarm is at full brightness at once, and a tested display can be seen at night', async () => {
  const hall = new Hall([controller, {...controller, host: 'b'}]);
  hall.log.now = NINE + 12 * HOUR;
  hall.dimmer.look();
  await hall.answer();
  assert.deepEqual(hall.heard(), ['a 0', 'b 0']);
  hall.log.do({type: 'test-display', display: 'wall', seconds: 60});
  await hall.answer();
  assert.deepEqual(hall.heard(), ['a 40']);
  hall.log.do({type: 'raise-alarm', alarm: 'leave'});
  await hall.answer();
  assert.deepEqual(hall.heard(), ['a 100', 'b 100']);
  hall.log.now += MINUTE;
  hall.log.do({type: 'end-alarm'});
  await hall.answer();
  assert.deepEqual(hall.heard(), ['a 0', 'b 0']);
});

test('an alarm does not wait for a controller that is still busy with the last level, nor for its back-off', async () => {
  const hall = new Hall();
  hall.log.now = NINE + 12 * HOUR;
  hall.dimmer.look();
  hall.log.do({type: 'raise-alarm', alarm: 'leave'});
  assert.deepEqual(hall.heard(), ['a 0'], 'one exchange at a time');
  await hall.answer(refused);
  assert.deepEqual(hall.heard(), ['a 100'], 'as soon as the first has come to its end');
});

test('a controller that fails is tried after 1, 2, 4, 8 minutes, at last every half hour', async () => {
  const hall = new Hall();
  const at: number[] = [];
  for (let minute = 0; minute <= 122; minute += 1) {
    await hall.pass(1, refused);
    if (hall.heard().length > 0) at.push(minute);
  }
  assert.deepEqual(at, [0, 1, 3, 7, 15, 31, 61, 91, 121]);
  const [state] = hall.dimmer.list();
  assert.equal(state?.since, NINE + MINUTE, 'since the first failure');
  assert.equal(state.error?.field, 'configuration.signage.displays.0.controller.port');
  assert.match(state.error.zh, /端口/);
  assert.match(state.error.en, /port/);
  assert.equal(hall.dimmer.failing, 1);
  await hall.pass(29);
  assert.deepEqual(hall.heard(), ['a 100']);
  const well = hall.dimmer.list();
  assert.deepEqual(well, [{display: 'wall', wanted: 100, sent: 100, since: hall.log.now}]);
});

test('a controller that hangs holds up no other', async () => {
  const hall = new Hall([controller, undefined, {...controller, host: 'b'}]);
  hall.dimmer.look();
  assert.deepEqual(hall.heard(), ['a 100', 'b 100']);
  await hall.answer();
  hall.log.now += 30 * MINUTE;
  hall.dimmer.look();
  hall.dimmer.look();
  assert.deepEqual(hall.heard(), ['a 100', 'b 100'], 'each once, though none has answered');
});

test('another controller in the document is spoken to at once, one that stayed is left alone', async () => {
  const hall = new Hall([controller, {...controller, host: 'b'}]);
  hall.dimmer.look();
  await hall.answer();
  hall.heard();
  const configuration = structuredClone(hallWith([controller, {...controller, host: 'c'}]));
  hall.log.do({type: 'publish-configuration', configuration, basedOn: 1});
  assert.deepEqual(hall.heard(), ['c 100']);
  const bare = {...configuration, signage: {...configuration.signage, displays: [display]}};
  hall.log.do({type: 'publish-configuration', configuration: bare, basedOn: 2});
  assert.deepEqual(hall.dimmer.list(), []);
});

test('hub time that is set back stops no panel', async () => {
  const hall = new Hall();
  await hall.pass(1);
  hall.heard();
  hall.log.now -= HOUR;
  await hall.pass(1);
  assert.deepEqual(hall.heard(), ['a 100']);
});

test('an alarm raised at the hub reaches the controller, and the console reads how it stands', async (t) => {
  const levels: string[] = [];
  const arrived = new Map<string, () => void>();
  const server = createServer((request, response) => {
    levels.push(request.url ?? '');
    response.end();
    arrived.get(request.url ?? '')?.();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const hub = await ownHub();
  t.after(async () => {
    await hub.stop();
    server.close();
  });
  const console = new HallClient(hub.url, {kind: 'console', id: 'test'});
  const reached = (level: string) =>
    new Promise<void>((resolve) => arrived.set(`/set/${level}`, resolve));
  const dim = reached('0');
  const url = `http://127.0.0.1:${port}/set/{level}`;
  const hall = hallWith([{over: 'http', method: 'GET', url}]);
  // Without hours and without anybody it is dark, whatever the time of the test.
  const configuration = {...hall, hours: []};
  await console.send('publish-configuration', {configuration, basedOn: 1}, 'publish');
  await dim;
  const bright = reached('100');
  await console.send('raise-alarm', {alarm: 'leave'}, 'alarm');
  await bright;
  const answer = (await (await fetch(hub.url + API.controllers)).json()) as ControllersAnswer;
  assert.deepEqual(
    answer.controllers.map(({display, wanted}) => [display, wanted]),
    [['wall', 100]],
  );
  assert.deepEqual(levels, ['/set/0', '/set/100']);
  const metrics = await (await fetch(`${hub.url}/metrics`)).text();
  assert.match(metrics, /recha_controllers_failing 0/);
});
