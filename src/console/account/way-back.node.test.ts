import assert from 'node:assert/strict';
import {test} from 'node:test';
import {signInAddress, wayBack} from './way-back.ts';

const HUB = 'https://hall.example';
const back = (to: string) => wayBack(`?to=${encodeURIComponent(to)}`, HUB);

test('whoever signs in comes back to the page and the seat that they came from', () => {
  const {search} = new URL(signInAddress('/console/desk/?x=1#5-left'), HUB);
  assert.equal(wayBack(search, HUB), '/console/desk/?x=1#5-left');
});

test('no address leads anywhere else than to a staff page of this hub', () => {
  for (const to of [
    'https://elsewhere.example/console/',
    '//elsewhere.example/console/',
    '/\\elsewhere.example/console/',
    'javascript:alert(1)//console/',
    '/console/../kiosk/',
    '/kiosk/',
    '/console/sign-in/?to=/console/',
    'https://hall.example:444/console/',
    'http://hall.example/console/',
    'http://',
    '',
  ]) {
    assert.equal(back(to), undefined, to);
  }
  assert.equal(wayBack('', HUB), undefined);
});
