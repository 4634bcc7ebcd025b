import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isOwnScript} from './own-scripts.ts';

const PAGE = 'http://hall.test:8080/kiosk/?reader=x';

test('a page starts its own workers, by whatever address it names them', () => {
  for (const address of [
    '/kiosk/sw.js',
    '/console/sw.js',
    '/signage/sw.js?build=09af7c31',
    'http://hall.test:8080/signage/sw.js',
    '/assets/engine-worker-DN8J__AX.js',
  ]) {
    assert.ok(isOwnScript(address, PAGE), address);
  }
});

test('no other script of the hub, no other host and nothing beside an address is trusted', () => {
  for (const address of [
    '/assets/kiosk-bQWezr5F.js',
    '/assets/engine-worker-../../media/0.js',
    '/media/0123456789abcdef',
    '/kiosk/sw.js?with=more',
    '/kiosk/sw.js?build=09af7c31&with=more',
    '/kiosk/sw.js?build=evil.js',
    '/assets/engine-worker-DN8J__AX.js?build=09af7c31',
    '/kiosk/sw.js#more',
    '/other/sw.js',
    'https://hall.test:8080/kiosk/sw.js',
    'http://hall.test/kiosk/sw.js',
    'http://me@hall.test:8080/kiosk/sw.js',
    '//evil.example/kiosk/sw.js',
    'data:text/javascript,1',
    'blob:http://hall.test:8080/kiosk/sw.js',
    'javascript:1',
    '',
  ]) {
    assert.equal(isOwnScript(address, PAGE), false, address);
  }
});
