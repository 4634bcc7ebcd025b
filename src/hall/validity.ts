import type {Unit} from './configuration.ts';

/** Whether a unit takes visitors in on that day of the hall, `2026-11-30`. */
export const takesInOn = (
  {validFrom, validUntil}: Pick<Unit, 'validFrom' | 'validUntil'>,
  day: string,
): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);

/** Those that a visitor may choose today; all of them where the day is not known. */
export const unitsOn = (units: readonly Unit[], day: string | undefined): readonly Unit[] =>
  day === undefined ? units : units.filter((unit) => takesInOn(unit, day));
