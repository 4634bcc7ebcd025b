import {assert} from '@open-wc/testing';
import type {Answered, Asked, EngineQuestion} from './engine-worker.ts';
import {readStrokeTable} from './handwriting/stroke-table.ts';
import {WorkerEngines} from './worker-engines.ts';

let engines: WorkerEngines;

suite('the engines in their worker', () => {
  setup(() => {
    engines = new WorkerEngines();
  });

  const first = async (letters: string) =>
    (await engines.read(letters, 'text', '')).candidates[0]?.text;

  test("the hall's words are typed by their pinyin, also where they come after the first key", async () => {
    assert.notEqual(await first('tingzhengsanshi'), '听证三室');
    engines.teach(['听证三室']);
    engines.teach(['听证三室']);
    assert.equal(await first('tingzhengsanshi'), '听证三室');
    engines.teach(['重点项目办']);
    assert.notEqual(await first('tingzhengsanshi'), '听证三室', 'the last revision counts');
    assert.equal(await first('zhongdianxiangmuban'), '重点项目办');
  });

  test('units are found by how their words are read, not their characters', async () => {
    const spelt = await engines.spell(['银行', '重庆', '综合接访']);
    assert.deepEqual(
      spelt.map((syllables) => syllables.join(' ')),
      ['yin hang', 'chong qing', 'zong he jie fang'],
    );
  });

  test('rare characters that could not be had at first are asked for with the next writing', async () => {
    const rare = new URL('handwriting/tables/strokes-rare.bin', import.meta.url).href;
    const bytes = new Uint8Array(await (await fetch(rare)).arrayBuffer());
    const {characters, strokesOf} = readStrokeTable(bytes);
    const worker = new Worker(new URL('engine-worker.ts', import.meta.url), {type: 'module'});
    const ask = (question: EngineQuestion) => {
      worker.postMessage({ask: 1, question} satisfies Asked);
      return new Promise<Answered>((resolve) => {
        worker.onmessage = ({data}: MessageEvent<Answered>) => {
          resolve(data);
        };
      });
    };
    const open = (rareStrokes: string) => {
      const strokes = new URL('handwriting/tables/strokes-common.bin', import.meta.url).href;
      const data = {pinyin: '', strokes, rareStrokes, radicals: '', components: ''};
      return ask({kind: 'open', data, lexicon: []});
    };
    const writing = {strokes: strokesOf(100), mode: 'text', side: 1024} as const;
    const found = async () => JSON.stringify(await ask({kind: 'recognise', ...writing}));
    await open('/nowhere.bin');
    assert.notInclude(await found(), characters[100]!);
    await open(rare);
    // Nobody waits for the rare half: it is there with one of the next answers.
    while (!(await found()).includes(characters[100]!));
    worker.terminate();
  });

  test('a point in a name is told from 一 by its size on the pad', async () => {
    const across = (from: number, to: number) =>
      Array.from({length: 9}, (_, index) => ({
        x: from + ((to - from) * index) / 8,
        y: 100 - 3 * index,
      }));
    const [point] = await engines.recognise([across(95, 110)], 'name', 200);
    assert.equal(point, '·');
    const [line] = await engines.recognise([across(20, 180)], 'name', 200);
    assert.equal(line, '一');
  });
});
