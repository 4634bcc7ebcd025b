import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {SLIP_TROUBLES} from '../../hall/terms.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import type {BeatReport, DevicePresence} from '../../wire/api.ts';
import {Alert} from './alert.ts';
import './guide-app.ts';
import type {GuideApp} from './guide-app.ts';

const PRINTERS: readonly DevicePresence[] = [
  'printer-paper-out',
  'printer-unconfirmed',
  'printer-that-nobody-knows',
].map((need, index) => ({
  device: `a-kiosk-without-letters-${index}`,
  kind: 'kiosk',
  connected: true,
  report: {needs: [need]} as unknown as BeatReport,
}));

let link: MemoryLink;
let guide: GuideApp;

/** One of everything that a guide can be told of, all of it old. */
function busyHall(): void {
  const visit = {device: 'kiosk-1', queue: 'guotu', lane: 'priority', party: 12} as const;
  const take = (ticket: string) => {
    link.do({type: 'take-number', ticket, ...visit, help: true});
  };
  for (const trouble of SLIP_TROUBLES) {
    take(trouble);
    link.do({type: 'report-slip', ticket: trouble, device: 'kiosk-1', slip: trouble});
  }
  link.do({type: 'open-seat', seat: '5-left'});
  for (const ticket of ['missed-twice', 'missed-once', 'called']) {
    take(ticket);
    for (let call = ticket === 'missed-twice' ? 0 : 1; call < 2; call += 1) {
      link.do({type: 'call-ticket', ticket, seat: '5-left', reason: 'duty-manager'});
      if (ticket !== 'called') link.do({type: 'miss', ticket});
    }
  }
  link.do({type: 'register-device', device: 'kiosk-2', kind: 'kiosk'});
  for (const device of ['kiosk-1', 'kiosk-2']) link.do({type: 'ask-for-help', device});
  link.devices = PRINTERS;
  link.now += 200 * 60_000;
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await guide.updateComplete;
}

const all = <T extends Element = HTMLElement>(selector: string) => [
  ...guide.renderRoot.querySelectorAll<T>(selector),
];

async function press(words: string): Promise<void> {
  all<HTMLButtonElement>('button')
    .find((one) => one.textContent.includes(words))
    ?.click();
  await settled();
}

suite('a guide’s narrow screen', () => {
  setup(() => {
    link = new MemoryLink(hall as HallConfiguration);
    guide = document.createElement('rc-guide-app');
    guide.link = link;
    guide.alert = new Alert();
    guide.pressPause = 0;
    document.body.append(guide);
  });
  teardown(async () => {
    guide.remove();
    await setViewport({width: 800, height: 600});
  });

  for (const width of [390, 320]) {
    for (const language of ['zh', 'en']) {
      test(`nothing is wider than ${width} pixels, whatever there is to do (${language})`, async () => {
        await setViewport({width, height: 844});
        busyHall();
        await settled();
        await press('我过去');
        if (language === 'en') await press('English');
        const {scrollWidth, clientWidth} = document.documentElement;
        assert.isAtMost(scrollWidth, clientWidth);
        for (const one of all('*')) {
          assert.isAtMost(one.getBoundingClientRect().right, clientWidth, one.textContent);
        }
        link.cut();
        await settled();
        assert.isAtMost(document.documentElement.scrollWidth, clientWidth, 'cut off');
      });
    }
  }

  test('every slip is seen to with a button of one width, on one line', async () => {
    await setViewport({width: 320, height: 844});
    busyHall();
    await settled();
    const buttons = all('button').filter((one) => one.textContent.includes('已处理'));
    assert.lengthOf(buttons, SLIP_TROUBLES.length);
    assert.lengthOf([...new Set(buttons.map((one) => one.offsetWidth))], 1);
    for (const one of buttons) {
      const words = document.createRange();
      words.selectNodeContents(one);
      const lines = new Set([...words.getClientRects()].map(({top}) => Math.round(top)));
      assert.equal(lines.size, 1);
    }
  });

  test('who is called stands before the printers, and these before everybody without a slip', async () => {
    busyHall();
    await settled();
    const titles = all('h2').map((one) => one.textContent.trim());
    const [called, printers, slips] = ['正在呼叫 · 请带过去', '打印机', '没拿到号单'].map((title) =>
      titles.indexOf(title),
    );
    assert.deepEqual([printers, slips], [Number(called) + 1, Number(called) + 2]);
    assert.include(guide.renderRoot.textContent, '用查询码补打');
  });
});
