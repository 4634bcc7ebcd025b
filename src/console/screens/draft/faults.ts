import * as v from 'valibot';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Fault} from '../../../hall/fault.ts';
import type {FieldError} from '../../../wire/problem.ts';
import {say, type TextKey} from '../words.ts';

/** Pieces of the hall's document that are edited as drafts; '' is all of it. */
export type PieceName = 'signage' | 'slip' | '';

/** A piece as the hub will keep it, or what is wrong with it: paths begin with its name. */
export type Checked<T> =
  {readonly ok: true; readonly value: T} | {readonly ok: false; readonly faults: readonly Fault[]};

export interface Piece<T> {
  readonly name: PieceName;
  /** Whether a draft can be published in this hall. */
  readonly check: (hall: HallConfiguration, draft: T) => Checked<T>;
}

/** By the hub's own schema, and then by what no schema can see. */
export function checked<T>(
  name: PieceName,
  schema: v.GenericSchema<unknown, unknown>,
  draft: T,
  faultsOf: (value: T) => readonly Fault[],
): Checked<T> {
  const parsed = v.safeParse(schema, draft);
  if (!parsed.success) {
    return {ok: false, faults: parsed.issues.map((issue) => faultOf(name, issue))};
  }
  const value = parsed.output as T;
  const faults = faultsOf(value);
  return faults.length > 0 ? {ok: false, faults} : {ok: true, value};
}

function faultOf(name: PieceName, issue: v.BaseIssue<unknown>): Fault {
  const path = [name, v.getDotPath(issue)].filter(Boolean).join('.');
  const {input, requirement} = issue as {input?: unknown; requirement?: unknown};
  if (input === '') return fault(path, 'fault.text.least');
  const bound = typeof requirement === 'number' ? requirement : 0;
  const about = typeof input === 'number' ? 'number' : Array.isArray(input) ? 'list' : 'text';
  switch (issue.type) {
    case 'min_length':
    case 'min_value':
      return fault(path, `fault.${about}.least`, bound);
    case 'max_length':
    case 'max_value':
      return fault(path, `fault.${about}.most`, bound);
    default:
      return fault(path, 'fault.other');
  }
}

const fault = (path: string, key: TextKey, bound = 0): Fault => ({
  path,
  zh: say('zh', key, {bound}),
  en: say('en', key, {bound}),
});

/** What the hub found wrong, as paths that begin with the name of the piece. */
export const faultsOfProblem = (name: PieceName, errors: readonly FieldError[] = []): Fault[] =>
  errors
    .filter(({field}) => field.startsWith(`configuration.${name}`))
    .map(({field, zh, en}) => ({path: field.slice('configuration.'.length), zh, en}));
