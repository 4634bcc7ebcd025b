import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cameBack, keepWayBack} from './directory-return.ts';

function tab() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('whoever comes back from the directory goes on to where they wanted, once', () => {
  const storage = tab();
  keepWayBack(storage, '?to=%2Fconsole%2Fdesk%2F');
  const back = cameBack('?code=c&state=s&iss=https%3A%2F%2Fid.example&session_state=x', storage);
  assert.deepEqual(back, {
    returned: {state: 's', code: 'c', iss: 'https://id.example'},
    search: '?to=%2Fconsole%2Fdesk%2F',
  });
  const refused = cameBack('?error=access_denied&error_description=no&state=s', storage);
  assert.deepEqual(refused, {returned: {state: 's', error: 'access_denied'}, search: ''});
});

test('a page that was opened in another way comes from no directory', () => {
  for (const search of ['', '?to=%2Fconsole%2F', '?state=s', '?code=c']) {
    assert.equal(cameBack(search, tab()), undefined);
  }
});
