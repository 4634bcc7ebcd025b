/**
 * What staff see of a person at first: enough to know whom they have before them, too little to copy.
 * Everything goes by code points, so that no rare character is cut in two, and something is always
 * hidden.
 */
const HIDDEN = '*';

/** The surnames of two characters that are still borne, in both scripts. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 上官 司马 诸葛 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 司徒 令狐 宇文 长孙 司空 端木 公羊 公冶 ' +
    '轩辕 澹台 濮阳 淳于 单于 申屠 钟离 闻人 闾丘 鲜于 东郭 西门 南门 呼延 百里 拓跋 赫连 太史 太叔 仲孙 ' +
    '万俟 宗政 第五 梁丘 左丘 谷梁 完颜 纳兰 段干 东门 羊舌 微生 巫马 公西 漆雕 乐正 壤驷 夹谷 ' +
    '歐陽 司馬 諸葛 東方 獨孤 南宮 尉遲 長孫 單于 鍾離 閭丘 鮮于'
  ).split(' '),
);

/** A compound surname and a given name of two; longer ones are names from other languages. */
const LONGEST_CHINESE_NAME = 4;

/** `张**`, `欧阳**`; of long names and those with a dot the first character. Always two stars. */
export function maskName(name: string): string {
  const chars = Array.from(name.trim());
  const compound =
    chars.length > 2 &&
    chars.length <= LONGEST_CHINESE_NAME &&
    COMPOUND_SURNAMES.has(chars.slice(0, 2).join('')) &&
    !/[·•]/.test(name);
  const kept = chars.length < 2 ? 0 : compound ? 2 : 1;
  return chars.slice(0, kept).join('') + HIDDEN.repeat(2);
}

/** `110***********1234`; a shorter number, such as a passport's, keeps at most its last third. */
export function maskIdNumber(number: string): string {
  const chars = Array.from(number.trim());
  return chars.length >= 15 ? around(chars, 3, 4) : tail(chars);
}

/** `138****1234`; any other than a mobile number of eleven digits keeps at most its last third. */
export function maskPhone(phone: string): string {
  const chars = Array.from(phone.trim());
  return /^1\d{10}$/.test(chars.join('')) ? around(chars, 3, 4) : tail(chars);
}

const PROVINCE = [
  '(?:北京|天津|上海|重庆)市?',
  '(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州)省?',
  '(?:云南|陕西|甘肃|青海|台湾)省?',
  '(?:内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?(?:自治区)?',
].join('|');

/** `贵阳市`, `黔东南州`, `黔东南苗族侗族自治州`, `大兴安岭地区`, `锡林郭勒盟`. */
const PREFECTURE = '[^\\d\\s县区市旗州盟省路号村]{1,12}?(?:州市|市|州|地区|盟)';

/** What makes the next 县, 区, 市 or 旗 one of the finer part of an address: `花果园小区`, `中山路8号院东区`. */
const FINER = /[\d\s０-９号村栋幢室弄巷]|.[路街道镇院园库厂]|[社小校片]区|开发区/u;

const COARSE = new RegExp(`^(?:${PROVINCE})(?:${PREFECTURE})?`, 'u');
const COUNTY = /^(?:.{1,15}?(?:自治县|自治旗)|.{1,6}?[县区市旗])/u;
const UNKNOWN_KEPT = 6;

/**
 * As far as the county where there is no doubt about it, `贵州省黔东南州榕江县***`; else the first six
 * characters, and never more than half of them all. Always three stars. A county that is not
 * recognised costs nothing: less is shown.
 */
export function maskAddress(address: string): string {
  const text = address.trim();
  return (asFarAsCounty(text) ?? beginning(text)) + HIDDEN.repeat(3);
}

function asFarAsCounty(text: string): string | undefined {
  const coarse = COARSE.exec(text)?.[0];
  if (coarse === undefined) return undefined;
  const county = COUNTY.exec(text.slice(coarse.length))?.[0];
  return county === undefined || FINER.test(county) ? undefined : coarse + county;
}

function beginning(text: string): string {
  const chars = Array.from(text);
  return chars.slice(0, Math.min(UNKNOWN_KEPT, Math.floor(chars.length / 2))).join('');
}

function around(chars: readonly string[], first: number, last: number): string {
  const hidden = chars.length - first - last;
  return [...chars.slice(0, first), HIDDEN.repeat(hidden), ...chars.slice(first + hidden)].join('');
}

const tail = (chars: readonly string[]): string =>
  around(chars, 0, Math.min(4, Math.floor(chars.length / 3)));
