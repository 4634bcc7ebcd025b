import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPinyin} from './pinyin-engine.ts';
import {comesEarly, data, engine, texts, whole} from './testing/loaded.ts';

test('whole sentences come as one', () => {
  assert.equal(texts('woyaofanyingqingkuang')[0], '我要反映情况');
  assert.ok(comesEarly('老板欠我的工资', 'laobanqianwodegongzi'));
});

test('the words of a petition come before what sounds alike', () => {
  for (const [letters, text] of [
    ['xinfang', '信访'],
    ['zhengdi', '征地'],
    ['dibao', '低保'],
    ['zhaijidi', '宅基地'],
  ] as const)
    assert.equal(texts(letters)[0], text);
});

test('initials, and words of which some syllables are cut short, are enough', () => {
  assert.ok(comesEarly('信访局', 'xfj'));
  assert.ok(comesEarly('村委会', 'cunwh'));
  assert.ok(comesEarly('六盘水', 'lps', 'address'));
});

test('the last syllable need not be finished', () => {
  assert.equal(texts('fanyingwent')[0], '反映问题');
  assert.ok(comesEarly('贵阳', 'guiy', 'address'));
});

test('who speaks as in the south is understood', () => {
  for (const [letters, text] of [
    ['caiqian', '拆迁'],
    ['sangfang', '上访'],
    ['lvsi', '律师'],
    ['lusi', '律师'],
    ['lanren', '男人'],
    ['lijia', '你家'],
    ['faniao', '花鸟'],
  ] as const) {
    assert.ok(whole(letters).includes(text), `${letters}: ${text}`);
  }
});

test('the syllables are shown as the first candidate reads them', () => {
  assert.deepEqual(engine.read('guiyangshi', 'address').syllables, ['gui', 'yang', 'shi']);
  assert.deepEqual(engine.read("xi'an", 'text').syllables, ['xi', 'an']);
  assert.deepEqual(engine.read('wangxiuying', 'name').syllables, ['wang', 'xiu', 'ying']);
});

test('a separator is respected', () => {
  assert.equal(texts("xi'an")[0], '西安');
  assert.ok(!whole("xi'an").includes('先'));
  assert.equal(texts("fang'an")[0], '方案');
  assert.ok(!whole("fang'an").includes('反感'));
});

test('letters that begin no syllable are passed on one by one', () => {
  assert.deepEqual(engine.read('i', 'text').candidates, [{text: 'i', letters: 1}]);
  assert.deepEqual(engine.read('', 'text'), {syllables: [], candidates: []});
});

test('a surname comes first, also where its reading is an unusual one', () => {
  for (const [letters, surname] of [
    ['shan', '单'],
    ['qiu', '仇'],
    ['xie', '解'],
    ['zha', '查'],
    ['ou', '区'],
    ['zeng', '曾'],
    ['yuchi', '尉迟'],
    ['ouyang', '欧阳'],
  ] as const)
    assert.ok(texts(letters, 'name').slice(0, 10).includes(surname), letters);
  assert.ok(!texts('chan', 'name').slice(0, 10).includes('单'));
});

test('whole names come before words that sound alike', () => {
  assert.ok(comesEarly('李秀兰', 'lixiulan', 'name'));
  assert.ok(comesEarly('张国强', 'zhangguoqiang', 'name'));
  assert.ok(comesEarly('欧阳明', 'ouyangming', 'name'));
});

test('behind a surname only a given name is expected', () => {
  assert.ok(texts('xiulan', 'name', '李').slice(0, 5).includes('秀兰'));
  assert.ok(texts('lan', 'name', '李秀').slice(0, 5).includes('兰'));
});

test('a long name has its point, whether it is typed or not', () => {
  assert.equal(texts('maimaiti·tuerxun', 'name')[0], '买买提·吐尔逊');
  assert.ok(texts('maimaitituerxun', 'name').slice(0, 3).includes('买买提·吐尔逊'));
});

test('a part of a long name comes with the point that was typed behind it, and the rest is read on', () => {
  const {candidates, syllables} = engine.read('maimaiti·mamuti', 'name');
  assert.deepEqual(
    candidates.find(({text}) => text === '买买提·'),
    {text: '买买提·', letters: 'maimaiti·'.length},
  );
  assert.deepEqual(syllables, ['mai', 'mai', 'ti·', 'ma', 'mu', 'ti']);
  assert.ok(!candidates.some(({text, letters}) => letters > 9 && !text.includes('·')));
});

test('behind a point parts of long names are expected, however short they are', () => {
  assert.equal(texts('tuerxun', 'name', '买买提·')[0], '吐尔逊');
  assert.equal(texts('yiming', 'name', '买买提·吐尔逊·')[0], '依明');
  assert.ok(texts('wang', 'name', '买买提·').includes('王'));
});

test('a part of a long name is offered also where nothing says yet that it is one', () => {
  assert.ok(comesEarly('买买提', 'maimaiti', 'name'));
  assert.ok(comesEarly('吐尔逊', 'tuerxun', 'name'));
  assert.ok(comesEarly('易明', 'yiming', 'name'), 'a Han name is not pushed away by 依明');
});

test('counties, towns, villages, streets and numbers stand together', () => {
  assert.equal(texts('guiyangshinanmingqu', 'address')[0], '贵阳市南明区');
  assert.equal(texts('leishanxianxijiangzhen', 'address')[0], '雷山县西江镇');
  assert.ok(comesEarly('八组十五号', 'bazushiwuhao', 'address'));
});

test('a unit of the configuration is found by how its characters are read', () => {
  const own = openPinyin(data);
  own.setLexicon([{text: '十八洞信访代理点'}, {text: '重点项目办', weight: 5}, {text: '听证三室'}]);
  const first = (letters: string) => own.read(letters, 'text').candidates[0]?.text;
  assert.equal(first('shibadongxinfangdailidian'), '十八洞信访代理点');
  assert.equal(first('zhongdianxiangmuban'), '重点项目办');
  assert.equal(first('tingzhengsanshi'), '听证三室');
  assert.notEqual(texts('tingzhengsanshi')[0], '听证三室', 'another engine has not heard of it');
});

test('words of the configuration are those of its last revision, however often they are told', () => {
  const own = openPinyin(data);
  const read = () => own.read('tingzhengsanshi', 'text').candidates.map(({text}) => text);
  for (let told = 0; told < 3; told += 1) own.setLexicon([{text: '听证三室'}]);
  assert.equal(read()[0], '听证三室');
  assert.equal(new Set(read()).size, read().length);
  own.setLexicon([{text: '重点项目办'}]);
  assert.ok(!read().includes('听证三室'));
});
