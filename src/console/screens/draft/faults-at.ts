import type {Fault} from '../../../hall/fault.ts';

/** The faults of a field, or of all that lies below it. */
export const faultsAt = (faults: readonly Fault[], path: string): Fault[] =>
  faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
