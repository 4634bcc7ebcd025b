import {mkdir, rm, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {BoardPage} from './board-page.ts';
import {isPictured, NATIVE, referenceOf, scenesOf} from './scenes.ts';
import {STAGES} from './stages.ts';

// Makes the reference pictures of all boards anew: npm run pictures:boards. Look at what has changed
// before it is kept.
const folder = fileURLToPath(new URL('./references/', import.meta.url));
await rm(folder, {recursive: true, force: true});
await mkdir(folder);
const board = await BoardPage.open();
for (const display of Object.keys(NATIVE)) {
  for (const scene of scenesOf(display, STAGES)) {
    if (!isPictured(scene)) continue;
    await board.show(scene);
    await writeFile(referenceOf(scene), await board.picture(), 'base64');
  }
}
await board.close();
