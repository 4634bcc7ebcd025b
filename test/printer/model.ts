/** What a printer is able to do, as its maker built it. */
export interface PrinterModel {
  /** Dots of a row: 384 on paper of 58 mm, 576 on paper of 80 mm. */
  readonly dots: 384 | 576;
  /** `generic` is a clone that knows the usual commands only, and prints what it does not know. */
  readonly dialect: 'epson' | 'generic';
  /** What bytes of text mean. With `utf-8` they are characters whether Chinese is on or not. */
  readonly encoding: 'gb18030' | 'gbk' | 'utf-8';
  /** Which Chinese characters its font has. */
  readonly font: 'gb2312' | 'gbk' | 'gb18030';
  /** Chinese is on when the power comes, and after ESC @. */
  readonly chineseAtStart: boolean;
  /** How far the cutter is behind the head, in rows: so much of the paper's end stays inside. */
  readonly headToCutter: number;
}

/** Eight dots are a millimetre. */
export const DOTS = {58: 384, 80: 576} as const;

export const EPSON: PrinterModel = {
  dots: 576,
  dialect: 'epson',
  encoding: 'gb18030',
  font: 'gb18030',
  chineseAtStart: false,
  headToCutter: 104,
};

/** The clone on many desks: little paper, GBK, and Chinese from the start. */
export const CLONE: PrinterModel = {
  dots: 384,
  dialect: 'generic',
  encoding: 'gbk',
  font: 'gb2312',
  chineseAtStart: true,
  headToCutter: 104,
};

/** Something that the command reference does not allow, or that a real printer would print wrongly. */
export interface Violation {
  /** How many bytes were read before it. */
  readonly at: number;
  readonly what: string;
}

export type Complain = (at: number, what: string) => void;
