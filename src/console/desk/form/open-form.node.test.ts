import assert from 'node:assert/strict';
import {test} from 'node:test';
import {MemoryForms} from '../../../sync/testing/memory-forms.ts';
import {OpenForm} from './open-form.ts';

const of = {ticket: 't1', seat: '5-left'};

test('an answer that was under way while something was saved brings no older words back', async () => {
  const forms = new MemoryForms();
  const form = new OpenForm(forms, of, {pause: 1e9, within: 1e9}, () => undefined);
  await form.look();
  const line = form.lines?.find(({id}) => id === 'reasons');
  assert.ok(line);
  const before = await forms.look(of);
  let answer: (heard: typeof before) => void = () => undefined;
  const looked = new Promise<void>((tell) => {
    forms.look = () => {
      tell();
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
  });
  const refreshed = form.refresh();
  await looked;
  form.drafts.type({line, text: '测试口述', chosen: undefined, composing: false});
  assert.equal(await form.drafts.saveAll(), true);
  answer(before);
  await refreshed;
  assert.equal(form.lines?.find(({id}) => id === 'reasons')?.record?.text, '测试口述');
  assert.equal(form.drafts.savingOf('reasons'), 'saved');
});

async function opened(forms: MemoryForms) {
  const form = new OpenForm(forms, of, {pause: 1e9, within: 1e9}, () => undefined);
  await form.look();
  const lineOf = (id: string) => {
    const line = form.lines?.find((one) => one.id === id);
    assert.ok(line, id);
    return line;
  };
  const type = (id: string, text: string) => {
    form.drafts.type({line: lineOf(id), text, chosen: undefined, composing: false});
  };
  return {form, lineOf, type};
}

test('words for a line that the hall has dropped are given back where the visit goes with that save', async () => {
  const forms = new MemoryForms();
  const {form, type} = await opened(forms);
  type('reasons', '测试口述');
  type('mail', '000000');
  forms.dropped.add('reasons');
  const lost = await form.close();
  assert.deepEqual(
    lost.map(({text}) => text),
    ['测试口述'],
  );
  assert.equal(forms.written('mail'), '000000');
});

test('a choice that the hall lists no more keeps nothing else from being saved', async () => {
  const forms = new MemoryForms();
  const {form, lineOf, type} = await opened(forms);
  const chosen = [{id: 'old', name: {zh: '旧的', en: 'Old'}}];
  form.drafts.type({line: lineOf('birth'), text: '旧的', chosen, composing: false});
  type('reasons', '测试口述');
  forms.unlisted.add('birth');
  assert.equal(await form.drafts.saveAll(), false, 'not all of it');
  assert.equal(forms.written('reasons'), '测试口述');
  assert.equal(form.drafts.savingOf('birth'), 'failed');
  assert.equal(form.drafts.savingOf('reasons'), 'saved');
  type('mail', '000000');
  assert.equal(await form.drafts.save(), false);
  assert.equal(forms.written('mail'), '000000');
  assert.equal(forms.saves.at(-1), 'record mail', 'it is not sent again by itself');
  form.drafts.type({line: lineOf('birth'), text: '', chosen: undefined, composing: false});
  assert.equal(await form.drafts.saveAll(), true);
});

test('the same words by another choice are something to save', async () => {
  const forms = new MemoryForms();
  const {form, lineOf} = await opened(forms);
  forms.write(of, 'needs', '轮椅');
  await form.look();
  const chosen = [{id: 'wheelchair', name: {zh: '轮椅', en: 'Wheelchair'}}];
  form.drafts.type({line: lineOf('needs'), text: '轮椅', chosen, composing: false});
  assert.equal(await form.drafts.saveAll(), true);
  const told = await forms.look(of);
  assert.ok(told.kind === 'done');
  const kept = told.answer.lines.find(({id}) => id === 'needs')?.record?.chosen;
  assert.deepEqual(kept, chosen);
});
