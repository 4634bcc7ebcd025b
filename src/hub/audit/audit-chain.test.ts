import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {AuditDeed, ChainedEntry} from '../../wire/audit-api.ts';
import {EMPTY_CHAIN, chained, firstBroken} from './audit-chain.ts';

const deed = fc.record({
  at: fc.nat(),
  who: fc.constantFrom('nobody', 'account:1'),
  from: fc.string(),
  what: fc.constantFrom('sign-in', 'denied'),
}) satisfies fc.Arbitrary<AuditDeed>;
const chain = fc
  .array(deed, {minLength: 2, maxLength: 12})
  .map((deeds) => chained(EMPTY_CHAIN, deeds));
const place = fc.nat();

const changed = (entries: readonly ChainedEntry[], at: number, to: Partial<ChainedEntry>) =>
  entries.map((entry, index) => (index === at ? {...entry, ...to} : entry));

test('a chain that was left alone is whole, in one piece or two', () => {
  fc.assert(
    fc.property(chain, place, (entries, n) => {
      const cut = n % entries.length;
      assert.equal(firstBroken(EMPTY_CHAIN, entries), undefined);
      const head = entries[cut] ?? EMPTY_CHAIN;
      assert.equal(firstBroken(head, entries.slice(cut + 1)), undefined);
    }),
  );
});

test('whatever is changed in any entry is found there', () => {
  fc.assert(
    fc.property(chain, place, fc.string(), (entries, n, text) => {
      const at = n % entries.length;
      const {entry = '', nr = 0} = entries[at] ?? {};
      const another = entry === text ? `${text} ` : text;
      assert.equal(firstBroken(EMPTY_CHAIN, changed(entries, at, {entry: another})), nr);
      assert.equal(firstBroken(EMPTY_CHAIN, changed(entries, at, {hash: 'f'.repeat(64)})), nr);
      assert.equal(firstBroken(EMPTY_CHAIN, changed(entries, at, {nr: nr + 1})), nr);
    }),
  );
});

test('an entry that is missing, put in twice or moved is found where it should stand', () => {
  fc.assert(
    fc.property(chain, place, (entries, n) => {
      const at = n % (entries.length - 1);
      const without = entries.filter((_, index) => index !== at);
      assert.equal(firstBroken(EMPTY_CHAIN, without), at + 1);
      const [one, other] = entries.slice(at, at + 2);
      assert.ok(one && other);
      assert.equal(firstBroken(EMPTY_CHAIN, entries.toSpliced(at, 0, one)), at + 2);
      assert.equal(firstBroken(EMPTY_CHAIN, entries.toSpliced(at, 2, other, one)), at + 1);
    }),
  );
});

test('an entry that was changed and hashed anew is found by the next one', () => {
  fc.assert(
    fc.property(chain, place, deed, (entries, n, forged) => {
      const at = n % (entries.length - 1);
      const [put] = chained(entries[at - 1] ?? EMPTY_CHAIN, [{...forged, who: 'account:forged'}]);
      assert.ok(put);
      assert.equal(firstBroken(EMPTY_CHAIN, changed(entries, at, put)), at + 2);
    }),
  );
});
