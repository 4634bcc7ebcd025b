import {assert} from '@open-wc/testing';
import {spacedCode} from '../../hall/visit-code.ts';
import {DeskPage} from './testing/desk-page.ts';

let page: DeskPage;

suite('the questions a desk asks', () => {
  setup(async () => {
    page = await DeskPage.open();
  });
  teardown(() => {
    page.close();
  });

  test('“not accepted” asks for the reason, chosen by a digit', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    await page.press('开始接谈');
    await page.press('不予受理');
    assert.include(page.text(), '为什么不予受理？');
    const dialog = page.roots().find((root) => root.querySelector('dialog'));
    dialog
      ?.querySelector('dialog')
      ?.dispatchEvent(new KeyboardEvent('keydown', {key: '1', bubbles: true, composed: true}));
    await page.settled();
    assert.equal(page.link.state.today.finished, 1);
    assert.notInclude(page.text(), '为什么不予受理？');
  });

  test('a pause says why, and the wall can show it', async () => {
    await page.press('开窗接待');
    await page.press('暂停接待');
    await page.press('会商');
    assert.equal(page.link.state.seats.get('5-left')?.reason, 'consulting');
    assert.include(page.text(), '已暂停（会商）');
    await page.press('恢复接待');
    assert.equal(page.link.state.seats.get('5-left')?.status, 'open');
  });

  test('a pause in the middle of a visit takes no further one, and the visit goes on', async () => {
    page.link.others(2, 'guotu');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    await page.press('开始接谈');
    await page.press('谈完就暂停');
    await page.press('午休');
    assert.include(page.text(), '谈完就暂停（午休）');
    await page.press('当场解决');
    assert.include(page.text(), '已暂停（午休）');
    assert.notExists(page.button('呼叫下一位'));
  });

  test('a seat that somebody was sent to does not close on them', async () => {
    page.link.others(1, 'renshe');
    const [id = ''] = page.link.state.tickets.keys();
    await page.press('开窗接待');
    page.link.do({type: 'transfer', ticket: id, to: '5-left'});
    await page.press('关窗');
    assert.include(page.text(), '还有 1 个号专门在等这里');
  });

  test('a visit is sent on to another unit with a word for the next desk', async () => {
    page.link.others(1, 'guotu');
    page.link.others(1, 'renshe');
    page.link.do({type: 'open-seat', seat: '7-left'});
    const id = [...page.link.state.tickets.keys()][0] ?? '';
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    await page.press('开始接谈');
    await page.press('转到别处');
    assert.notExists(page.button('国土厅'), 'its own queue is no other place');
    assert.include(page.button('妇联')?.textContent, '0 个在等 · 没开');
    assert.include(page.button('人社厅')?.textContent, '1 个在等 · 开着 1 座');
    await page.press('需要调解');
    await page.press('人社厅');
    assert.include(page.text(), 'A001 已转到 人社厅');
    assert.equal(page.ticket(id)?.queue, 'renshe');
    assert.equal(page.ticket(id)?.note, 'needs-mediation');
    assert.equal(page.ticket(id)?.firstUnit, 'guotu');
  });

  test('only what is open is on offer to send somebody to', async () => {
    page.link.others(1, 'guotu');
    page.link.do({type: 'open-seat', seat: 'mediation'});
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    await page.press('转到别处');
    await page.press('房间');
    assert.exists(page.button('调处室'));
    assert.notExists(page.button('医务室'));
    await page.press('窗口');
    assert.include(page.text(), '现在没有开着的');
  });

  test('a number is called out of turn, and why', async () => {
    page.link.others(3, 'guotu');
    await page.press('开窗接待');
    await page.press('叫这个号 A003');
    await page.press('来过，找本窗口');
    assert.include(page.text(), 'A003');
    assert.equal(page.link.state.calls[0]?.number, 'A003');
  });

  test('a number is added by hand and shown large', async () => {
    await page.press('开窗接待');
    await page.press('帮忙加号');
    await page.check('需要导访员');
    await page.enter();
    const [added] = page.link.state.tickets.values();
    assert.exists(added);
    assert.isTrue(added.help);
    assert.include(page.text(), 'A001');
    assert.include(page.text(), '请把号码和查询码写给来访人');
    const [sent] = page.link.sent.filter(({type}) => type === 'add-ticket');
    const {code = ''} = sent?.body as {code?: string};
    assert.match(code, /^\d{12}$/);
    assert.include(page.text(), spacedCode(code));
    const dialog = page.roots().find((root) => root.querySelector('dialog'));
    assert.include(dialog?.activeElement?.textContent, '好的', 'so that Enter closes it');
    await page.press('好的');
    assert.include(page.text(), '1 个号在等');
  });

  test('a returning visitor goes to the first unit by the slip’s code, or where staff choose', async () => {
    const code = '123456789012';
    page.visits.lay(code, {status: 'past', firstUnit: 'guotu'});
    await page.sitAt('7-left');
    await page.press('帮忙加号');
    await page.type('input[inputmode="numeric"]', '999999999999');
    assert.include(page.text(), '没有找到这个码');
    assert.isTrue(page.button('加号')?.disabled);
    await page.enter();
    assert.equal(page.link.state.tickets.size, 0);
    await page.type('input[inputmode="numeric"]', code);
    assert.include(page.text(), '首访 国土厅');
    await page.press('加号');
    const [added] = page.link.state.tickets.values();
    assert.exists(added);
    assert.equal(added.queue, 'guotu');
    assert.equal(added.firstUnit, 'guotu');
  });

  test('who still has a number of today is given no other one', async () => {
    page.visits.lay('123456789012', {number: 'A007', firstUnit: 'guotu'});
    await page.press('帮忙加号');
    await page.type('input[inputmode="numeric"]', '1234 5678 9012');
    assert.include(page.text(), '这张号单还有效：A007，不用再加号。');
    assert.isTrue(page.button('加号')?.disabled);
    await page.type('input[inputmode="numeric"]', '1234 5678');
    assert.include(page.text(), '查询码是 12 位数字');
    assert.isTrue(page.button('加号')?.disabled);
    await page.type('input[inputmode="numeric"]', '');
    assert.isFalse(page.button('加号')?.disabled);
  });

  test('priority says what it does to the place, and is no offer where it does not help', async () => {
    page.link.others(1, 'guotu', 'priority');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    await page.press('开始接谈');
    await page.press('当场解决');
    page.link.others(5, 'guotu');
    await page.settled();
    await page.press('更多 A006');
    assert.include(page.button('给优先')?.textContent, '前面 4 个 → 2 个');
    await page.press('返回');
    await page.press('更多 A002');
    assert.include(page.button('给优先')?.textContent, '前面 0 个 → 2 个');
    assert.isTrue(page.button('给优先')?.disabled);
  });

  test('a time on another day tells that day’s number, can be moved, and has a way back', async () => {
    page.link.others(2, 'guotu');
    const id = [...page.link.state.tickets.keys()][1] ?? '';
    await page.settled();
    await page.press('更多 A002');
    await page.press('改为预约');
    await page.press('明天');
    await page.press('8:30');
    assert.include(
      page.text(),
      'A002 约到 明天（11月24日 周二）8:30，那天的号是 A001，请告诉来访人',
    );
    await page.press('查号');
    await page.type('input', 'A001');
    await page.press('预约');
    await page.press('改时间');
    await page.press('11月25日 周三');
    await page.press('14:00');
    assert.include(page.text(), 'A001 约到 11月25日 周三 14:00');
    assert.equal(page.link.state.appointments.size, 1);
    await page.press('现在就排队');
    assert.equal(page.ticket(id)?.number, 'A002');
    assert.include(page.text(), 'A002 已在排队，前面 1 个');
    assert.notExists(page.button('现在就排队'));
  });

  test('digits choose in a ticket’s dialog', async () => {
    page.link.others(1, 'guotu');
    await page.settled();
    await page.press('更多 A001');
    const dialog = page.roots().find((root) => root.querySelector('dialog'));
    dialog
      ?.querySelector('dialog')
      ?.dispatchEvent(new KeyboardEvent('keydown', {key: '5', bubbles: true, composed: true}));
    await page.settled();
    assert.include(page.text(), 'A001 确定不等了？');
  });

  test('a number anywhere in the hall is looked up; it is given priority, a time, or goes home', async () => {
    page.link.others(2, 'renshe');
    const second = [...page.link.state.tickets.values()][1];
    assert.exists(second);
    const {id, number} = second;
    async function lookUp() {
      await page.press('查号');
      await page.type('input', number.toLowerCase());
      await page.press(number);
    }
    await lookUp();
    await page.press('给优先');
    assert.equal(page.ticket(id)?.lane, 'priority');
    await lookUp();
    await page.press('改为预约');
    await page.press('10:00');
    assert.equal(page.link.state.appointments.get(id)?.number, number);
    assert.include(page.text(), `${number} 约到 今天 10:00，号码不变`);
    await lookUp();
    await page.press('不等了');
    await page.press('号码结束');
    assert.equal(page.link.state.ended.get(id)?.number, number);
  });
});
