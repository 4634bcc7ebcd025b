import assert from 'node:assert/strict';
import {test} from 'node:test';
import {MemoryForms} from '../../../sync/testing/memory-forms.ts';
import {isElsewhere, type FormPlace} from './form-place.ts';

test('a place is another when anything of it is, not when it is only put together anew', () => {
  const place: FormPlace = {
    ...{forms: new MemoryForms(), seat: '5-left', hall: undefined, language: 'zh'},
    ...{disabled: false, cut: false, pause: 2000, within: 10_000},
    lost: () => undefined,
  };
  assert.equal(isElsewhere(place, undefined), true);
  assert.equal(isElsewhere({...place}, place), false);
  assert.equal(isElsewhere({...place, seat: '6-left'}, place), true);
  assert.equal(isElsewhere({...place, cut: true}, place), true);
});
