import {assert, fixture, html, oneEvent} from '@open-wc/testing';
import type {Slip} from '../devices/printer/printer.ts';
import type {PaperSlip} from './paper-slip.ts';
import './paper-slip.ts';

const slip: Slip = {
  hall: {zh: '群众工作中心', en: "People's Work Centre"},
  number: 'A023',
  area: {zh: 'A 区', en: 'Area A'},
  ahead: 12,
  wait: {from: 10, to: 25},
  time: '2026-11-23 09:30',
  offline: false,
  party: 3,
  code: '1234 5678 9012',
  phone: 'http://10.0.0.5:8080/t/123456789012',
};

async function printed(some: Partial<Slip> = {}) {
  const box = html`<div style="width: 400px; height: 500px; display: grid">
    <rc-paper-slip></rc-paper-slip>
  </div>`;
  const element = (await fixture(box)).querySelector<PaperSlip>('rc-paper-slip')!;
  const torn = oneEvent(element, 'rc-paper-torn');
  element.slip = {...slip, ...some};
  await torn;
  const words = element.renderRoot.querySelector('.paper')!.textContent;
  return {element, words: words.replace(/\s+/g, ' ')};
}

suite('rc-paper-slip', () => {
  test('says what the visitor needs, in Chinese and in English', async () => {
    const {words} = await printed();
    assert.notInclude(words, '导访员');
    for (const each of [
      '群众工作中心',
      'A023',
      '请在 A 区就座',
      '12 个号',
      '大约 10–25 分钟',
      '3 人',
    ]) {
      assert.include(words, each);
    }
    assert.include(words, '号码全天有效，过号不作废');
    assert.include(words, 'Please sit in Area A');
    assert.include(words, '2026-11-23 09:30');
  });

  test('says that a guide comes, where the visitor asked for one', async () => {
    const {words} = await printed({help: true});
    assert.include(words, '导访员会来找您');
    assert.include(words, 'A guide will come to you');
  });

  test('says when calls begin where no window is open', async () => {
    const {words} = await printed({wait: undefined});
    assert.include(words, '窗口开放后就叫号');
  });

  test('says that it was taken offline', async () => {
    const {words} = await printed({offline: true, number: 'AK07'});
    assert.include(words, '离线取号');
  });

  test('shows all of the paper in its box', async () => {
    for (const fullest of [{offline: true}, {help: true}]) {
      const {element} = await printed({wait: {from: 95, to: 150}, ...fullest});
      const paper = element.renderRoot.querySelector('.paper')!.getBoundingClientRect();
      assert.isAtMost(paper.bottom, element.getBoundingClientRect().bottom + 1);
    }
  });

  test('carries the code of the visit, for a phone and for a number pad', async () => {
    const {element, words} = await printed();
    assert.include(words, '查询码 Code 1234 5678 9012');
    assert.include(words, '凭码在自助机或手机查号、评价、再来');
    assert.exists(element.renderRoot.querySelector('.qr path'));
    const {element: without, words: rest} = await printed({phone: undefined});
    assert.notExists(without.renderRoot.querySelector('.qr'));
    assert.include(rest, '凭码在自助机查号、评价、再来');
  });

  test('an appointment says when to come, and nothing of a queue', async () => {
    const {words} = await printed({
      appointment: {zh: '明天（11月25日 周三）9:30', en: 'tomorrow'},
    });
    assert.include(words, '明天（11月25日 周三）9:30');
    assert.include(words, '不用再取号');
    assert.notInclude(words, '个号');
  });

  test('is accessible', async () => {
    const {element} = await printed();
    await assert.isAccessible(element);
  });
});
