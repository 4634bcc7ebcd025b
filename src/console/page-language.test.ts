import {assert} from '@open-wc/testing';
import {keptLanguage, turnLanguage} from './page-language.ts';

/** Pages of other tests share that of the browser. */
function ownStore(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  };
}

suite('the language of the staff’s pages', () => {
  test('what somebody chose on one page the next one speaks, and tells it to whatever reads it aloud', () => {
    const store = ownStore();
    assert.equal(keptLanguage(store), 'zh');
    assert.equal(turnLanguage('zh', store), 'en');
    assert.equal(keptLanguage(store), 'en');
    assert.equal(document.documentElement.lang, 'en');
    assert.equal(turnLanguage('en', store), 'zh');
    assert.equal(keptLanguage(store), 'zh');
    assert.equal(document.documentElement.lang, 'zh-Hans');
  });
});
