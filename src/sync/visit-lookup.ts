import type {UnitId} from '../hall/configuration.ts';
import {parseCode} from '../hall/visit-code.ts';
import {API, type VisitAnswer} from '../wire/api.ts';

/** The first unit of the visit whose code somebody typed; undefined where there is none to be found. */
export type VisitLookup = (typed: string) => Promise<UnitId | undefined>;

export const firstUnitOf: VisitLookup = async (typed) => {
  const code = parseCode(typed);
  if (code === undefined) return undefined;
  try {
    const response = await fetch(API.visit(code), {signal: AbortSignal.timeout(5_000)});
    return response.ok ? ((await response.json()) as VisitAnswer).firstUnit : undefined;
  } catch {
    return undefined;
  }
};
