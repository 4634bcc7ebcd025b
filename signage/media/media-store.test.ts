import {assert} from '@open-wc/testing';
import type {Medium} from '../../src/hall/signage.ts';
import {API} from '../../src/wire/api.ts';
import {MediaStore, type MediaStoreOptions} from './media-store.ts';
import {HubFiles, mediumOf, pictureOf, until} from './testing/media-files.ts';

let hub: HubFiles;
let later: (() => void)[];
let tea: Medium;
let hall: Medium;
let cachesMade = 0;
let name: string;

/** The page as it is after a start; what it has on its disk is as the last one left it. */
const start = (more: MediaStoreOptions = {}) =>
  new MediaStore({
    name,
    fetch: hub.fetch,
    room: () => Promise.resolve(1e9),
    after: (_ms, work) => later.push(work),
    ...more,
  });
const keys = async () =>
  (await (await caches.open(name)).keys()).map(({url}) => new URL(url).pathname);

suite('MediaStore', () => {
  setup(async () => {
    hub = new HubFiles();
    later = [];
    name = `test-${(cachesMade += 1)}`;
    await caches.delete(name);
    const [red, blue] = await Promise.all([pictureOf('red'), pictureOf('blue')]);
    tea = await mediumOf('tea', red);
    hall = await mediumOf('hall', blue);
    hub.put(tea, red);
    hub.put(hall, blue);
  });
  teardown(async () => {
    await caches.delete(name);
  });

  test('keeps what is for this display, and plays it after a cold start without the network', async () => {
    const store = start();
    store.keep([tea, {...hall, displays: ['elsewhere']}], 'wall');
    await until(store, () => store.ready(tea.hash));
    assert.deepEqual(hub.asked, [API.mediaFile(tea.hash)]);
    assert.isFalse(store.ready(hall.hash));
    hub.cut = true;
    const again = start();
    again.keep([tea], 'wall');
    await until(again, () => again.ready(tea.hash));
    const file = await again.begin(tea.hash);
    assert.equal(file?.size, tea.bytes);
    assert.deepEqual(again.needs, []);
    assert.lengthOf(hub.asked, 1);
  });

  test('fetches one after the other', async () => {
    let open = 0;
    let most = 0;
    const store = start({
      fetch: async (url) => {
        most = Math.max(most, (open += 1));
        const response = await hub.fetch(url);
        open -= 1;
        return response;
      },
    });
    store.keep([tea, hall], 'wall');
    await until(store, () => store.ready(tea.hash) && store.ready(hall.hash));
    assert.equal(most, 1);
  });

  test('begins nothing while a call is on', async () => {
    const store = start();
    store.quiet = false;
    store.keep([tea], 'wall');
    // As long as a quiet neighbour takes for two.
    const neighbour = start({name: `${name}-b`, fetch: new HubFiles().fetch});
    neighbour.keep([tea, hall], 'wall');
    await until(neighbour, () => neighbour.needs.length > 0);
    assert.deepEqual(hub.asked, []);
    store.quiet = true;
    await until(store, () => store.ready(tea.hash));
    await caches.delete(`${name}-b`);
  });

  test('forgets what the document no longer names, and keeps what another display needs', async () => {
    const store = start();
    store.keep([tea], 'wall');
    await until(store, () => store.ready(tea.hash));
    store.keep([hall, {...tea, displays: ['elsewhere']}], 'wall');
    await until(store, () => store.ready(hall.hash));
    assert.include(await keys(), API.mediaFile(tea.hash));
    store.keep([hall], 'wall');
    assert.isFalse(store.ready(tea.hash));
    const other = await mediumOf('other', await pictureOf('green'));
    store.keep([hall, other], 'wall');
    await until(store, () => store.needs.length > 0);
    assert.deepEqual(await keys(), [API.mediaFile(hall.hash)]);
  });

  test('another content is never shown: put aside, tried once more after a restart, and then no more', async () => {
    hub.files.set(API.mediaFile(tea.hash), await pictureOf('black'));
    for (const asked of [1, 2, 2]) {
      const store = start();
      store.keep([tea, hall], 'wall');
      await until(store, () => store.ready(hall.hash));
      assert.isFalse(store.ready(tea.hash));
      assert.deepEqual(store.needs, ['media-broken']);
      store.keep([tea, hall], 'wall');
      store.quiet = true;
      const own = hub.asked.filter((url) => url.endsWith(tea.hash));
      assert.lengthOf(own, asked);
    }
  });

  test('a file that takes the page down with it does so twice at most', async () => {
    for (const goes of [true, true, false]) {
      const store = start();
      store.keep([tea, hall], 'wall');
      await until(store, () => store.ready(hall.hash));
      assert.equal(store.ready(tea.hash), goes);
      if (goes) await store.begin(tea.hash);
    }
  });

  test('a file that breaks in the middle is put aside for good the second time, unless it has gone well since', async () => {
    const play = async (well: boolean) => {
      const store = start();
      store.keep([tea, hall], 'wall');
      await until(store, () => store.ready(hall.hash));
      if (!store.ready(tea.hash)) return false;
      await store.begin(tea.hash);
      await store.seen(tea.hash);
      if (well) await store.ended(tea.hash);
      else await store.quarantine(tea.hash);
      assert.equal(store.ready(tea.hash), well);
      return true;
    };
    const days = [false, true, false, false];
    for (const well of days) assert.isTrue(await play(well));
    assert.isFalse(await play(true));
  });

  test('a preview takes what a wall has, and neither deletes nor puts aside anything of it', async () => {
    const wall = start();
    wall.keep([tea], 'wall');
    await until(wall, () => wall.ready(tea.hash));
    const before = await keys();
    const preview = start({keeps: false});
    preview.keep([tea, hall], 'wall');
    await until(preview, () => preview.ready(tea.hash) && preview.ready(hall.hash));
    assert.deepEqual(
      hub.asked,
      [tea, hall].map(({hash}) => API.mediaFile(hash)),
    );
    assert.equal((await preview.begin(tea.hash))?.size, tea.bytes);
    await preview.quarantine(tea.hash);
    assert.isFalse(preview.ready(tea.hash));
    preview.keep([hall], 'wall');
    const other = await mediumOf('other', await pictureOf('green'));
    preview.keep([other], 'wall');
    await until(preview, () => preview.needs.length > 0);
    assert.deepEqual(await keys(), before);
  });

  test('what the hub has not is asked for again later, and a gateway’s page is no picture', async () => {
    const page = new Blob(['<!doctype html>'], {type: 'text/html'});
    for (const answer of [undefined, page]) {
      if (answer) hub.put(tea, answer);
      else hub.files.delete(API.mediaFile(tea.hash));
      const store = start();
      store.keep([tea], 'wall');
      await until(store, () => store.needs.includes('media-missing'));
    }
    hub.put(tea, await pictureOf('red'));
    hub.cut = true;
    const store = start();
    store.keep([tea], 'wall');
    await until(store, () => store.needs.includes('media-missing'));
    hub.cut = false;
    while (later.length > 0) later.shift()?.();
    await until(store, () => store.ready(tea.hash));
    assert.deepEqual(store.needs, []);
  });

  test('what there is no room for is left out and told; a smaller one is kept all the same', async () => {
    const store = start({room: () => Promise.resolve(1_000_000)});
    store.keep([{...tea, bytes: 1_000_001}, hall], 'wall');
    await until(store, () => store.ready(hall.hash));
    assert.deepEqual(store.needs, ['media-no-room']);
    assert.deepEqual(hub.asked, [API.mediaFile(hall.hash)]);
  });

  test('a device that can keep nothing shows nothing and says so, where there is something to show', async () => {
    caches.open = () => Promise.reject(new DOMException('no disk'));
    try {
      const store = start();
      store.keep([tea], 'wall');
      await until(store, () => store.needs.includes('media-no-storage'));
      assert.isFalse(store.ready(tea.hash));
      store.keep([], 'wall');
      assert.deepEqual(store.needs, []);
    } finally {
      Reflect.deleteProperty(caches, 'open');
    }
  });
});
