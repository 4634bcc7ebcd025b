import type {HallConfiguration} from '../../src/hall/configuration.ts';

interface Media {
  /** SHA-256 of a picture and of a language that the hub holds. */
  readonly picture: string;
  readonly pictureBytes: number;
  readonly language: string;
}

/** The example hall with one of everything that a hall may have and the example has not. */
export function fullHall(
  hall: HallConfiguration,
  {picture, pictureBytes, language}: Media,
): HallConfiguration {
  const {signage} = hall;
  const [display, ...displays] = signage.displays;
  if (!display) throw new Error('the example has no display');
  return {
    ...hall,
    hours: [],
    holidays: [{from: '2020-01-01', until: '2020-01-02', name: {zh: '一', en: '一'}}],
    languages: [{code: 'qaa', name: '一', hash: language}],
    slip: {
      lines: [
        {show: 'hall'},
        {show: 'number', size: 'large'},
        {show: 'words', words: {zh: '一', en: '一'}},
        {show: 'code'},
      ],
      secondLanguage: 'english',
      largeText: 'asked',
    },
    devices: [
      {id: 'by-the-door', name: '一', kind: 'kiosk', kiosk: {}},
      {id: 'over-it', name: '一', kind: 'wall', display: display.id},
    ],
    signage: {
      ...signage,
      displays: [
        {
          ...display,
          controller: {over: 'http', url: 'http://127.0.0.1:9/', method: 'GET', body: '一'},
        },
        ...displays,
      ],
      media: [{id: 'tea', name: '一', hash: picture, type: 'image/png', bytes: pictureBytes}],
    },
  };
}
