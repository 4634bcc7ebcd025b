import {assert} from '@open-wc/testing';
import {PatientKiosk} from '../testing/patient-kiosk.ts';

let page: PatientKiosk;

async function open(...how: Parameters<typeof PatientKiosk.open>): Promise<PatientKiosk> {
  page = await PatientKiosk.open(...how);
  return page;
}

suite('a call for a guide', () => {
  teardown(() => {
    page.close();
  });

  test('calls a guide, and says when one is on the way', async () => {
    const {link} = await open();
    await page.press('请工作人员帮忙');
    await page.sees('导访员看到就过来');
    assert.isTrue(link.state.helpAsked.has(link.device));
    link.do({type: 'answer-help', device: link.device});
    await page.sees('导访员正过来');
  });

  test('a call stands on its button: pressed again it shows how it is, and calls nobody twice', async () => {
    const {link} = await open();
    const language = page.button('语言 Language').getBoundingClientRect().x;
    await page.press('请工作人员帮忙');
    await page.sees('已经叫了人');
    await page.press('知道了');
    const same = () => {
      assert.equal(page.button('语言 Language').getBoundingClientRect().x, language);
    };
    same();
    assert.notInclude(page.words, '导访员看到就过来');
    await page.press('已叫工作人员');
    await page.sees('导访员看到就过来');
    assert.lengthOf(link.sent, 1);
    await page.press('知道了');
    link.do({type: 'answer-help', device: link.device});
    await page.settled();
    same();
    await page.press('工作人员正过来');
    await page.sees('导访员正过来');
    assert.lengthOf(link.sent, 1);
    await page.press('再叫一次');
    await page.sees('导访员看到就过来');
    assert.isTrue(link.state.helpAsked.has(link.device));
  });

  test('says that nobody is on the way any more where a guide had others called', async () => {
    const {link} = await open();
    await page.press('请工作人员帮忙');
    link.do({type: 'answer-help', device: link.device});
    await page.sees('导访员正过来');
    link.do({type: 'ask-for-help', device: link.device});
    await page.sees('导访员看到就过来');
    link.do({type: 'answer-help', device: link.device});
    await page.sees('导访员正过来');
  });

  test('a call can be taken back, and then nobody was called', async () => {
    const {link} = await open();
    await page.press('请工作人员帮忙', '不用了，取消');
    assert.notInclude(page.words, '已叫工作人员');
    assert.isFalse(link.state.helpAsked.has(link.device));
    await page.press('请工作人员帮忙');
    assert.isTrue(link.state.helpAsked.has(link.device));
  });

  test('a call that cannot be taken back says so, and stands', async () => {
    const {link} = await open();
    await page.press('请工作人员帮忙');
    link.silent = true;
    await page.press('不用了，取消');
    await page.sees('现在取消不了');
    await page.press('知道了');
    page.button('已叫工作人员');
  });

  test('a call that was taken back after all, its answer lost, brings nobody', async () => {
    const {link} = await open();
    await page.press('请工作人员帮忙');
    link.silent = true;
    await page.press('不用了，取消');
    await page.sees('现在取消不了');
    link.do({type: 'withdraw-help', device: link.device});
    await page.settled();
    assert.notInclude(page.words, '正过来');
    page.button('请工作人员帮忙');
  });

  test('a call that could not be taken back can be later, and says when nobody answers it', async () => {
    const {link} = await open();
    await page.press('请工作人员帮忙');
    link.silent = true;
    await page.press('不用了，取消');
    await page.sees('现在取消不了');
    link.now += 120_000;
    page.app.requestUpdate();
    await page.sees('暂时没有人接到');
    link.silent = false;
    await page.press('不用了，取消');
    page.button('请工作人员帮忙');
    assert.isFalse(link.state.helpAsked.has(link.device));
  });

  test('whoever calls where a call still stands of somebody who has gone is not told that nobody answered', async () => {
    const {link} = await open();
    link.do({type: 'ask-for-help', device: link.device});
    link.now += 600_000;
    await page.press('请工作人员帮忙');
    await page.sees('导访员看到就过来');
    assert.notInclude(page.words, '暂时没有人接到');
  });

  test('a call that no guide answers says so after two minutes, and where people are', async () => {
    const {link} = await open();
    await page.press('请工作人员帮忙');
    link.now += 119_000;
    page.app.requestUpdate();
    await page.settled();
    assert.notInclude(page.words, '暂时没有人接到');
    link.now += 1_000;
    page.app.requestUpdate();
    await page.sees('暂时没有人接到');
    await page.sees('请到导访台');
    link.do({type: 'answer-help', device: link.device});
    await page.sees('导访员正过来');
  });

  test('where nobody can be called, it says where people are', async () => {
    const {link} = await open();
    link.silent = true;
    await page.press('请工作人员帮忙');
    await page.sees('现在叫不到人');
    await page.sees('请到导访台');
  });

  test('when the network is back, a guide is called after all', async () => {
    const {link} = await open(undefined, {tick: 20});
    link.cut();
    link.silent = true;
    await page.press('请工作人员帮忙');
    await page.sees('现在叫不到人');
    link.silent = false;
    link.status = {kind: 'live'};
    await page.sees('导访员看到就过来');
    assert.isTrue(link.state.helpAsked.has(link.device));
  });

  test('whoever was told to wait for a guide is not asked whether they are there', async () => {
    await open();
    await page.press('只取号', '请工作人员帮忙');
    await page.sees('导访员看到就过来');
    await page.aWhile(299_000);
    assert.notInclude(page.words, '您还在吗');
    await page.press('知道了');
    page.app.dispatchEvent(new PointerEvent('pointerdown'));
    await page.aWhile(299_000);
    assert.notInclude(page.words, '您还在吗', 'as long as the call stands');
    await page.aWhile(1_000);
    assert.include(page.words, '您还在吗');
  });

  test('is not quiet while somebody waits for the staff', async () => {
    await open();
    assert.isTrue(page.app.quiet);
    await page.press('请工作人员帮忙');
    assert.isFalse(page.app.quiet);
  });
});
