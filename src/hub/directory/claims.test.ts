import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nameIn, rolesIn} from './claims.ts';

const TABLE = [
  {group: 'front-desk', role: 'desk'},
  {group: 'chiefs', role: 'manager'},
  {group: 'office', role: 'operator'},
  {group: 'second-desk', role: 'desk'},
] as const;

test('groups are a list or one word, called by their name or by where they lie', () => {
  const roles = (claims: object, claim: string) => rolesIn({...claims}, claim, TABLE);
  assert.deepEqual(roles({groups: ['chiefs', 'front-desk', 'second-desk']}, 'groups'), [
    'desk',
    'manager',
  ]);
  assert.deepEqual(roles({groups: 'office'}, 'groups'), ['operator']);
  assert.deepEqual(roles({realm: {roles: ['chiefs']}}, 'realm.roles'), ['manager']);
  assert.deepEqual(roles({'https://a.b/roles': ['office']}, 'https://a.b/roles'), ['operator']);
});

test('what is no group gives nothing', () => {
  for (const groups of [undefined, null, 7, {}, [], [['office']], 'offic', 'Office', [{}]]) {
    assert.deepEqual(rolesIn({groups}, 'groups', TABLE), []);
  }
  assert.deepEqual(rolesIn({}, 'constructor.name', TABLE), []);
});

test('a name is the first that can be read, in one line of forty letters at most', () => {
  assert.equal(nameIn({name: ' 李\n平 '}), '李 平');
  assert.equal(nameIn({name: '…', preferred_username: 'li.ping'}), 'li.ping');
  assert.equal(nameIn({name: '长'.repeat(80)}).length, 40);
  assert.equal(nameIn({name: '李\u202e平\u200b'}), '李平', 'and what nobody sees is not in it');
  assert.equal(nameIn({sub: 'u-1'}), '');
});
