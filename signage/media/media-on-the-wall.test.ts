import {assert, waitUntil} from '@open-wc/testing';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {HOLD_MS} from '../stage/stage.ts';
import {WallPage} from '../testing/wall-page.ts';
import {HubFiles, mediumOf, pictureOf} from './testing/media-files.ts';

const example = hall as HallConfiguration;

suite('pictures on the wall', () => {
  let page: WallPage;
  const files = new HubFiles();
  const fetched = globalThis.fetch;
  setup(async () => {
    const file = await pictureOf('#204080');
    const medium = await mediumOf('tea', file, {seconds: 60});
    files.put(medium, file);
    globalThis.fetch = (input) => files.fetch(input as string);
    page = new WallPage('wall', {...example, signage: {...example.signage, media: [medium]}});
  });
  teardown(async () => {
    globalThis.fetch = fetched;
    page.remove();
    await caches.delete('media');
  });

  const shown = () => page.all('rc-media').some((media) => media.checkVisibility());

  test('one plays while nobody is called, is gone with a call, and stays away until they are met', async () => {
    await waitUntil(shown, 'the picture is shown');
    page.call('5-left', 'guotu');
    await page.settled();
    assert.isFalse(shown());
    assert.include(page.text, '正在呼叫A001');
    await page.later(HOLD_MS);
    assert.isFalse(shown());
    const [ticket] = page.link.state.tickets.values();
    page.link.do({type: 'start', ticket: ticket?.id ?? ''});
    await page.settled();
    await waitUntil(shown, 'the picture is back');
  });

  test('a preview shows its draft, and a wall in the same browser keeps what is published', async () => {
    await waitUntil(shown, 'the wall has its picture');
    const kept = async () => (await (await caches.open('media')).keys()).map(({url}) => url).sort();
    const before = await kept();
    const file = await pictureOf('#802040');
    const drafted = await mediumOf('drafted', file, {seconds: 60});
    files.put(drafted, file);
    const other = new WallPage('wall', page.link.state.configuration);
    other.wall.preview = true;
    other.wall.draft = {...example.signage, media: [drafted]};
    const previewed = () => other.all('rc-media').some((media) => media.checkVisibility());
    await waitUntil(previewed, 'the preview shows the draft');
    assert.deepEqual(await kept(), before);
    other.remove();
  });
});
