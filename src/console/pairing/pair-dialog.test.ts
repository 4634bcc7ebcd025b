import {assert, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {DevicePlace} from '../../hall/device-place.ts';
import example from '../../hub/example/hall.json' with {type: 'json'};
import type {Heard} from '../../sync/hub-request.ts';
import type {PairedDevice, WaitingPairing} from '../../wire/pairing-api.ts';
import {problem} from '../../wire/problem.ts';
import type {PairingClient} from './pairing-client.ts';
import './pair-dialog.ts';
import './release-dialog.ts';

const hall: HallConfiguration = {
  ...(example as HallConfiguration),
  devices: [{id: 'east', name: '东门 1 号机', kind: 'kiosk', kiosk: {}}],
};
const waits = (code: string, kind: 'kiosk' | 'wall'): WaitingPairing => ({
  ...{id: code, code, kind, state: 'waiting', until: 0, device: code, from: '10.0.0.7', since: 0},
});

class Hub implements PairingClient {
  waitingNow = [waits('ABC-DEF', 'kiosk'), waits('K7M-2Q9', 'wall')];
  pairedNow: PairedDevice[] = [];
  answer: Heard<unknown> = {kind: 'done', answer: {}};
  readonly asked: unknown[] = [];
  waiting = () => Promise.resolve({kind: 'done' as const, answer: {pairings: this.waitingNow}});
  paired = () => Promise.resolve({kind: 'done' as const, answer: {devices: this.pairedNow}});
  confirm = (id: string, place: DevicePlace | string) => this.#did('confirm', id, place);
  refuse = (id: string) => this.#did('refuse', id);
  release = (device: string, as: string) => this.#did('release', device, as);
  #did(...what: unknown[]): Promise<Heard<unknown>> {
    this.asked.push(what);
    return Promise.resolve(this.answer);
  }
}

async function open(hub: Hub, code = '', wanted = '') {
  const dialog = await fixture<HTMLElementTagNameMap['rc-pair-dialog']>(
    html`<rc-pair-dialog
      .client=${hub}
      .hall=${hall}
      .code=${code}
      .place=${wanted}
    ></rc-pair-dialog>`,
  );
  for (let frames = 0; frames < 3; frames += 1) await nextFrame();
  const root = () => dialog.shadowRoot!;
  const form = () => root().querySelector('rc-pair-form')!;
  return {
    dialog,
    words: () => root().textContent.replace(/\s+/g, ' '),
    heading: () => root().querySelector('rc-staff-dialog')!.heading,
    isOpen: () =>
      root().querySelector('rc-staff-dialog')!.shadowRoot!.querySelector('dialog')!.open,
    press: async (text: string) => {
      const buttons = [
        ...root().querySelectorAll('button'),
        ...(root().querySelector('rc-pair-form')?.shadowRoot?.querySelectorAll('button') ?? []),
      ];
      const button = buttons.find((one) => one.textContent.includes(text));
      assert.ok(button, text);
      button.click();
      for (let frames = 0; frames < 3; frames += 1) await nextFrame();
    },
    field: (name: string) =>
      form().shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"]`)!,
    place: () => form().shadowRoot!.querySelector('select')!,
    alerts: () =>
      [...form().shadowRoot!.querySelectorAll('[role=alert]')].map((one) => one.textContent),
  };
}

