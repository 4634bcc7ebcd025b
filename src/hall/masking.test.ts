import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {maskAddress, maskIdNumber, maskName, maskPhone} from './masking.ts';

const masked = (mask: (text: string) => string, cases: Readonly<Record<string, string>>) => {
  for (const [text, shown] of Object.entries(cases)) assert.equal(mask(text), shown, text);
};

test('of a name the surname is shown, of a compound one both characters', () => {
  masked(maskName, {
    张三: '张**',
    张三丰: '张**',
    欧阳某某: '欧阳**',
    司马某: '司马**',
    歐陽某: '歐陽**',
    𠮷野某: '𠮷**',
  });
});

test('of a long name and of one with a dot the first character is shown', () => {
  masked(maskName, {
    '阿依·某某': '阿**',
    '东方·某': '东**',
    东方某某某: '东**',
    'Jane Doe': 'J**',
  });
});

test('a name is never shown whole', () => {
  masked(maskName, {张: '**', '': '**', 欧阳: '欧**', 𠮷: '**'});
});

test('of numbers the ends are shown, of short ones less', () => {
  masked(maskIdNumber, {
    '11010519491231002X': '110***********002X',
    '110105491231002': '110********1002',
    E00000000: '******000',
    '12': '**',
  });
  masked(maskPhone, {
    '13800001234': '138****1234',
    '0855-0000000': '********0000',
    '110': '**0',
  });
});

test('an address is shown as far as the county', () => {
  masked(maskAddress, {
    贵州省黔东南州榕江县某镇某村一组: '贵州省黔东南州榕江县***',
    贵州省榕江县某州某村: '贵州省榕江县***',
    贵州省贵阳市南明区某小区: '贵州省贵阳市南明区***',
    贵州黔东南苗族侗族自治州凯里市某路: '贵州黔东南苗族侗族自治州凯里市***',
    贵州省黔南州三都水族自治县某乡: '贵州省黔南州三都水族自治县***',
    北京市东城区某街道: '北京市东城区***',
    上海市浦东新区某大道: '上海市浦东新区***',
    山东省德州市德城区某路: '山东省德州市德城区***',
    山东省枣庄市市中区某路: '山东省枣庄市市中区***',
    浙江省台州市路桥区某街: '浙江省台州市路桥区***',
    内蒙古自治区阿拉善盟阿拉善左旗某镇: '内蒙古自治区阿拉善盟阿拉善左旗***',
    新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市某路: '新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市***',
    '黑龙江省大兴安岭地区漠河市 某镇': '黑龙江省大兴安岭地区漠河市***',
  });
});

test('where no county is sure, six characters of an address are shown, or half of it', () => {
  masked(maskAddress, {
    贵州省贵阳市某某小区三栋: '贵州省贵阳市***',
    贵州省贵阳市某某路8号院东区: '贵州省贵阳市***',
    贵州省贵阳市某某大道北区二栋: '贵州省贵阳市***',
    江苏省苏州市工业园区某路: '江苏省苏州市***',
    成都市武侯区某某路某某号: '成都市武侯区***',
    某路12号: '某路***',
    𠮷𠮷𠮷: '𠮷***',
    '': '***',
  });
});

const text = fc.oneof(
  fc.string({unit: 'grapheme'}),
  fc.string({unit: fc.constantFrom('𠮷', '张', '县', '区', '市', '省', '州', '1', '号', '路')}),
);
const shownOf = (mask: string) => Array.from(mask).filter((char) => char !== '*').length;
const split = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** Without stars of its own, so that what is shown can be counted. */
const plain = text.map((each) => each.replaceAll('*', '').trim());

test('no mask cuts a character in two, and each hides something', () => {
  fc.assert(
    fc.property(plain, (each) => {
      for (const mask of [maskName, maskIdNumber, maskPhone, maskAddress]) {
        const shown = mask(each);
        assert.ok(!split.test(shown));
        if (each !== '') assert.notEqual(shown, each);
        if (each !== '') assert.match(shown, /\*/);
      }
    }),
  );
});

test('no mask shows more than it says', () => {
  fc.assert(
    fc.property(plain, (each) => {
      const {length} = Array.from(each);
      assert.ok(shownOf(maskName(each)) <= Math.min(2, Math.max(0, length - 1)));
      assert.ok(shownOf(maskIdNumber(each)) <= (length >= 15 ? 7 : length / 3));
      assert.ok(shownOf(maskPhone(each)) <= Math.max(7 * Number(length === 11), length / 3));
      // Nothing here begins with a province: no county is sure.
      assert.ok(shownOf(maskAddress(each)) <= Math.min(6, length / 2));
    }),
  );
});

test('what follows the county is never shown, and changes nothing', () => {
  const finer = fc.string({unit: fc.constantFrom('某', '路', '号', '村', '𠮷', '3', '区')});
  fc.assert(
    fc.property(finer, (rest) => {
      assert.equal(maskAddress(`贵州省黔东南州榕江县${rest}`), '贵州省黔东南州榕江县***');
    }),
  );
});
