import type {ReaderProfile} from './reader-profile.ts';

/**
 * The services that can be spoken to, from what their vendors and users publish. Only a part of their
 * codes is documented: a hall that buys a reader tries it and completes its entry here.
 */
export const READER_PROFILES: Readonly<Record<string, ReaderProfile>> = {
  /** 捷宇: a JSON document for each question; -3 and -4 mean that its device does not answer. */
  jieyu: {
    over: 'websocket',
    url: 'ws://localhost:1919',
    ask: '{"type":4}',
    every: 600,
    patience: 10_000,
    answers: {
      frames: 'json',
      code: 'code',
      means: {'0': 'card', '-3': 'reader-gone', '-4': 'reader-gone'},
    },
    fields: {
      name: 'data.name',
      number: 'data.number',
      sex: 'data.sex',
      birth: 'data.birthday',
      address: 'data.address',
      expires: 'data.validEnd',
    },
  },
  /** 点易拍: a frame for each field, known by its number; 18 is a serial number, 19 the photo. */
  dianyipai: {
    over: 'websocket',
    url: 'ws://localhost:9002',
    ask: [0xef, 0x3c, 0x01, 0x01],
    every: 200,
    patience: 2_500,
    answers: {frames: 'tagged', mark: [0xef, 0x23]},
    fields: {
      name: '9',
      number: '10',
      sex: '11',
      birth: '13',
      address: '14',
      expires: '17',
    },
  },
  /** 东信 EST-100: an HTTP request for each look. */
  dongxin: {
    over: 'http',
    url: 'http://127.0.0.1:38088/card=idcard',
    ask: '',
    every: 600,
    patience: 10_000,
    answers: {frames: 'json', code: 'code', means: {'0': 'card'}},
    fields: {
      name: 'IDCardInfo.name',
      number: 'IDCardInfo.cardID',
      sex: 'IDCardInfo.sex',
      birth: 'IDCardInfo.birthday',
      address: 'IDCardInfo.address',
      expires: 'IDCardInfo.validEnd',
    },
  },
  /**
   * For a bridge of the hall's own around a vendor's library. Its fields are named as the government
   * browsers' IDCardReader.readIdCard names them; the codes above 0 are ours, so it can tell everything.
   */
  bridge: {
    over: 'websocket',
    url: 'ws://localhost:1920',
    ask: '{"function":"readIdCard"}',
    every: 400,
    patience: 8_000,
    answers: {
      frames: 'json',
      code: 'resultCode',
      means: {
        '0': 'card',
        '1': 'none',
        '2': 'waiting',
        '3': 'unreadable',
        '4': 'pulled-early',
        '5': 'reader-gone',
        '6': 'busy',
      },
    },
    fields: {
      kind: 'data.cardType',
      name: 'data.name',
      number: 'data.citizenId',
      sex: 'data.sex',
      birth: 'data.birthday',
      address: 'data.address',
      expires: 'data.validDateExpire',
    },
  },
};
