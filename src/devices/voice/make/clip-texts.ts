import {LETTERS} from '../../../hall/number.ts';

/** What a clip says, and how: the synthesizer reads pinyin with tones, not characters. */
export interface Spoken {
  readonly text: string;
  readonly pinyin: string;
}

const spoken = (text: string, pinyin: string): Spoken => ({text, pinyin});

const DIGITS = [
  spoken('零', 'ling2'),
  spoken('一', 'yi1'),
  spoken('二', 'er4'),
  spoken('三', 'san1'),
  spoken('四', 'si4'),
  spoken('五', 'wu3'),
  spoken('六', 'liu4'),
  spoken('七', 'qi1'),
  spoken('八', 'ba1'),
  spoken('九', 'jiu3'),
] as const;
const WINDOWS = 60;

const join = (...parts: readonly (Spoken | undefined)[]): Spoken => ({
  text: parts.map((part) => part?.text ?? '').join(''),
  pinyin: parts.flatMap((part) => (part ? [part.pinyin] : [])).join(' '),
});

const TEN = spoken('十', 'shi2');

/** A cardinal from 1 to 99 as a window is called: 2 is 二, not 两. */
function cardinal(n: number): Spoken {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return join(
    tens > 1 ? DIGITS[tens] : undefined,
    tens > 0 ? TEN : undefined,
    ones > 0 ? DIGITS[ones] : undefined,
  );
}

/** Letters are said as people here say them, by their Latin names. */
export const letterClips: readonly (readonly [id: string, letter: string])[] = Array.from(
  LETTERS,
  (letter) => [`letter-${letter.toLowerCase()}`, letter],
);

/** Every other clip; whole phrases where the melody of speech needs them. */
export const clips: Readonly<Record<string, Spoken>> = {
  ...Object.fromEntries(DIGITS.map((digit, n) => [`digit-${n}`, digit])),
  ...Object.fromEntries(
    Array.from({length: WINDOWS}, (_, i) => [
      `window-${i + 1}`,
      join(cardinal(i + 1), spoken('号窗口', 'hao4 chuang1 kou3')),
    ]),
  ),
  'side-left': spoken('左侧', 'zuo3 ce4'),
  'side-right': spoken('右侧', 'you4 ce4'),
  'room-mediation': spoken('调处室', 'tiao2 chu3 shi4'),
  'room-counselling': spoken('心理疏导室', 'xin1 li3 shu1 dao3 shi4'),
  'room-legal-aid': spoken('法律援助室', 'fa3 lv4 yuan2 zhu4 shi4'),
  'room-proxy': spoken('信访代理室', 'xin4 fang3 dai4 li3 shi4'),
  'room-medical': spoken('医务室', 'yi1 wu4 shi4'),
  'guide-desk': spoken('导访台', 'dao3 fang3 tai2'),
  please: spoken('请', 'qing3'),
  again: spoken('再次请', 'zai4 ci4 qing3'),
  number: spoken('号', 'hao4'),
  to: spoken('到', 'dao4'),
  'alarm-leave': spoken(
    '请大家不要慌，不要跑，跟着工作人员，从最近的出口离开。',
    'qing3 da4 jia1 bu2 yao4 huang1, bu2 yao4 pao3, gen1 zhe5 gong1 zuo4 ren2 yuan2, cong2 zui4 jin4 de5 chu1 kou3 li2 kai1.',
  ),
  'alarm-stay': spoken(
    '请大家留在原地，先不要走动，听工作人员安排。',
    'qing3 da4 jia1 liu2 zai4 yuan2 di4, xian1 bu2 yao4 zou3 dong4, ting1 gong1 zuo4 ren2 yuan2 an1 pai2.',
  ),
  'alarm-pause': spoken(
    '系统正在检修，暂时停止叫号，您的号一直有效，请在座位上稍候。',
    'xi4 tong3 zheng4 zai4 jian3 xiu1, zan4 shi2 ting2 zhi3 jiao4 hao4, nin2 de5 hao4 yi4 zhi2 you3 xiao4, qing3 zai4 zuo4 wei4 shang4 shao1 hou4.',
  ),
};
