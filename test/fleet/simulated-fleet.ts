import {Agent, request, type ClientRequest, type IncomingMessage} from 'node:http';
import {join} from 'node:path';
import type {DevicePlace} from '../../src/hall/device-place.ts';
import {openSqliteStore} from '../../src/hub/store/sqlite-store.ts';
import type {AgentReport} from '../../src/wire/agent-beat.ts';
import {API, type BeatReport} from '../../src/wire/api.ts';

/** How one device is, where it is not well. */
export interface Ill {
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
export async function pairFleet(data: string, places: readonly DevicePlace[]): Promise<void> {
  const store = openSqliteStore(join(data, 'hall.db'), {hall: 'hall'});
  await store.load();
  const register = places.map(({id: place, kind}) => {
    const id = `device-${place}`;
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
    const page: BeatReport = {
      ...{kind, version: '0.1.0', revision: this.#revision, seq: 1, frameWait: 12, waiting: 0},
      ...{clockOffset: 3, needs: [], uptime: 3_600},
      storage: {used: 60e6, quota: 8e9, persisted: true},
      ...report,
    };
    await this.#post(API.beat(device), page);
    if (index % 2 === 1 && !agent) return;
    const beside: AgentReport = {
      ...{kind, version: '0.1.0', page: 'shown', restarts: 0, copies: 0, needs: []},
      ...{temperature: 48, disk: {free: 20e9, size: 64e9}, memory: {free: 2e9, size: 8e9}},
      ...{uptime: 86_400, frameWait: 0, dataAge: 0},
      ...agent,
    };
    await this.#post(API.agentBeat(device), beside);
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

  async #post(path: string, body: object): Promise<void> {
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const headers = {'content-type': 'application/json'};
      const post = request(this.#url + path, {method: 'POST', agent: this.#agent, headers}, done);
      post.once('error', fail);
      post.end(JSON.stringify(body));
    });
    answer.resume();
    if (answer.statusCode !== 200) throw new Error(`${path}: ${String(answer.statusCode)}`);
  }
}
