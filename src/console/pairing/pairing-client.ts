import type {DevicePlace, DevicePlaceId} from '../../hall/device-place.ts';
import type {DeviceId} from '../../hall/event.ts';
import type {HallLink} from '../../sync/hall-link.ts';
import {askHub, type Heard} from '../../sync/hub-request.ts';
import {tellHub} from '../../sync/hub-tell.ts';
import {API} from '../../wire/api.ts';
import type {PairedDevicesAnswer, PairingsAnswer} from '../../wire/pairing-api.ts';

const PATIENCE_MS = 5_000;
/** The whole document goes up. */
const PUBLISH_MS = 10_000;

/** What the console asks of the hub about devices that come and go. */
export interface PairingClient {
  waiting(): Promise<Heard<PairingsAnswer>>;
  paired(): Promise<Heard<PairedDevicesAnswer>>;
  /** Where the place is new, it is in the hall's document first. */
  confirm(id: string, place: DevicePlace | DevicePlaceId): Promise<Heard<unknown>>;
  refuse(id: string): Promise<Heard<unknown>>;
  release(device: DeviceId, as: 'retired' | 'lost'): Promise<Heard<unknown>>;
}

export const hubPairings = (link: HallLink): PairingClient => ({
  waiting: () => askHub<PairingsAnswer>(API.pairings, PATIENCE_MS),
  paired: () => askHub<PairedDevicesAnswer>(API.pairedDevices, PATIENCE_MS),
  async confirm(id, place) {
    if (typeof place !== 'string') {
      const added = await addPlace(link, place);
      if (added.kind !== 'done') return added;
    }
    const where = typeof place === 'string' ? place : place.id;
    return tellHub('POST', `${API.pairing(id)}/confirm`, PATIENCE_MS, {place: where});
  },
  refuse: (id) => askHub(API.pairing(id), PATIENCE_MS, {method: 'DELETE'}),
  release: (device, as) => tellHub('POST', API.releaseDevice(device), PATIENCE_MS, {as}),
});

/** Behind what others publish meanwhile: a place more is nobody's contradiction. */
async function addPlace(link: HallLink, place: DevicePlace): Promise<Heard<unknown>> {
  for (let tries = 0; ; tries += 1) {
    const {configuration, revision: basedOn} = link.state;
    if (!configuration) return {kind: 'unreachable'};
    const {devices = []} = configuration;
    if (devices.some(({id}) => id === place.id)) return {kind: 'done', answer: {}};
    const body = {configuration: {...configuration, devices: [...devices, place]}, basedOn};
    const published = await link.send('publish-configuration', body, {timeout: PUBLISH_MS});
    const stale = published.kind === 'refused' && published.problem.code === 'revision-stale';
    if (!stale || tries === 2) return published;
    await nextChange(link);
  }
}

/** The feed is on its way with what somebody else published. */
const nextChange = (link: HallLink): Promise<void> =>
  new Promise((resolve) => {
    const end = link.subscribe(() => {
      clearTimeout(timer);
      end();
      resolve();
    });
    const timer = setTimeout(() => {
      end();
      resolve();
    }, PATIENCE_MS);
  });
