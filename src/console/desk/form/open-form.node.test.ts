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
