import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {missingIn, readPack} from '../language-pack.ts';

/**
 * What is wrong with a language pack, before it is brought to a hub:
 * `node src/ui/language-pack/make/check-pack.ts pack.json`. For a good one, its hash, which the hall
 * document names it by, and what it will say in Chinese.
 */
const [path = ''] = process.argv.slice(2);
const file = readFileSync(path, 'utf8');
const {pack, faults} = readPack(file);
for (const {path: at, zh, en} of faults) console.log(`${at}: ${zh} / ${en}`);
if (faults.length > 0) process.exit(1);
console.log(`hash: ${createHash('sha256').update(file).digest('hex')}`);
for (const key of missingIn(pack))
  console.log(`${key}: 没有译文，显示中文 / missing, shown in Chinese`);