suite('adding a device', () => {
  test('the one that was scanned is asked about at once; else each is found by its code', async () => {
    const scanned = await open(new Hub(), 'K7M-2Q9');
    assert.equal(scanned.heading(), '大屏屏幕上也是这个码吗？');
    assert.include(scanned.words(), 'K7M-2Q9');
    const chosen = await open(new Hub());
    await chosen.press('ABC-DEF');
    assert.include(chosen.words(), 'ABC-DEF');
    assert.notInclude(chosen.words(), 'K7M-2Q9');
  });

  test('a new place has a name, what it shows, and an id that nobody typed', async () => {
    const hub = new Hub();
    const {press, field, heading} = await open(hub, 'K7M-2Q9');
    field('name').value = ' 大厅主屏 ';
    await press('码一样，加入');
    const [[what, id, place]] = hub.asked as [[string, string, DevicePlace]];
    assert.deepEqual([what, id], ['confirm', 'K7M-2Q9']);
    const [display] = hall.signage.displays;
    assert.deepInclude(place, {name: '大厅主屏', kind: 'wall', display: display!.id});
    assert.match(place.id, /^wall-[0-9a-z]+$/);
    assert.equal(heading(), '“大厅主屏”已加入');
  });

  test('what is missing or wrong stands beside its field, and nothing is sent', async () => {
    const hub = new Hub();
    const {press, field, alerts} = await open(hub, 'ABC-DEF');
    field('glass').value = '12';
    await press('码一样，加入');
    assert.deepEqual(alerts(), ['请填写名称', '150 到 3000 之间的整数']);
    field('name').value = '东门 1 号机';
    field('glass').value = '';
    await press('码一样，加入');
    assert.deepEqual(alerts(), ['已有一台设备叫这个名字']);
    assert.deepEqual(hub.asked, []);
  });

  test('where the answer was lost, a second press means the same place', async () => {
    const hub = new Hub();
    hub.answer = {kind: 'unreachable'};
    const {dialog, press, field, alerts} = await open(hub, 'ABC-DEF');
    field('name').value = '西门 1 号机';
    await press('码一样，加入');
    const [[, , made]] = hub.asked as [[string, string, DevicePlace]];
    // The hub had it, and the feed brings it.
    dialog.hall = {...hall, devices: [...(hall.devices ?? []), made]};
    await dialog.updateComplete;
    await press('码一样，加入');
    assert.deepEqual(alerts(), []);
    assert.deepEqual(hub.asked[1], hub.asked[0]);
  });

  test('it may take over a place, and is told whether something stands there', async () => {
    const hub = new Hub();
    hub.pairedNow = [{device: 'old', kind: 'kiosk', place: 'east', state: 'paired', since: 0}];
    const {press, place} = await open(hub, 'ABC-DEF');
    const select = place();
    assert.equal(select.options[0]!.text.trim(), '东门 1 号机（换下现在的设备）');
    select.value = 'east';
    select.dispatchEvent(new Event('change'));
    await press('码一样，加入');
    assert.deepEqual(hub.asked, [['confirm', 'ABC-DEF', 'east']]);
  });

  test('the place that it is wanted for is chosen already, where it is of that kind', async () => {
    const hub = new Hub();
    const kiosk = await open(hub, 'ABC-DEF', 'east');
    assert.equal(kiosk.place().value, 'east');
    await kiosk.press('码一样，加入');
    assert.deepEqual(hub.asked, [['confirm', 'ABC-DEF', 'east']]);
    const wall = await open(new Hub(), 'K7M-2Q9', 'east');
    assert.equal(wall.place().value, '');
    assert.exists(wall.field('name'));
  });

  test('one that is not ours is refused, and the hub’s own words are told', async () => {
    const hub = new Hub();
    const {press, words, heading} = await open(hub, 'ABC-DEF');
    hub.answer = {kind: 'refused', problem: problem('pairing-over')};
    await press('不是我们的');
    assert.include(words(), '这个配对码已经用过或过期');
    hub.answer = {kind: 'done', answer: {}};
    await press('不是我们的');
    assert.deepEqual(hub.asked.at(-1), ['refuse', 'ABC-DEF']);
    assert.equal(heading(), '添加设备');
  });

  test('Escape goes back by one step, then out', async () => {
    const {dialog, heading, isOpen} = await open(new Hub(), 'ABC-DEF');
    let out = 0;
    dialog.addEventListener('rc-dismiss', () => {
      out += 1;
    });
    await sendKeys({press: 'Escape'});
    for (let frames = 0; frames < 3; frames += 1) await nextFrame();
    assert.equal(heading(), '添加设备');
    assert.isTrue(isOpen());
    assert.equal(out, 0);
    await sendKeys({press: 'Escape'});
    assert.equal(out, 1);
  });

  test('a device goes out of service by what became of it', async () => {
    const hub = new Hub();
    const dialog = await fixture<HTMLElementTagNameMap['rc-release-dialog']>(
      html`<rc-release-dialog .client=${hub} device="old" name="东门 1 号机"></rc-release-dialog>`,
    );
    let out = 0;
    dialog.addEventListener('rc-dismiss', () => {
      out += 1;
    });
    dialog.shadowRoot!.querySelector<HTMLButtonElement>('.lost')!.click();
    await nextFrame();
    assert.deepEqual(hub.asked, [['release', 'old', 'lost']]);
    assert.equal(out, 1);
  });
});
