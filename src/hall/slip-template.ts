import type {Words} from './configuration.ts';

/**
 * What the hall prints on the slip of a number, line by line. Each line prints where it has something to
 * say: an appointment has no queue, nobody came alone as a party. There is no line for who came, what for,
 * or whether anything was accepted, and none can be made of the others.
 */
export const SLIP_PARTS = [
  'hall',
  'number',
  'area',
  'guide',
  'ahead',
  'wait',
  'appointment',
  'party',
  'offline',
  /** How to wait, and that a missed call is no harm. */
  'how',
  /** The unit of the visit, which tells more of a visitor than anything else on it: only where the hall asks for it. */
  'unit',
  /** By which the visit is found again: as a QR code for phones, and in figures. */
  'code',
  'time',
  'rule',
] as const;
export type SlipPart = (typeof SLIP_PARTS)[number];

export type SlipSize = 'small' | 'normal' | 'large';

export type SlipLine =
  | {readonly show: SlipPart; readonly size?: SlipSize}
  /** The hall's own: a telephone number, a word of welcome. */
  | {readonly show: 'words'; readonly words: Words; readonly size?: SlipSize};

export interface SlipTemplate {
  readonly lines: readonly SlipLine[];
  /**
   * What stands under each Chinese line: the language that the visitor reads, English for who reads
   * Chinese (`asked`); English always; or nothing.
   */
  readonly secondLanguage: 'asked' | 'english' | 'none';
  /** Larger letters for whoever reads the screen in larger ones (`asked`), or for everybody. */
  readonly largeText: 'asked' | 'always';
}

/** What prints where the hall says nothing. */
export const USUAL_SLIP: SlipTemplate = {
  lines: [
    {show: 'hall'},
    {show: 'rule'},
    {show: 'number'},
    {show: 'area'},
    {show: 'guide'},
    {show: 'rule'},
    {show: 'appointment'},
    {show: 'ahead'},
    {show: 'wait'},
    {show: 'party', size: 'small'},
    {show: 'offline', size: 'small'},
    {show: 'how', size: 'small'},
    {show: 'rule'},
    {show: 'code', size: 'small'},
    {show: 'time', size: 'small'},
  ],
  secondLanguage: 'asked',
  largeText: 'asked',
};
