import {assert} from '@open-wc/testing';
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
