import type {Answer} from './local-server.ts';

/** Nobody's card: the published sample of GB 11643, and a name that nobody has. */
const SAMPLE = {
  name: '样本',
  number: '11010519491231002X',
  // Percent-encoded it has more bytes than the one that says how long a field is can count.
  address: '贵州省样本市样本县样本乡样本村样本组样本小区十二号楼三单元一百零一号',
  photo: 'UEhPVE8tTVVTVC1OT1QtTEVBVkU=',
};

const json = (document: unknown): Answer => [JSON.stringify(document)];

const jieyuNone = json({type: 4, code: -2, message: '操作超时'});
const jieyuCard = json({
  type: 4,
  code: 0,
  data: {
    name: SAMPLE.name,
    sex: '女',
    nation: '汉',
    birthday: '19491231',
    address: SAMPLE.address,
    number: SAMPLE.number,
    issueOrgan: '样本市公安局',
    validStart: '20060101',
    validEnd: '长期',
    photo: SAMPLE.photo,
  },
});

const dongxinNone = json({code: -1, message: '未放卡'});
const dongxinCard = json({
  code: 0,
  message: '读卡成功',
  IDCardInfo: {
    name: SAMPLE.name,
    sex: '女',
    nation: '汉族',
    birthday: '1949年12月31日',
    address: SAMPLE.address,
    cardID: SAMPLE.number,
    issueOrgan: '样本市公安局',
    validStart: '2006.01.01',
    validEnd: '2036.01.01',
    picBase64: SAMPLE.photo,
  },
});

/** A field of a card in a frame: mark, kind, the field's number, the low byte of its length, percent-encoded text. */
const frame = (number: number, text: string): Uint8Array => {
  const bytes = Buffer.from(encodeURIComponent(text));
  return Buffer.concat([Buffer.from([0xef, 0x23, 0x01, number, bytes.length]), bytes]);
};
const photo = Buffer.from(SAMPLE.photo);
const dianyipaiCard: Answer = [
  frame(9, SAMPLE.name),
  frame(10, SAMPLE.number),
  frame(11, '女'),
  frame(12, '汉'),
  frame(13, '19491231'),
  frame(14, SAMPLE.address),
  frame(15, '样本局'),
  frame(16, '20060101'),
  Buffer.concat([Buffer.from([0xef, 0x3e, 0x01, 0, 0, photo.length]), photo]),
  frame(17, '20360101'),
];

/**
 * What each service answers while nothing lies there, a card is laid, lies on, is lifted, and is laid
 * again; written from the shapes that their vendors and users publish.
 */
export const DIALOGUES: Readonly<Record<string, readonly Answer[]>> = {
  jieyu: [jieyuNone, jieyuCard, jieyuCard, jieyuNone, jieyuCard, jieyuNone, jieyuNone, jieyuCard],
  dongxin: [
    dongxinNone,
    dongxinCard,
    dongxinCard,
    dongxinNone,
    dongxinNone,
    dongxinNone,
    dongxinCard,
  ],
  dianyipai: [[], dianyipaiCard, dianyipaiCard, [], [], dianyipaiCard],
};

export {SAMPLE as SAMPLE_CARD};
