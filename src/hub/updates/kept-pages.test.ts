import assert from 'node:assert/strict';
import {appendFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {newDataFolder} from '../testing/own-hub.ts';
import {KeptPages} from './kept-pages.ts';
import {placedVersion} from './placed-version.ts';
import {SmallPages} from './testing/small-pages.ts';

const idIn = async (pages: SmallPages) => (await placedVersion(pages.folder))?.id ?? '';

test('what lies in the folder by now is never kept under the name of what lay there before', async () => {
  const pages = new SmallPages();
  const data = newDataFolder();
  const kept = new KeptPages(data);
  const id = await idIn(pages);
  pages.put('2', 'b');
  assert.equal(await kept.keep(id, pages.folder), 'gone');
  assert.deepEqual([kept.has(id), readdirSync(join(data, 'pages'))], [false, []]);
  assert.equal(await kept.keep(await idIn(pages), pages.folder), 'kept');
});

test('a copy that is whole is left alone; one that the disk spoilt is not found, and is made anew', async () => {
  const pages = new SmallPages();
  const data = newDataFolder();
  const id = await idIn(pages);
  const first = new KeptPages(data);
  assert.equal(await first.keep(id, pages.folder), 'kept');
  assert.equal(await new KeptPages(data).find(id), true);
  pages.put('2', 'b');
  assert.equal(await new KeptPages(data).keep(id, pages.folder), 'kept', 'it is there already');
  appendFileSync(join(first.rootOf(id), 'assets/kiosk-a.js'), 'x');
  assert.equal(await new KeptPages(data).find(id), false);
  assert.equal(await new KeptPages(data).keep(id, pages.folder), 'gone');
  pages.put('1', 'a');
  assert.equal(await new KeptPages(data).keep(id, pages.folder), 'kept');
  assert.equal(await new KeptPages(data).find(id), true);
});

test('where the disk fails nothing is kept, and nothing is left of the try', async () => {
  const pages = new SmallPages();
  const data = newDataFolder();
  const id = await idIn(pages);
  // A folder of the hub that is a file: nothing can be made in it.
  assert.equal(
    await new KeptPages(join(pages.folder, 'version.json')).keep(id, pages.folder),
    'failed',
  );
  assert.deepEqual(readdirSync(data), []);
});
