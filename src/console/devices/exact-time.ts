import {clockText} from '../../hall/day.ts';

/** The hall's clock to the second, for what follows each other within a minute. */
export const exactTime = (at: number, zone: string): string =>
  `${clockText(at, zone)}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`;
