import {Agent, request, type ClientRequest, type IncomingMessage} from 'node:http';
import {join} from 'node:path';
import {json} from 'node:stream/consumers';
import type {DevicePlace} from '../../src/hall/device-place.ts';
import {openSqliteStore} from '../../src/hub/store/sqlite-store.ts';
import type {AgentReport} from '../../src/wire/agent-beat.ts';
import {API, type BeatAnswer, type BeatReport, type RunningBuild} from '../../src/wire/api.ts';
import type {Build} from '../../src/wire/build.ts';

/** How one device is, where it is not well. */
export interface Ill {
  /** A new build that it is told to take does this to it; else it takes it and is well. */
  readonly withNew?: 'goes-back' | 'draws-nothing' | 'falls-silent';
  readonly report?: Partial<BeatReport>;
  readonly agent?: Partial<AgentReport>;
  /** It was switched off. */
  readonly off?: boolean;
}

const nameOf = (index: number) => {
  const side = ['东', '南', '西', '北'][index % 4] ?? '';
  return index % 8 === 7 ? `${side}侧大屏 ${String(index)}` : `${side}门 ${String(index)} 号机`;
};

/** So many places, one of eight a wall. */
export const fleetPlaces = (count: number, display: string): DevicePlace[] =>
  Array.from({length: count}, (_, index): DevicePlace => {
    const place = {id: `p${String(index)}`, name: nameOf(index)};
    const where = `${String((index % 5) + 1)} 楼`;
    return index % 8 === 7
      ? {...place, where, kind: 'wall', display}
      : {...place, where, kind: 'kiosk', kiosk: {}};
  });

/** Puts the hardware of these places into the folder of a hall that has not begun: a hall for trial with a whole fleet. */
export async function pairFleet(
  data: string,
  places: readonly DevicePlace[],
  deviceAt = (place: string): string => `device-${place}`,
): Promise<void> {
  const store = openSqliteStore(join(data, 'hall.db'), {hall: 'hall'});
  await store.load();
  const register = places.map(({id: place, kind}) => {
    const id = deviceAt(place);
    const value = {id, kind, key: 'simulated', place, state: 'paired', since: 1};
    return {kind: 'device', id, value} as const;
  });
  await store.commit({events: [], answers: [], register});
  await store.close();
}

/** Devices as the hub meets them: each a feed, beats, and for every second one an agent. */
export class SimulatedFleet {
  readonly #url: string;
  readonly #places: readonly DevicePlace[];
  readonly #agent = new Agent({keepAlive: true, maxSockets: 64});
  readonly #feeds = new Map<string, ClientRequest>();
  readonly #ill = new Map<string, Ill>();
  /** By place, where the apps have builds: what it runs, and what it went back from. */
  readonly #builds = new Map<string, RunningBuild>();
  /** By place: what it had at first. */
  readonly #first = new Map<string, Build>();
  readonly #revision: number;

  constructor(url: string, places: readonly DevicePlace[], revision: number) {
    this.#url = url;
    this.#places = places;
    this.#revision = revision;
  }

  /** From now on; undefined for well again. */
  make(place: string, ill: Ill | undefined): void {
    if (ill) this.#ill.set(place, ill);
    else this.#ill.delete(place);
  }

  /** Opens the feeds that should be open, closes the others, and beats once for each device that is on. */
  async beat(): Promise<void> {
    await Promise.all(this.#places.map((place, index) => this.#live(place, index)));
  }

  /** Places whose devices run this build. */
  running(build: Build): string[] {
    return this.#places.map(({id}) => id).filter((id) => this.#builds.get(id)?.runs === build);
  }

  end(): void {
    for (const feed of this.#feeds.values()) feed.destroy();
    this.#agent.destroy();
  }

  async #live({id, kind}: DevicePlace, index: number): Promise<void> {
    const {off, report, agent} = this.#ill.get(id) ?? {};
    const device = `device-${id}`;
    if (off) {
      this.#feeds.get(id)?.destroy();
      this.#feeds.delete(id);
      return;
    }
    if (!this.#feeds.has(id)) await this.#listen(id, device, kind);
    const build = this.#builds.get(id);
    const page: BeatReport = {
      ...(build ? {build} : {}),
      ...{kind, version: '0.1.0', revision: this.#revision, seq: 1, frameWait: 12, waiting: 0},
      ...{clockOffset: 3, needs: [], uptime: 3_600},
      storage: {used: 60e6, quota: 8e9, persisted: true},
      ...report,
    };
    await this.#take(id, await this.#post(API.beat(device), page));
    if (index % 2 === 1 && !agent) return;
    const beside: AgentReport = {
      ...{kind, version: '0.1.0', page: 'shown', restarts: 0, copies: 0, needs: []},
      ...{temperature: 48, disk: {free: 20e9, size: 64e9}, memory: {free: 2e9, size: 8e9}},
      ...{uptime: 86_400, frameWait: 0, dataAge: 0},
      ...agent,
    };
    (await this.#post(API.agentBeat(device), beside)).resume();
  }

  async #listen(id: string, device: string, kind: string): Promise<void> {
    const query = new URLSearchParams({device, kind});
    const feed = request(`${this.#url}${API.feed}?${query.toString()}`, {agent: false});
    this.#feeds.set(id, feed);
    feed.end();
    await new Promise<void>((done, fail) => {
      feed.once('response', (response) => {
        response.resume();
        response.on('error', () => undefined);
        done();
      });
      feed.once('error', fail);
    });
    feed.on('error', () => undefined);
    // The hub ended: opened anew with the next beat.
    feed.once('close', () => {
      if (this.#feeds.get(id) === feed) this.#feeds.delete(id);
    });
  }

  /** As a page does it that has a quiet moment; the first time it has that already. */
  async #take(place: string, answer: IncomingMessage): Promise<void> {
    const {wanted} = (await json(answer)) as BeatAnswer;
    const runs = this.#builds.get(place)?.runs;
    if (wanted === undefined || wanted === runs) return;
    if (runs === undefined) {
      this.#first.set(place, wanted);
      this.#builds.set(place, {runs: wanted, proven: true});
      return;
    }
    const {withNew} = this.#ill.get(place) ?? {};
    const isNew = wanted !== this.#first.get(place);
    if (isNew && withNew === 'goes-back') {
      this.#builds.set(place, {runs, proven: true, leftBehind: wanted});
    } else {
      const proven = !(isNew && withNew === 'draws-nothing');
      this.#builds.set(place, {runs: wanted, proven});
      if (isNew && withNew === 'falls-silent') this.make(place, {off: true});
    }
  }

  async #post(path: string, body: object): Promise<IncomingMessage> {
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const headers = {'content-type': 'application/json'};
      const post = request(this.#url + path, {method: 'POST', agent: this.#agent, headers}, done);
      post.once('error', fail);
      post.end(JSON.stringify(body));
    });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${String(answer.statusCode)}`);
    return answer;
  }
}
