import {assert, waitUntil} from '@open-wc/testing';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import type {HallLink} from '../../../sync/hall-link.ts';
import {MemoryLink} from '../../../sync/testing/memory-link.ts';
import {withValue} from '../fields/field-path.ts';
import {questionAbout} from './about.ts';
import {DraftLink} from './draft-link.ts';
import './hall-preview.ts';
import type {HallPreview} from './hall-preview.ts';

const example = hall as HallConfiguration;
let link: MemoryLink;

const drafted = withValue(example, 'units', [
  ...example.units,
  {id: 'audit', name: {zh: '审计厅', en: 'Audit'}, short: {zh: '审计厅', en: 'Audit'}, area: 'a'},
]);

suite('a hall that is previewed', () => {
  setup(() => {
    link = new MemoryLink(example);
  });

  test('has the draft, and everything else as it is; the hall itself has not', () => {
    const lent = new DraftLink(link);
    let told = 0;
    const stop = lent.subscribe(() => {
      told += 1;
    });
    lent.show(drafted);
    assert.equal(told, 1);
    assert.isTrue(lent.state.layout?.units.has('audit'));
    assert.isTrue(lent.state.queues.has('audit'));
    assert.isFalse(link.state.queues.has('audit'));
    assert.isFalse(link.state.layout?.units.has('audit'));
    link.others(2, 'guotu');
    assert.equal(lent.state.tickets.size, link.state.tickets.size);
    assert.isAbove(told, 1);
    stop();
    lent.end();
  });

  test('issues no number and tells nobody anything', async () => {
    const lent: HallLink = new DraftLink(link);
    assert.equal((await lent.send('end-alarm', {})).kind, 'unreachable');
    lent.report({needs: ['paper']});
    await lent.deliver('1', 'end-alarm', {});
    assert.lengthOf(link.sent, 0);
    assert.lengthOf(link.reports, 0);
  });

  test('shows the question that a field is about', () => {
    const unit = example.form.questions.find(({kind}) => kind === 'unit')?.id;
    assert.equal(questionAbout(example, 'units.3.short.zh'), unit);
    assert.equal(questionAbout(example, 'form.questions.1.ask'), example.form.questions[1]?.id);
    assert.isUndefined(questionAbout(example, 'name.zh'));
  });
});

suite('rc-hall-preview', () => {
  let preview: HallPreview;

  setup(async () => {
    link = new MemoryLink(example);
    preview = document.createElement('rc-hall-preview');
    Object.assign(preview, {link, hall: example, about: 'name', kiosk: 'about:blank'});
    document.body.append(preview);
    await preview.updateComplete;
  });
  teardown(() => {
    preview.remove();
  });

  const frame = () =>
    preview.renderRoot
      .querySelector('rc-kiosk-preview')
      ?.renderRoot.querySelector<HTMLIFrameElement & {readonly link: HallLink}>('iframe');

  test('lends the kiosk its line with the draft, and has it show what somebody is at', async () => {
    await waitUntil(() => frame()?.contentDocument?.readyState === 'complete');
    const inside = frame()?.contentDocument;
    assert.exists(inside);
    const asked: unknown[] = [];
    const kiosk = inside.createElement('rc-kiosk-app');
    kiosk.addEventListener('rc-show', (event) => {
      asked.push((event as CustomEvent).detail);
    });
    inside.body.append(kiosk);
    await waitUntil(() => asked.length > 0);
    preview.hall = drafted;
    preview.about = 'units.0.short';
    await waitUntil(() => asked.at(-1) === questionAbout(example, 'units'));
    assert.isTrue(frame()?.link.state.layout?.units.has('audit'));
  });

  test('stays as it was while something is to mend', async () => {
    preview.hall = drafted;
    preview.faults = [{path: 'units', zh: '要填写', en: 'Fill this in'}];
    await preview.updateComplete;
    assert.isFalse(frame()?.link.state.layout?.units.has('audit'));
    assert.include(preview.renderRoot.textContent, '预览停在改之前');
  });

  test('shows the slip of the draft', async () => {
    preview.hall = withValue(example, 'name', {zh: '新大厅', en: 'New hall'});
    const slip = [...preview.renderRoot.querySelectorAll('button')].at(-1);
    slip?.click();
    await preview.updateComplete;
    const paper = preview.renderRoot.querySelector('rc-slip-preview');
    assert.exists(paper);
    await paper.updateComplete;
    await paper.drawn;
    assert.include(paper.renderRoot.textContent, '新大厅');
  });
});
