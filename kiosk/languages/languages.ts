import type {HallConfiguration} from '../../src/hall/configuration.ts';

/** A language that a visitor may choose. */
export interface Offered {
  /** BCP 47. */
  readonly code: string;
  /** As its own speakers write it. */
  readonly name: string;
}

const BUILT_IN: readonly Offered[] = [
  {code: 'zh-Hans', name: '简体中文'},
  {code: 'zh-Hant', name: '繁體中文'},
  {code: 'en', name: 'English'},
];

/** The kiosk's own languages, then the hall's. */
export const languagesOf = (hall: HallConfiguration | undefined): readonly Offered[] => [
  ...BUILT_IN,
  ...(hall?.languages ?? []),
];
