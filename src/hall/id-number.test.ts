import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {checkIdNumber, checkOtherPaper, dateOf} from './id-number.ts';

const TODAY = '2026-11-24';
const why = (text: string, today = TODAY) => {
  const check = checkIdNumber(text, today);
  return check.ok ? 'ok' : check.why;
};

/** ISO 7064 MOD 11-2 as the standard defines it, digit by digit: not the table of weights. */
function checkDigitOf(body: string): string {
  let remainder = 0;
  for (const digit of body) remainder = ((remainder + Number(digit)) * 2) % 11;
  const value = (12 - remainder) % 11;
  return value === 10 ? 'X' : String(value);
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const body = fc
  .record({
    region: fc.integer({min: 0, max: 999_999}),
    birth: fc.date({
      min: new Date('1850-01-01T00:00:00Z'),
      max: new Date('2026-11-24T00:00:00Z'),
      noInvalidDate: true,
    }),
    order: fc.integer({min: 0, max: 999}),
  })
  .map(({region, birth, order}) => ({
    text: pad(region, 6) + birth.toISOString().slice(0, 10).replaceAll('-', '') + pad(order, 3),
    birth: birth.toISOString().slice(0, 10),
    sex: order % 2 === 1 ? 'male' : 'female',
  }));
const number = body.map((each) => ({...each, text: each.text + checkDigitOf(each.text)}));

test('the published samples are good, and say birth and sex', () => {
  assert.deepEqual(checkIdNumber('11010519491231002X', TODAY), {
    ok: true,
    number: '11010519491231002X',
    form: 'current',
    birth: '1949-12-31',
    sex: 'female',
  });
  assert.deepEqual(checkIdNumber('440524188001010014', TODAY), {
    ok: true,
    number: '440524188001010014',
    form: 'current',
    birth: '1880-01-01',
    sex: 'male',
  });
});

test('it is the same number however an input method writes it', () => {
  for (const text of [
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '１１０１０５１９４９１２３１００２Ｘ',
    '１１０１０５　１９４９１２３１　００２ｘ',
  ]) {
    const check = checkIdNumber(text, TODAY);
    assert.equal(check.ok && check.number, '11010519491231002X', text);
  }
});

test('what is wrong is told by its kind', () => {
  assert.equal(why(''), 'length');
  assert.equal(why('1101051949123100'), 'length');
  assert.equal(why('11010519491231002XX'), 'characters');
  assert.equal(why('1101051949123100２Y'), 'characters');
  assert.equal(why('11010519491231X02X'), 'characters');
  assert.equal(why('张三'), 'characters');
  assert.equal(why('110105194912310021'), 'check');
  assert.equal(why('110105194902290021'), 'date');
  assert.equal(why('110105194913010021'), 'date');
  assert.equal(why('110105184912310021'), 'date');
  assert.equal(why('110105000001010021'), 'date');
  assert.equal(why('110105202611250021'), 'future');
});

test('somebody may be born today, and not tomorrow', () => {
  const born = '11010520261124002';
  assert.equal(why(born + checkDigitOf(born)), 'ok');
  assert.equal(why(born + checkDigitOf(born), '2026-11-23'), 'future');
});

test('a leap day is a day in its years only', () => {
  assert.equal(dateOf('20000229'), '2000-02-29');
  assert.equal(dateOf('19000229'), undefined);
  assert.equal(dateOf('20230431'), undefined);
  assert.equal(dateOf('2023043'), undefined);
});

test('an old number of 15 digits is taken as one', () => {
  assert.deepEqual(checkIdNumber('110105491231002', TODAY), {
    ok: true,
    number: '110105491231002',
    form: 'old',
    birth: '1949-12-31',
    sex: 'female',
  });
  assert.equal(why('110105490229002'), 'date');
  assert.equal(why('11010549123100X'), 'characters');
});

test('every well-formed number is good, whatever its region', () => {
  fc.assert(
    fc.property(number, ({text, birth, sex}) => {
      assert.deepEqual(checkIdNumber(text, TODAY), {
        ok: true,
        number: text,
        form: 'current',
        birth,
        sex,
      });
    }),
  );
});

test('one wrong digit, or two neighbours exchanged, never pass', () => {
  fc.assert(
    fc.property(number, fc.nat(16), fc.integer({min: 1, max: 9}), ({text}, at, by) => {
      const digit = String((Number(text[at]) + by) % 10);
      assert.notEqual(why(text.slice(0, at) + digit + text.slice(at + 1)), 'ok');
      const [one, other] = [text[at]!, text[at + 1]!];
      const exchanged = text.slice(0, at) + other + one + text.slice(at + 2);
      if (one !== other) assert.notEqual(why(exchanged), 'ok');
    }),
  );
});

test('whatever is typed gets an answer', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      assert.equal(typeof checkIdNumber(text, TODAY).ok, 'boolean');
    }),
  );
});

test('any other paper has to be readable, and no more', () => {
  assert.deepEqual(checkOtherPaper(' E00000000 '), {ok: true, number: 'E00000000'});
  assert.deepEqual(checkOtherPaper('军字第 00001 号'), {ok: true, number: '军字第 00001 号'});
  assert.deepEqual(checkOtherPaper('𠮷'.repeat(40)), {ok: true, number: '𠮷'.repeat(40)});
  assert.deepEqual(checkOtherPaper('𠮷'.repeat(41)), {ok: false, why: 'length'});
  assert.deepEqual(checkOtherPaper('   '), {ok: false, why: 'length'});
  assert.deepEqual(checkOtherPaper('E0\u0007'), {ok: false, why: 'characters'});
  assert.deepEqual(checkOtherPaper('E0\n00'), {ok: false, why: 'characters'});
  assert.deepEqual(checkOtherPaper('E0\ud800'), {ok: false, why: 'characters'});
});
