import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PageFolder} from './page-folder.ts';
import {SmallPages} from './testing/small-pages.ts';

async function opened(pages: SmallPages): Promise<PageFolder> {
  const folder = new PageFolder(pages.folder);
  await folder.open();
  return folder;
}

test('a version that changes from one look to the next is read when it stays', async () => {
  const pages = new SmallPages();
  const folder = await opened(pages);
  assert.equal(folder.placed?.version, '1');
  pages.put('2', 'b');
  assert.equal((await folder.look())?.version, '1');
  assert.equal((await folder.look())?.version, '2');
});

test('a file whose last bytes are not there yet is no version, at the start and later, until it is whole', async () => {
  const pages = new SmallPages();
  pages.spoil('assets/kiosk-a.js');
  const folder = await opened(pages);
  for (let look = 0; look < 3; look += 1) assert.equal(await folder.look(), undefined);
  pages.put('1', 'a');
  await folder.look();
  assert.equal((await folder.look())?.version, '1');
  pages.put('2', 'b');
  pages.spoil('signage/sw.js');
  for (let look = 0; look < 3; look += 1) assert.equal((await folder.look())?.version, '1');
});
